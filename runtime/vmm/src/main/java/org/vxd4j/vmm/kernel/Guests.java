package org.vxd4j.vmm.kernel;

import org.vxd4j.api.BlockFlag;
import org.vxd4j.vmm.guest.GuestExit;
import org.vxd4j.vmm.trace.TraceKind;

/** Ring 3: runs the current thread's guest until it exits, and does what it exited for. */
final class Guests {

    /** How DOSMGR waits for the critical section around a DOS call. */
    private static final int DOS_CALL_WAIT = BlockFlag.mask(BlockFlag.BLOCK_SVC_INTS, BlockFlag.BLOCK_ENABLE_INTS);

    /** Longest a guest runs without the loop looking at the stop condition. */
    private static final long LONGEST_RUN = 1_000_000;

    private final Kernel kernel;

    Guests(Kernel kernel) {
        this.kernel = kernel;
    }

    /** Runs a guest until it exits or something is due, at the deadline at the latest. */
    void run(VmThread t, long deadline) {
        long due = Math.min(kernel.board.clock().nextDue(), deadline);
        long budget = Math.max(1, Math.min(due - kernel.now(), LONGEST_RUN));
        t.cpu.begin();
        GuestExit exit;
        try {
            exit = t.guest.run(t.cpu, budget);
        } catch (RuntimeException e) {
            throw kernel.driverFailed("the guest of " + t, e);
        }
        kernel.spend(t.cpu.elapsed());
        handle(t, exit);
    }

    private void handle(VmThread t, GuestExit exit) {
        switch (exit) {
            case BUDGET, MODE -> {
                // The loop looks at interrupts and events anyway.
            }
            case IO -> kernel.ioTraps.access(t, t.cpu.port(), t.cpu.width(), t.cpu.output(), t.cpu.value());
            case INT -> t.returns.enter(t.cpu.interrupt());
            case IRET -> t.returns.leave();
            case FLAGS -> kernel.note(TraceKind.IF_CHANGED, "", t.client.interruptsEnabled() ? 1 : 0, 0);
            case CRITICAL_BEGIN -> kernel.crit.beginAtRing3(t, DOS_CALL_WAIT);
            case CRITICAL_END -> kernel.crit.end(t, 1, "a guest's critical region");
            case SAY -> kernel.note(TraceKind.GUEST, t.cpu.text(), 0, 0);
            case HALT -> {
                t.halted = true;
                kernel.note(TraceKind.HALT, "", 0, 0);
            }
            case END -> end(t);
        }
    }

    private void end(VmThread t) {
        if (!t.ended) {
            kernel.note(TraceKind.HALT, "", 1, 0);
        }
        t.halted = true;
        t.ended = true;
    }
}
