package org.vxd4j.vmm.kernel;

import org.vxd4j.api.EventProc;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Registers;
import org.vxd4j.api.Via;
import org.vxd4j.api.link.EventEntry;
import org.vxd4j.api.link.EventState;
import org.vxd4j.api.link.Restriction;
import org.vxd4j.board.Alarm;

/** A queued event; its alarm is the event's time-out. The objects are used again. */
final class PendingEvent extends Alarm {
    private final Events events;

    PendingEvent previous;
    PendingEvent next;
    EventList list;

    int handle;
    Via via;
    EventEntry entry;
    EventProc proc;
    String name;
    VirtualMachine vm;
    VmThread thread;
    int flags;
    int boost;
    Object refData;
    long queuedAt;
    int heldBy;
    boolean timedOut;

    PendingEvent(Events events) {
        super("event time-out");
        this.events = events;
    }

    @Override
    protected void fire(long now) {
        events.expire(this);
    }

    /** The waiting flags that are not met for this thread now. */
    int unmet(EventState state) {
        return entry != null ? entry.unmet(state) : Restriction.unmet(flags, state);
    }

    /** The virtual machine it is for; null for a global event. */
    VirtualMachine target() {
        return thread != null ? thread.vm : vm;
    }

    void call(Registers registers) {
        if (entry != null) {
            entry.call(registers);
        } else {
            proc.call(registers);
        }
    }

    boolean processLast() {
        return Pef.PROCESS_LAST.in(flags);
    }

    boolean ring0() {
        return Pef.RING0_EVENT.in(flags);
    }

    /** True for events of {@code Call_Priority_VM_Event} and {@code Call_Restricted_Event}, which have a list order of their own. */
    boolean restricted() {
        return via.restricts();
    }

    void forget() {
        entry = null;
        proc = null;
        vm = null;
        thread = null;
        refData = null;
        timedOut = false;
        heldBy = 0;
    }
}
