package org.vxd4j.vmm.kernel;

/** A list of pending events: global, of a virtual machine, or of a thread. */
final class EventList {
    PendingEvent first;
    private PendingEvent last;

    boolean isEmpty() {
        return first == null;
    }

    /** How many events it holds, counted. */
    int size() {
        int size = 0;
        for (PendingEvent e = first; e != null; e = e.next) {
            size++;
        }
        return size;
    }

    /** Sum of the boosts its events carry while they wait. */
    int boosts() {
        int sum = 0;
        for (PendingEvent e = first; e != null; e = e.next) {
            sum += e.boost;
        }
        return sum;
    }

    void addFirst(PendingEvent event) {
        event.list = this;
        event.previous = null;
        event.next = first;
        if (first == null) {
            last = event;
        } else {
            first.previous = event;
        }
        first = event;
    }

    void addLast(PendingEvent event) {
        event.list = this;
        event.next = null;
        event.previous = last;
        if (last == null) {
            first = event;
        } else {
            last.next = event;
        }
        last = event;
    }

    void remove(PendingEvent event) {
        if (event.previous == null) {
            first = event.next;
        } else {
            event.previous.next = event.next;
        }
        if (event.next == null) {
            last = event.previous;
        } else {
            event.next.previous = event.previous;
        }
        event.previous = null;
        event.next = null;
        event.list = null;
    }
}
