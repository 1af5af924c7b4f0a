package org.vxd4j.vmm.kernel;

import java.util.ArrayList;
import java.util.List;
import org.vxd4j.api.EventProc;
import org.vxd4j.vmm.kernel.Frames.Level;
import org.vxd4j.vmm.trace.TraceKind;

/** The interrupts a thread's guest is in, and who wants to know of their IRET: {@code Call_When_VM_Returns}. */
final class InterruptReturns {

    /** A callback at the return from the interrupt at {@code depth}. */
    private static final class Awaited {
        private final int depth;
        private final String name;
        private final EventProc proc;
        private final Object refData;
        private int timeOut;
        private boolean calledForTimeOut;

        Awaited(int depth, String name, EventProc proc, Object refData) {
            this.depth = depth;
            this.name = name;
            this.proc = proc;
            this.refData = refData;
        }
    }

    private final Kernel kernel;
    private final VmThread thread;
    private final List<Integer> interrupts = new ArrayList<>();
    private final List<Awaited> awaited = new ArrayList<>();

    InterruptReturns(Kernel kernel, VmThread thread) {
        this.kernel = kernel;
        this.thread = thread;
    }

    int depth() {
        return interrupts.size();
    }

    /** The guest takes an interrupt: its handler runs next. */
    void enter(int vector) {
        interrupts.add(vector);
        thread.halted = false;
        thread.guest.interrupt(thread.cpu, vector);
    }

    /** Calls back when the innermost interrupt returns or, with a time-out, when that takes too long. */
    void await(String name, EventProc proc, Object refData, int timeOutMillis) {
        Awaited wanted = new Awaited(interrupts.size(), name, proc, refData);
        awaited.add(wanted);
        if (timeOutMillis != 0) {
            boolean again = timeOutMillis < 0;
            EventProc onTimeOut = r -> {
                wanted.timeOut = 0;
                wanted.calledForTimeOut = true;
                if (!again) {
                    awaited.remove(wanted);
                }
                r.setCarry(true);
                proc.call(r);
            };
            wanted.timeOut =
                    kernel.timeOuts.start(name, onTimeOut, refData, Math.abs(timeOutMillis), null, null, false);
        }
    }

    /** The guest executed IRET. */
    void leave() {
        int depth = interrupts.size();
        if (depth == 0) {
            return;
        }
        int vector = interrupts.remove(depth - 1);
        kernel.note(TraceKind.RETURNED, "", vector, 0);
        for (int i = awaited.size() - 1; i >= 0; i--) {
            Awaited wanted = awaited.get(i);
            if (wanted.depth == depth) {
                awaited.remove(i);
                if (wanted.timeOut != 0) {
                    kernel.timeOuts.cancel(wanted.timeOut, "Call_When_VM_Returns");
                }
                kernel.calls.callback(
                        thread,
                        Level.EVENT,
                        wanted.name,
                        wanted.proc,
                        wanted.refData,
                        0,
                        false,
                        wanted.calledForTimeOut);
            }
        }
    }
}
