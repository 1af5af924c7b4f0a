package org.vxd4j.vmm.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.vxd4j.api.EventProc;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.board.Alarm;
import org.vxd4j.vmm.kernel.Frames.Level;
import org.vxd4j.vmm.kernel.Handles.End;
import org.vxd4j.vmm.trace.TraceKind;

/**
 * Time-outs: global ones in real time, those of a virtual machine or thread in its run time, async ones inside the timer
 * interrupt.
 */
final class TimeOuts {
    private static final Rule DEAD_HANDLE = RuleCatalogue.get("TO-02");
    private static final long MILLI = 1_000_000;

    /** A time-out that runs, or is due and waits for its callback. */
    private final class Running extends Alarm {
        private final String name;
        private final EventProc proc;
        private final Object refData;
        private final VirtualMachine vm;
        private final VmThread thread;
        private final boolean async;
        private int handle;
        private long left;
        private long dueAt;

        Running(String name, EventProc proc, Object refData, VirtualMachine vm, VmThread thread, boolean async) {
            super("time-out");
            this.name = name;
            this.proc = proc;
            this.refData = refData;
            this.vm = vm;
            this.thread = thread;
            this.async = async;
        }

        /** True for time-outs that count somebody's run time. */
        boolean countsRunTime() {
            return vm != null || thread != null;
        }

        boolean belongsTo(VmThread t) {
            return thread != null ? thread == t : vm == null || t != null && vm == t.vm;
        }

        @Override
        protected void fire(long now) {
            dueAt = now;
            byRunTime.remove(this);
            (async ? asyncDue : due).add(this);
        }
    }

    private final Kernel kernel;
    private final Handles<Running> handles = new Handles<>();
    private final List<Running> byRunTime = new ArrayList<>();
    private final Deque<Running> due = new ArrayDeque<>();
    private final Deque<Running> asyncDue = new ArrayDeque<>();
    private int running;

    TimeOuts(Kernel kernel) {
        this.kernel = kernel;
    }

    int running() {
        return running;
    }

    int start(
            String name,
            EventProc proc,
            Object refData,
            int millis,
            VirtualMachine vm,
            VmThread thread,
            boolean async) {
        Running timeOut = new Running(name, proc, refData, vm, thread, async);
        timeOut.handle = handles.add(timeOut);
        timeOut.left = Math.max(0, millis) * MILLI;
        running++;
        if (timeOut.countsRunTime()) {
            byRunTime.add(timeOut);
        }
        if (!timeOut.countsRunTime() || timeOut.belongsTo(kernel.current)) {
            kernel.board.clock().schedule(timeOut, kernel.now() + timeOut.left);
        }
        kernel.note(TraceKind.TIME_OUT_SET, name, timeOut.handle, millis);
        return timeOut.handle;
    }

    /** Takes a time-out back; 0 is ignored. */
    void cancel(int handle, String service) {
        if (handle == 0) {
            return;
        }
        Running timeOut = handles.get(handle);
        if (timeOut == null) {
            throw kernel.fault(
                    DEAD_HANDLE,
                    "time-out %08X is not running: %s. Clear the stored handle first thing in the callback."
                            .formatted(handle, handles.whyDead(handle)),
                    service);
        }
        kernel.board.clock().cancel(timeOut);
        byRunTime.remove(timeOut);
        due.remove(timeOut);
        asyncDue.remove(timeOut);
        finish(timeOut, End.CANCELLED);
        kernel.note(TraceKind.TIME_OUT_CANCELLED, timeOut.name, handle, 0);
    }

    private void finish(Running timeOut, End end) {
        handles.end(timeOut.handle, end, kernel.now());
        running--;
    }

    /** Another thread, or (null) nobody, runs now: run-time clocks of one stop, those of the other go on. */
    void switched(VmThread from, VmThread to) {
        for (int i = 0; i < byRunTime.size(); i++) {
            Running timeOut = byRunTime.get(i);
            boolean before = timeOut.belongsTo(from);
            boolean after = timeOut.belongsTo(to);
            if (before && !after) {
                timeOut.left = timeOut.due() - kernel.now();
                kernel.board.clock().cancel(timeOut);
            } else if (after && !before) {
                kernel.board.clock().schedule(timeOut, kernel.now() + timeOut.left);
            }
        }
    }

    boolean hasWork(VmThread t) {
        for (Running timeOut : due) {
            if (timeOut.belongsTo(t)) {
                return true;
            }
        }
        return false;
    }

    /** Calls the first due time-out that may be called in this thread. */
    boolean callOne(VmThread t) {
        for (Running timeOut : due) {
            if (timeOut.belongsTo(t)) {
                due.remove(timeOut);
                call(timeOut, t, Level.EVENT);
                return true;
            }
        }
        return false;
    }

    boolean asyncDue() {
        return !asyncDue.isEmpty();
    }

    /** Calls all due async time-outs: the caller has entered interrupt time. */
    void callAsync(VmThread t) {
        while (!asyncDue.isEmpty()) {
            call(asyncDue.remove(), t, Level.INTERRUPT);
        }
    }

    private void call(Running timeOut, VmThread t, Level level) {
        finish(timeOut, End.CALLED);
        int late = (int) ((kernel.now() - timeOut.dueAt) / MILLI);
        kernel.note(TraceKind.TIME_OUT_CALLED, timeOut.name, timeOut.handle, late);
        kernel.calls.callback(t, level, timeOut.name, timeOut.proc, timeOut.refData, late, false, false);
    }
}
