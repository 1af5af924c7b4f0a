package org.vxd4j.vmm.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vxd4j.api.EventProc;
import org.vxd4j.api.Registers;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.vmm.kernel.Frames.Level;
import org.vxd4j.vmm.trace.TraceKind;

/** The interrupts a thread's guest is in, and who wants to know of their IRET: {@code Call_When_VM_Returns}. */
final class InterruptReturns {

    /** A callback at the return from the interrupt at {@code depth}; it is also what its time-out calls. Used again. */
    private final class Awaited implements EventProc {
        private int depth;
        private long number;
        private String name;
        private EventProc proc;
        private Object refData;
        private int timeOut;
        private boolean onceMore;
        private boolean calledForTimeOut;

        /** The interrupt takes too long. */
        @Override
        public void call(Registers r) {
            EventProc callback = proc;
            timeOut = 0;
            calledForTimeOut = true;
            if (!onceMore) {
                awaited.remove(this);
                release(this);
            }
            r.setCarry(true);
            callback.call(r);
        }
    }

    private static final Rule PACE = RuleCatalogue.get("PC-10");

    /** More of one interrupt than this in each other would overflow a program's stack (the figure is ours). */
    private static final int MANY = 8;

    private final Kernel kernel;
    private final VmThread thread;
    private final List<Awaited> awaited = new ArrayList<>(2);
    private final List<Awaited> pool = new ArrayList<>(2);
    private int[] vectors = new int[4];
    private long numbered;
    private int depth;

    InterruptReturns(Kernel kernel, VmThread thread) {
        this.kernel = kernel;
        this.thread = thread;
    }

    int depth() {
        return depth;
    }

    /** The guest takes an interrupt: its handler runs next. */
    void enter(int vector) {
        if (depth == vectors.length) {
            vectors = Arrays.copyOf(vectors, depth * 2);
        }
        vectors[depth++] = vector;
        thread.halted = false;
        thread.guest.interrupt(thread.cpu, vector);
    }

    /** A device has the guest take an interrupt; how many of them nest is the device's affair. */
    void simulate(int vector) {
        enter(vector);
        int nested = 0;
        for (int i = 0; i < depth; i++) {
            nested += vectors[i] == vector ? 1 : 0;
        }
        if (nested > MANY) {
            kernel.warnOnce(
                    PACE,
                    "interrupt %02Xh".formatted(vector),
                    "more than %d of them nest in %s; simulate the next one when the last has returned: Call_When_VM_Returns, or an IRET_Proc"
                            .formatted(MANY, thread));
        }
    }

    /** Calls back when the innermost interrupt returns or, with a time-out, when that takes too long. */
    void await(String name, EventProc proc, Object refData, int timeOutMillis) {
        Awaited wanted = pool.isEmpty() ? new Awaited() : pool.remove(pool.size() - 1);
        wanted.depth = depth;
        wanted.number = ++numbered;
        wanted.name = name;
        wanted.proc = proc;
        wanted.refData = refData;
        wanted.onceMore = timeOutMillis < 0;
        wanted.calledForTimeOut = false;
        wanted.timeOut = timeOutMillis == 0
                ? 0
                : kernel.timeOuts.start(name, wanted, refData, Math.abs(timeOutMillis), null, null, false);
        awaited.add(wanted);
    }

    /** The guest executed IRET. */
    void leave() {
        if (depth == 0) {
            return;
        }
        int returned = depth--;
        kernel.note(TraceKind.RETURNED, "", vectors[depth], 0);
        // A callback may add and remove others: look again after each. What it adds waits for another interrupt of this
        // depth.
        long last = numbered;
        for (Awaited wanted = newest(returned, last); wanted != null; wanted = newest(returned, last)) {
            awaited.remove(wanted);
            call(wanted);
        }
    }

    private Awaited newest(int atDepth, long last) {
        for (int i = awaited.size() - 1; i >= 0; i--) {
            Awaited wanted = awaited.get(i);
            if (wanted.depth == atDepth && wanted.number <= last) {
                return wanted;
            }
        }
        return null;
    }

    private void call(Awaited wanted) {
        if (wanted.timeOut != 0) {
            kernel.timeOuts.cancel(wanted.timeOut, "Call_When_VM_Returns");
        }
        String name = wanted.name;
        EventProc proc = wanted.proc;
        Object refData = wanted.refData;
        boolean secondCall = wanted.calledForTimeOut;
        release(wanted);
        kernel.calls.callback(thread, Level.EVENT, name, proc, refData, 0, false, secondCall);
    }

    private void release(Awaited wanted) {
        wanted.proc = null;
        wanted.refData = null;
        pool.add(wanted);
    }
}
