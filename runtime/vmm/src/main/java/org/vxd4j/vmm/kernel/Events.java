package org.vxd4j.vmm.kernel;

import java.util.ArrayDeque;
import org.vxd4j.api.Boost;
import org.vxd4j.api.EventProc;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Target;
import org.vxd4j.api.Via;
import org.vxd4j.api.link.EventEntry;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.vmm.Choices;
import org.vxd4j.vmm.kernel.Frames.Level;
import org.vxd4j.vmm.kernel.Handles.End;
import org.vxd4j.vmm.trace.TraceKind;

/** Events: called at once or queued, held by their restrictions, boosted, timed out, cancelled. */
final class Events {
    private static final Rule CANCEL_PENDING_ONLY = RuleCatalogue.get("EH-02");
    private static final Rule MATCHING_CANCEL = RuleCatalogue.get("EH-03");
    private static final Rule CANCEL_NEEDS_VM = RuleCatalogue.get("EH-04");
    private static final Rule BOUNDED = RuleCatalogue.get("LI-06");
    private static final Rule NO_OTHER_HANDLES = RuleCatalogue.get("EH-05");

    /** More pending events than this are a burst that would empty the pool (the figure is ours). */
    private static final int MANY = 1024;

    final EventList global = new EventList();
    private final Kernel kernel;
    private final Handles<PendingEvent> handles = new Handles<>();
    private final ArrayDeque<PendingEvent> pool = new ArrayDeque<>();
    final EventList expired = new EventList();
    private int pending;
    private long scheduled;
    private long ended;

    Events(Kernel kernel) {
        this.kernel = kernel;
    }

    int pending() {
        return pending;
    }

    /** How many events were queued since the machine was built. */
    long scheduled() {
        return scheduled;
    }

    /** How many of them were called, timed out or were taken back. */
    long ended() {
        return ended;
    }

    /** One event to call or queue; either {@code entry} or {@code proc} is null. */
    int post(
            Via via,
            EventEntry entry,
            EventProc proc,
            String name,
            VirtualMachine vm,
            VmThread thread,
            int flags,
            int boost,
            int timeOutMillis,
            Object refData) {
        if (entry == null && proc == null) {
            throw new IllegalArgumentException("ESI is 0: pass the event's callback");
        }
        kernel.priorities.check(vm, thread, boost);
        PendingEvent event = take(via, entry, proc, name, vm, thread, flags, boost, refData);
        if (mayCallNow(event)) {
            try {
                callNow(event);
            } finally {
                giveBack(event);
            }
            return 0;
        }
        queue(event, timeOutMillis);
        return event.handle;
    }

    private PendingEvent take(
            Via via,
            EventEntry entry,
            EventProc proc,
            String name,
            VirtualMachine vm,
            VmThread thread,
            int flags,
            int boost,
            Object refData) {
        PendingEvent event = pool.isEmpty() ? new PendingEvent(this) : pool.pop();
        event.via = via;
        event.entry = entry;
        event.proc = proc;
        event.name = name;
        event.vm = vm;
        event.thread = thread;
        event.flags = flags;
        event.boost = boost;
        event.refData = refData;
        return event;
    }

    private void giveBack(PendingEvent event) {
        event.forget();
        pool.push(event);
    }

    private boolean mayCallNow(PendingEvent event) {
        boolean calls = switch (event.via) {
            case CALL_GLOBAL_EVENT, CALL_VM_EVENT, CALL_PRIORITY_VM_EVENT, CALL_RESTRICTED_EVENT -> true;
            default -> false;
        };
        return calls
                && kernel.interrupts.reenterCount() == 0
                && !escapesRing0(event)
                && !Pef.ALWAYS_SCHED.in(event.flags)
                && (event.vm == null || event.vm == kernel.current.vm)
                && (event.thread == null || event.thread == kernel.current)
                && event.unmet(kernel.current) == 0;
    }

    /** What a ring-0 event causes is put off until it is over, unless it is held to the same rules. */
    private boolean escapesRing0(PendingEvent event) {
        return kernel.current.frames.contains(Level.RING0_EVENT) && !event.ring0();
    }

    private void callNow(PendingEvent event) {
        VmThread t = kernel.current;
        kernel.note(TraceKind.EVENT_AT_ONCE, event.name, 0, event.flags);
        boolean keep = Pef.DONT_UNBOOST.in(event.flags);
        if (keep) {
            VirtualMachine vm = event.thread == null ? event.vm : null;
            kernel.priorities.adjust(vm, vm == null ? t : null, event.boost, event.name);
        } else {
            kernel.priorities.add(null, t, event.boost, event.name);
        }
        try {
            kernel.calls.event(t, event, false);
        } finally {
            if (!keep) {
                kernel.priorities.takeBack(null, t, event.boost, event.name);
            }
        }
        kernel.note(TraceKind.EVENT_DONE, event.name, 0, 0);
        kernel.handlerOrder.called(t, event.name);
    }

    private void queue(PendingEvent event, int timeOutMillis) {
        event.handle = handles.add(event);
        event.queuedAt = kernel.now();
        insert(event);
        pending++;
        scheduled++;
        if (pending > MANY) {
            kernel.warnOnce(
                    BOUNDED,
                    event.name,
                    "more than %d events are pending; post no second one before the first was called".formatted(MANY));
        }
        kernel.note(TraceKind.EVENT_QUEUED, event.name, event.handle, event.flags);
        kernel.warnIfEnded(event.thread == null ? event.vm : event.thread.vm, event.name);
        if (event.vm != null || event.thread != null) {
            kernel.priorities.add(event.thread == null ? event.vm : null, event.thread, event.boost, event.name);
        }
        if (Pef.TIME_OUT.in(event.flags)) {
            kernel.board.clock().schedule(event, kernel.now() + timeOutMillis * 1_000_000L);
        }
    }

    private void insert(PendingEvent event) {
        EventList list = event.thread != null ? event.thread.events : event.vm != null ? event.vm.events : global;
        boolean first = event.restricted();
        if (!list.isEmpty() && kernel.choices.choose(Choices.Point.EVENT_ORDER, 2) == 1) {
            first = !first;
        }
        if (first) {
            list.addFirst(event);
        } else {
            list.addLast(event);
        }
    }

    /** Processes the first event that the current thread may process now; false when there is none. */
    boolean processOne(VmThread t, boolean ring0Only) {
        PendingEvent late = firstLate(ring0Only);
        if (late != null) {
            runLate(late, t);
            return true;
        }
        PendingEvent event = firstProcessable(t, ring0Only, true);
        if (event == null) {
            return false;
        }
        kernel.invariants.beforeCall(event, t, ring0Only);
        run(event, t);
        return true;
    }

    private PendingEvent firstLate(boolean ring0Only) {
        PendingEvent event = expired.first;
        while (event != null && ring0Only && !event.ring0()) {
            event = event.next;
        }
        return event;
    }

    /** True when {@link #processOne} would process something. */
    boolean hasWork(VmThread t, boolean ring0Only) {
        return firstLate(ring0Only) != null || firstProcessable(t, ring0Only, false) != null;
    }

    /** First pass: global, then the VM's, then the thread's events; second pass: those to be processed last. */
    private PendingEvent firstProcessable(VmThread t, boolean ring0Only, boolean explain) {
        PendingEvent event = firstProcessable(t, false, ring0Only, explain);
        return event != null ? event : firstProcessable(t, true, ring0Only, explain);
    }

    private PendingEvent firstProcessable(VmThread t, boolean last, boolean ring0Only, boolean explain) {
        PendingEvent event = firstIn(global, t, last, ring0Only, explain);
        if (event == null) {
            event = firstIn(t.vm.events, t, last, ring0Only, explain);
        }
        return event != null ? event : firstIn(t.events, t, last, ring0Only, explain);
    }

    private PendingEvent firstIn(EventList list, VmThread t, boolean last, boolean ring0Only, boolean explain) {
        for (PendingEvent e = list.first; e != null; e = e.next) {
            if (e.processLast() == last && (!ring0Only || e.ring0())) {
                int unmet = e.unmet(t);
                if (unmet == 0) {
                    return e;
                }
                if (explain && unmet != e.heldBy) {
                    e.heldBy = unmet;
                    kernel.note(TraceKind.EVENT_HELD, e.name, e.handle, unmet);
                }
            }
        }
        return null;
    }

    private void run(PendingEvent event, VmThread t) {
        detach(event, End.CALLED);
        int waited = (int) ((kernel.now() - event.queuedAt) / 1000);
        kernel.note(TraceKind.EVENT_CALLED, event.name, event.handle, waited);
        boolean keep = Pef.DONT_UNBOOST.in(event.flags);
        boostForCall(event, t, keep);
        try {
            kernel.calls.event(t, event, false);
        } finally {
            VirtualMachine vm = stayedOnVm(event, keep) ? event.vm : null;
            if (keep) {
                kernel.priorities.keep(vm, t, event.boost);
            } else {
                kernel.priorities.takeBack(vm, t, event.boost, event.name);
            }
            kernel.note(TraceKind.EVENT_DONE, event.name, event.handle, 0);
            giveBack(event);
        }
    }

    /** A global event is boosted only now; a VM event's boost moves to the thread that runs it (Windows 95). */
    private void boostForCall(PendingEvent event, VmThread t, boolean keep) {
        boolean isGlobal = event.vm == null && event.thread == null;
        if (isGlobal) {
            kernel.priorities.add(null, t, event.boost, event.name);
        } else if (event.thread == null && !stayedOnVm(event, keep)) {
            kernel.priorities.move(event.vm, t, event.boost);
        }
    }

    private boolean stayedOnVm(PendingEvent event, boolean keep) {
        return event.vm != null && (keep || !kernel.target.atLeast(Target.WIN95));
    }

    /** The time ran out: the boost goes at once, the callback is called at the next event point wherever that is. */
    void expire(PendingEvent event) {
        event.list.remove(event);
        event.timedOut = true;
        unboost(event);
        expired.addLast(event);
    }

    private void runLate(PendingEvent event, VmThread t) {
        detach(event, End.TIMED_OUT);
        kernel.note(TraceKind.EVENT_TIMED_OUT, event.name, event.handle, event.unmet(t));
        try {
            kernel.calls.event(t, event, true);
        } finally {
            kernel.note(TraceKind.EVENT_DONE, event.name, event.handle, 0);
            giveBack(event);
        }
    }

    private void detach(PendingEvent event, End end) {
        event.list.remove(event);
        kernel.board.clock().cancel(event);
        handles.end(event.handle, end, kernel.now());
        pending--;
        ended++;
    }

    private void unboost(PendingEvent event) {
        if (event.vm != null || event.thread != null) {
            kernel.priorities.takeBack(event.thread == null ? event.vm : null, event.thread, event.boost, event.name);
        }
        event.boost = Boost.NONE;
    }

    /** Takes a pending event back; 0 is ignored. */
    void cancel(int handle, Via scheduledBy, Via alternative, VirtualMachine vm, String service) {
        if (handle == 0) {
            return;
        }
        PendingEvent event = handles.get(handle);
        if (event == null) {
            String why = handles.whyDead(handle);
            Rule rule = why.startsWith("no service") ? NO_OTHER_HANDLES : CANCEL_PENDING_ONLY;
            throw kernel.fault(
                    rule,
                    "event %08X is not pending: %s. Clear the stored handle first thing in the callback, and cancel only a stored one."
                            .formatted(handle, why),
                    service);
        }
        if (event.via != scheduledBy && event.via != alternative) {
            throw kernel.fault(
                    MATCHING_CANCEL,
                    "%s was scheduled by %s and cannot be taken back by %s. Use the cancel service that belongs to it."
                            .formatted(event.name, event.via.ddkName(), service),
                    service);
        }
        if (vm != null && event.vm != vm) {
            throw kernel.fault(
                    CANCEL_NEEDS_VM,
                    "%s was scheduled for %s, not for %s. Pass the VM it was scheduled for."
                            .formatted(event.name, event.vm.handle, vm.handle),
                    service);
        }
        takeBack(event);
    }

    private void takeBack(PendingEvent event) {
        detach(event, End.CANCELLED);
        unboost(event);
        kernel.note(TraceKind.EVENT_CANCELLED, event.name, event.handle, 0);
        giveBack(event);
    }

    /** Takes all events of a list back: its virtual machine or the whole machine ends, and nothing is lost silently. */
    private void takeBackAll(EventList list) {
        while (list.first != null) {
            takeBack(list.first);
        }
    }

    /** The events of a virtual machine that ends, and of its threads. */
    void takeBackAll(VirtualMachine vm) {
        takeBackAll(vm.events);
        for (VmThread t : vm.threads) {
            takeBackAll(t.events);
        }
    }

    /** Everything that is still pending, when the machine shuts down. */
    void takeBackAll() {
        takeBackAll(expired);
        takeBackAll(global);
        for (VmThread t : kernel.scheduler.threads()) {
            takeBackAll(t.vm);
        }
    }
}
