package org.vxd4j.vmm.kernel;

import org.vxd4j.api.Pef;
import org.vxd4j.board.pic.PicPair;
import org.vxd4j.vmm.Choices;
import org.vxd4j.vmm.kernel.Frames.Level;
import org.vxd4j.vmm.spi.InterruptDispatch;
import org.vxd4j.vmm.trace.TraceKind;

/** Hardware interrupts: when they reach ring 0, the re-enter count, and who handles them. */
final class Interrupts implements InterruptDispatch {

    /** Where the restriction dword of PEF_Wait_Not_HW_Int lies in the control block. */
    private static final int PEF_OFFSET = 0x40;

    private final Kernel kernel;
    private final PicPair pics;
    private Sink sink;
    private int reenterCount;
    private boolean inTimerInterrupt;
    private int pefOffset = -1;

    Interrupts(Kernel kernel) {
        this.kernel = kernel;
        this.pics = kernel.board.pics();
    }

    @Override
    public void install(Sink handler) {
        if (sink != null) {
            throw new IllegalStateException("hardware interrupts are already taken: only one VPICD can be loaded");
        }
        sink = handler;
    }

    @Override
    public void simulated(int interrupt) {
        kernel.note(TraceKind.SIMULATED, "", interrupt, 0);
    }

    /** How often interrupts have hit the VMM and not returned; 0 when none, or when one hit a virtual machine. */
    int reenterCount() {
        return reenterCount;
    }

    /** As {@link #reenterCount}, for a driver: in an interrupt handler that sees 0, any service is legal. */
    int askReenterCount() {
        kernel.current.askedReenterCount = true;
        return reenterCount;
    }

    /** True when the running interrupt handler knows that the VMM was not hit. */
    boolean knowsThatAVmWasHit() {
        return kernel.current.askedReenterCount && reenterCount == 0;
    }

    int registerPefProvider(int flagBit) {
        if (1 << flagBit != Pef.WAIT_NOT_HW_INT.bit()) {
            throw new IllegalArgumentException(
                    "only PEF_Wait_Not_HW_Int (bit 5) can have a provider, not bit %s; pass 5".formatted(flagBit));
        }
        pefOffset = PEF_OFFSET;
        return pefOffset;
    }

    /** Offset of the dword that says whether a hardware interrupt is being simulated; -1 when nobody provides it. */
    int pefOffset() {
        return pefOffset;
    }

    /** A moment at which interrupts may arrive in ring-0 code. */
    void window() {
        if (!kernel.current.ring0InterruptsEnabled || !pending()) {
            return;
        }
        if (kernel.choices.choose(Choices.Point.INTERRUPT_WINDOW, 2) == 0) {
            deliver(true);
        }
    }

    private boolean pending() {
        return sink != null && pics.interruptRequested() || kernel.timeOuts.asyncDue();
    }

    /** Delivers all pending interrupts. @param hitVmm whether ring-0 code was running */
    void deliver(boolean hitVmm) {
        while (pending()) {
            deliverOne(kernel.current, hitVmm);
        }
    }

    /** True while the asynchronous time-outs of the timer interrupt are called, and no other interrupt came in between. */
    boolean inTimerInterrupt() {
        return inTimerInterrupt;
    }

    /** The handler may enable interrupts, and be interrupted: what is restored is what the interrupt found. */
    private void deliverOne(VmThread t, boolean hitVmm) {
        boolean enabledBefore = t.ring0InterruptsEnabled;
        boolean askedBefore = t.askedReenterCount;
        String ranBefore = t.ranInHandler;
        boolean timerBefore = inTimerInterrupt;
        boolean timer = kernel.timeOuts.asyncDue();
        inTimerInterrupt = timer;
        kernel.spend(kernel.costs.interrupt());
        t.frames.push(Level.INTERRUPT, timer ? "timer interrupt" : "hardware interrupt");
        t.ring0InterruptsEnabled = false;
        t.askedReenterCount = false;
        t.ranInHandler = null;
        reenterCount += hitVmm ? 1 : 0;
        try {
            if (timer) {
                kernel.timeOuts.callAsync(t);
            } else {
                callSink();
            }
        } finally {
            reenterCount -= hitVmm ? 1 : 0;
            inTimerInterrupt = timerBefore;
            t.askedReenterCount = askedBefore;
            t.ranInHandler = ranBefore;
            t.ring0InterruptsEnabled = enabledBefore;
            t.frames.pop();
        }
    }

    private void callSink() {
        int vector = pics.acknowledge();
        kernel.note(TraceKind.INTERRUPT, "", vector, reenterCount);
        kernel.interruptsOff.begin(vector);
        try {
            sink.interrupt(vector);
        } catch (RuntimeException | StackOverflowError e) {
            throw kernel.calls.failed("the handler of interrupt %02Xh".formatted(vector), e);
        } finally {
            kernel.interruptsOff.end();
        }
        kernel.note(TraceKind.INTERRUPT_DONE, "", vector, 0);
    }
}
