package org.vxd4j.devices.vpicd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vxd4j.board.Board;
import org.vxd4j.board.IrqLine;
import org.vxd4j.vmm.Machine;
import org.vxd4j.vmm.guest.ScriptedGuest;
import org.vxd4j.vmm.guest.ScriptedGuest.Script;

/** A whole VPICD_IRQ_Descriptor from annotations. */
class CompanionTests {
    private static final long MILLI = 1_000_000;
    private static final int VECTOR = 0x70 + CompanionLab.IRQ - 8;

    private final Board board = Board.pcAt();
    private final IrqLine.Source chip = board.pics().line(CompanionLab.IRQ).connect("test chip");
    private Machine machine;
    private CompanionLab lab;

    private void boot(Script guest) {
        machine = Machine.builder()
                .board(board)
                .load(VpicdDevice.class)
                .load(CompanionLab.class)
                .vm(guest.build())
                .build();
        lab = machine.driver(CompanionLab.class);
    }

    private void interrupt() {
        machine.run(MILLI);
        chip.raise();
        machine.run(50 * MILLI);
        chip.lower();
    }

    private static Script withHandler(long work) {
        return ScriptedGuest.script()
                .onInterrupt(VECTOR, h -> h.work(work).out(0xA0, 0x20).out(0x20, 0x20))
                .forever(s -> s.work(MILLI));
    }

    @Test
    void everyProcedureIsCalledInItsTurn() {
        boot(withHandler(1000));
        interrupt();

        assertThat(lab.calls).containsExactly("hwInt VM2", "virtInt VM2", "eoi VM2", "iret VM2");
    }

    @Test
    void aRefusedInterruptNeverReachesTheVirtualMachine() {
        boot(withHandler(1000));
        lab.refuses = true;
        interrupt();

        assertThat(lab.calls).containsExactly("hwInt VM2", "virtInt VM2");
    }

    @Test
    void anIretThatTakesLongerThanTheStatedTimeOutIsLate() {
        boot(withHandler(40 * MILLI));
        interrupt();

        assertThat(lab.calls).containsExactly("hwInt VM2", "virtInt VM2", "late iret VM2", "eoi VM2");
    }

    @Test
    void maskChangesOfVirtualMachinesAreReported() {
        boot(ScriptedGuest.script().out(0xA1, 0x04).out(0xA1, 0x00).forever(s -> s.work(MILLI)));
        machine.run(MILLI);

        assertThat(lab.calls).containsExactly("mask VM2", "unmask VM2");
    }
}
