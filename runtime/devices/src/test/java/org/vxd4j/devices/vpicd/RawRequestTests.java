package org.vxd4j.devices.vpicd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vxd4j.api.IrqDescriptor;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Target;
import org.vxd4j.board.Board;
import org.vxd4j.board.IrqLine;
import org.vxd4j.vmm.Machine;
import org.vxd4j.vmm.VmmFault;
import org.vxd4j.vmm.guest.ScriptedGuest;

/** What VPICD says about descriptors that a driver makes itself, and about their procedures: CB-03, PC-12, PC-13. */
class RawRequestTests {

    @AfterEach
    void forget() {
        RawRequests.CHOICE.remove();
    }

    /** The fault of a machine with the driver and one interrupt; null when there is none. */
    private static VmmFault fault(Target target, int options, Reg changes) {
        RawRequests.CHOICE.set(new RawRequests.Choice(options, changes));
        Board board = Board.pcAt();
        IrqLine.Source chip = board.pics().line(11).connect("test chip");
        return catchThrowableOfType(VmmFault.class, () -> {
            try (Machine machine = Machine.builder()
                    .target(target)
                    .board(board)
                    .load(VpicdDevice.class)
                    .load(RawRequests.class)
                    .vm(ScriptedGuest.script().forever(s -> s.work(100_000)).build())
                    .build()) {
                chip.raise();
                machine.run(1_000_000);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Reg.class,
            names = {"EDI", "EBP"})
    void aProcedureThatChangesEdiOrEbpIsAFaultOfCb03(Reg register) {
        VmmFault fault = fault(Target.WIN95, 0, register);
        assertThat(fault.rule().id()).isEqualTo("CB-03");
        assertThat(fault).hasMessageContaining("IRQ 11");
    }

    @ParameterizedTest
    @EnumSource(
            value = Reg.class,
            names = {"EAX", "EBX", "ECX", "EDX", "ESI"})
    void aProcedureMayChangeTheOthers(Reg register) {
        assertThat(fault(Target.WIN95, 0, register)).isNull();
    }

    @Test
    void optionsOfALaterVersionAreFaults() {
        assertThat(fault(Target.WIN31, IrqDescriptor.VIRT_INT_REJECT, Reg.EAX)
                        .rule()
                        .id())
                .isEqualTo("PC-12");
        assertThat(fault(Target.WIN95, IrqDescriptor.VIRT_INT_REJECT, Reg.EAX)).isNull();
        assertThat(fault(Target.WIN95, IrqDescriptor.SORTABLE, Reg.EAX).rule().id())
                .isEqualTo("PC-13");
        assertThat(fault(Target.WIN98, IrqDescriptor.SORTABLE, Reg.EAX)).isNull();
        assertThat(fault(Target.WIN31, IrqDescriptor.CAN_SHARE, Reg.EAX)).isNull();
    }

    @Test
    void sharingInProtectedModeOnlyNeedsSharing() {
        assertThat(fault(Target.WIN95, IrqDescriptor.SHARE_PMODE_ONLY, Reg.EAX)
                        .rule()
                        .id())
                .isEqualTo("PC-12");
        assertThat(fault(Target.WIN95, IrqDescriptor.SHARE_PMODE_ONLY | IrqDescriptor.CAN_SHARE, Reg.EAX))
                .isNull();
    }
}
