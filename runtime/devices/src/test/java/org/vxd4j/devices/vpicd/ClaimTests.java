package org.vxd4j.devices.vpicd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.vxd4j.board.Board;
import org.vxd4j.board.IrqLine;
import org.vxd4j.vmm.Machine;
import org.vxd4j.vmm.VmmFault;
import org.vxd4j.vmm.guest.ScriptedGuest;
import org.vxd4j.vmm.trace.TraceText;

/** What drivers declare of hardware is claimed before their Device_Init: DV-05, IO-01, PC-01, PC-05. */
class ClaimTests {

    private static void refused(String rule, String part, Class<?>... drivers) {
        Machine.Builder builder = Machine.builder();
        for (Class<?> driver : drivers) {
            builder.load(driver);
        }
        assertThatThrownBy(builder::build).isInstanceOfSatisfying(VmmFault.class, fault -> {
            assertThat(fault.rule().id()).isEqualTo(rule);
            assertThat(fault).hasMessageContaining(part);
        });
    }

    @Test
    void aDriverThatNeedsADeviceThatIsNotLoadedIsRefusedByName() {
        refused("DV-05", "IRQ1 needs Vpicd", Claims.FirstIrq.class);
    }

    @Test
    void aPortThatHasAHandlerIsRefusedToASecondDriver() {
        refused("IO-01", "SecondPort.onPort traps port 310h", Claims.FirstPort.class, Claims.SecondPort.class);
    }

    @Test
    void twoDriversWithPortsOfTheirOwnAreFine() {
        Machine.builder()
                .load(Claims.FirstPort.class)
                .load(VpicdDevice.class)
                .build()
                .close();
    }

    @Test
    void aRequestThatAnotherDriverDoesNotShareIsRefused() {
        refused(
                "PC-01",
                "SecondIrq.onIrq could not get IRQ 11",
                VpicdDevice.class,
                Claims.FirstIrq.class,
                Claims.SecondIrq.class);
    }

    private static String traceOfAnInterruptTo(Class<?> driver) {
        StringBuilder trace = new StringBuilder();
        Board board = Board.pcAt();
        IrqLine.Source chip = board.pics().line(11).connect("test chip");
        try (Machine machine = Machine.builder()
                .board(board)
                .load(VpicdDevice.class)
                .load(driver)
                .vm(ScriptedGuest.script().forever(s -> s.work(100_000)).build())
                .trace(new TraceText(trace))
                .build()) {
            chip.raise();
            machine.run(1_000_000);
        }
        return trace.toString();
    }

    @Test
    void refusingAnInterruptThatNobodySharesIsAWarningOfPc05() {
        assertThat(traceOfAnInterruptTo(Claims.Refuses.class)).contains("WARNING", "[vxd:refuses-without-sharing]");
    }

    @Test
    void refusingOneThatIsDeclaredSharedIsNot() {
        assertThat(traceOfAnInterruptTo(Claims.RefusesShared.class))
                .contains("INTERRUPT")
                .doesNotContain("WARNING");
    }
}
