package org.vxd4j.vmm.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    /** A time-out that runs, or is due and waits for its callback. The objects are used again. */
    private final class Running extends Alarm {
        private String name;
        private EventProc proc;
        private Object refData;
        private VirtualMachine vm;
        private VmThread thread;
        private boolean async;
        private int handle;
        private long left;
        private long dueAt;

        Running() {
            super("time-out");
        }

        /** True for time-outs that count somebody's run time. */
        boolean countsRunTime() {
            return vm != null || thread != null;
        }

        boolean belongsTo(VmThread t) {
            return thread != null ? thread == t : vm == null || t != null && vm == t.vm;
        }

        boolean isOf(VirtualMachine machine) {
            return vm == machine || thread != null && thread.vm == machine;
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
    private final List<Running> all = new ArrayList<>();
    private final List<Running> byRunTime = new ArrayList<>();
    private final List<Running> due = new ArrayList<>();
    private final List<Running> asyncDue = new ArrayList<>();
    private final List<Running> pool = new ArrayList<>();

    TimeOuts(Kernel kernel) {
        this.kernel = kernel;
    }

    int running() {
        return all.size();
    }

    int start(
            String name,
            EventProc proc,
            Object refData,
            int millis,
            VirtualMachine vm,
            VmThread thread,
            boolean async) {
        Running timeOut = pool.isEmpty() ? new Running() : pool.remove(pool.size() - 1);
        timeOut.name = name;
        timeOut.proc = Objects.requireNonNull(proc, "ESI is 0: pass the time-out's callback");
        timeOut.refData = refData;
        timeOut.vm = vm;
        timeOut.thread = thread;
        timeOut.async = async;
        timeOut.handle = handles.add(timeOut);
        timeOut.left = Math.max(0, millis) * MILLI;
        all.add(timeOut);
        if (timeOut.countsRunTime()) {
            byRunTime.add(timeOut);
        }
        if (!timeOut.countsRunTime() || timeOut.belongsTo(kernel.current)) {
            kernel.board.clock().schedule(timeOut, kernel.now() + timeOut.left);
        }
        kernel.note(TraceKind.TIME_OUT_SET, name, timeOut.handle, millis);
        kernel.warnIfEnded(thread == null ? vm : thread.vm, name);
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
        takeBack(timeOut);
    }

    private void takeBack(Running timeOut) {
        kernel.board.clock().cancel(timeOut);
        byRunTime.remove(timeOut);
        due.remove(timeOut);
        asyncDue.remove(timeOut);
        kernel.note(TraceKind.TIME_OUT_CANCELLED, timeOut.name, timeOut.handle, 0);
        finish(timeOut, End.CANCELLED);
    }

    /** Takes back what counts the run time of a virtual machine that ends: that time will never pass. */
    void takeBackAll(VirtualMachine vm) {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).isOf(vm)) {
                takeBack(all.get(i));
            }
        }
    }

    /** Takes back everything that still runs, when the machine shuts down. */
    void takeBackAll() {
        while (!all.isEmpty()) {
            takeBack(all.get(all.size() - 1));
        }
    }

    private void finish(Running timeOut, End end) {
        handles.end(timeOut.handle, end, kernel.now());
        all.remove(timeOut);
        timeOut.proc = null;
        timeOut.refData = null;
        pool.add(timeOut);
    }

    /** This thread, or (null) nobody, runs now: its run-time clocks go on, all others stop. */
    void switched(VmThread to) {
        for (int i = 0; i < byRunTime.size(); i++) {
            Running timeOut = byRunTime.get(i);
            boolean runs = timeOut.isScheduled();
            boolean shouldRun = timeOut.belongsTo(to);
            if (runs && !shouldRun) {
                timeOut.left = timeOut.due() - kernel.now();
                kernel.board.clock().cancel(timeOut);
            } else if (shouldRun && !runs) {
                kernel.board.clock().schedule(timeOut, kernel.now() + timeOut.left);
            }
        }
    }

    boolean hasWork(VmThread t) {
        return firstDue(t) != null;
    }

    private Running firstDue(VmThread t) {
        for (int i = 0; i < due.size(); i++) {
            if (due.get(i).belongsTo(t)) {
                return due.get(i);
            }
        }
        return null;
    }

    /** Calls the first due time-out that may be called in this thread. */
    boolean callOne(VmThread t) {
        Running timeOut = firstDue(t);
        if (timeOut == null) {
            return false;
        }
        due.remove(timeOut);
        call(timeOut, t, Level.EVENT);
        return true;
    }

    boolean asyncDue() {
        return !asyncDue.isEmpty();
    }

    /** Calls all due async time-outs: the caller has entered interrupt time. */
    void callAsync(VmThread t) {
        while (!asyncDue.isEmpty()) {
            call(asyncDue.remove(0), t, Level.INTERRUPT);
        }
    }

    private void call(Running timeOut, VmThread t, Level level) {
        int late = (int) ((kernel.now() - timeOut.dueAt) / MILLI);
        kernel.note(TraceKind.TIME_OUT_CALLED, timeOut.name, timeOut.handle, late);
        String name = timeOut.name;
        EventProc proc = timeOut.proc;
        Object refData = timeOut.refData;
        finish(timeOut, End.CALLED);
        kernel.calls.callback(t, level, name, proc, refData, late, false, false);
    }
}
