package org.vxd4j.devices.vpicd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.IrqDescriptor;
import org.vxd4j.api.IrqHandle;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Vpicd;
import org.vxd4j.board.Board;
import org.vxd4j.board.IrqLine;
import org.vxd4j.vmm.Machine;
import org.vxd4j.vmm.VmmFault;
import org.vxd4j.vmm.guest.ScriptedGuest;

/** From the interrupt line to the drivers: VPICD_Virtualize_IRQ, VID_Hw_Int_Proc, VPICD_Phys_EOI. */
class PhysicalInterruptTests {
    private static final long MILLI = 1_000_000;

    private final Board board = Board.pcAt();
    private final IrqLine.Source chip = board.pics().line(IrqLab.IRQ).connect("test chip");
    private final List<String> calls = new ArrayList<>();

    private Machine boot() {
        return Machine.builder()
                .board(board)
                .load(VpicdDevice.class)
                .load(IrqLab.class)
                .vm(ScriptedGuest.script()
                        .forever(s -> s.work(MILLI).out(IrqLab.PORT, 1))
                        .build())
                .build();
    }

    private void pulse(Machine machine) {
        chip.raise();
        machine.run(MILLI / 2);
        chip.lower();
        machine.run(MILLI / 2);
    }

    @Test
    void anInterruptReachesTheDriverThatVirtualisedItInTheVmThatRuns() {
        Machine machine = boot();
        machine.run(MILLI);
        pulse(machine);

        assertThat(machine.driver(IrqLab.class).calls).containsExactly("hwInt VM2");
    }

    @Test
    void withoutPhysEoiTheLineStaysMaskedWithItTheNextInterruptComes() {
        Machine machine = boot();
        IrqLab lab = machine.driver(IrqLab.class);
        IrqHandle[] other = new IrqHandle[1];
        IrqLine.Source otherChip = board.pics().line(11).connect("other chip");
        lab.at.put(1, () -> {
            if (other[0] == null) {
                other[0] = lab.vpicd
                        .virtualizeIrq(IrqDescriptor.of(11, 0, r -> calls.add("hwInt")))
                        .handle();
            }
        });
        machine.run(2 * MILLI);
        for (int i = 0; i < 2; i++) {
            otherChip.raise();
            machine.run(MILLI);
            otherChip.lower();
            machine.run(MILLI);
        }
        assertThat(calls).as("no EOI: the second edge is held back").hasSize(1);

        lab.at.put(1, () -> {
            if (calls.size() == 1) {
                calls.add("eoi");
                lab.vpicd.physEoi(other[0]);
            }
        });
        machine.run(2 * MILLI);
        otherChip.raise();
        machine.run(MILLI);
        assertThat(calls).containsExactly("hwInt", "eoi", "hwInt");
    }

    @Test
    void aSecondPhysEoiIsAFaultThatNamesTheRuleTheServiceAndTheChain() {
        Machine machine = boot();
        IrqLab lab = machine.driver(IrqLab.class);
        lab.at.put(1, () -> lab.vpicd.physEoi(lab.handle));

        assertThatThrownBy(() -> machine.run(3 * MILLI)).isInstanceOfSatisfying(VmmFault.class, fault -> {
            assertThat(fault.rule().id()).isEqualTo("PC-06");
            assertThat(fault.service()).isEqualTo("VPICD_Phys_EOI");
            assertThat(fault.chain()).contains("IrqLab.onPort (trap)");
        });
    }

    @Test
    void sharersAreAskedInOrderUntilOneHandlesIt() {
        Machine machine = boot();
        IrqLab lab = machine.driver(IrqLab.class);
        IrqLine.Source shared = board.pics().line(10).connect("shared chip");
        lab.at.put(1, () -> {
            lab.at.remove(1);
            for (String name : List.of("first", "second", "third")) {
                boolean mine = name.equals("second");
                lab.vpicd.virtualizeIrq(IrqDescriptor.of(10, IrqDescriptor.CAN_SHARE, r -> {
                    calls.add(name);
                    if (mine) {
                        lab.vpicd.physEoi((IrqHandle) r.pointee(Reg.EAX));
                    }
                    r.setCarry(!mine);
                }));
            }
        });
        machine.run(2 * MILLI);
        shared.raise();
        machine.run(MILLI);

        assertThat(calls).containsExactly("first", "second");
    }

    @Test
    void everySharerMustSayThatItCanShare() {
        Machine machine = boot();
        IrqLab lab = machine.driver(IrqLab.class);
        List<Boolean> failed = new ArrayList<>();
        lab.at.put(1, () -> {
            lab.at.remove(1);
            Vpicd vpicd = lab.vpicd;
            failed.add(vpicd.virtualizeIrq(IrqDescriptor.of(10, IrqDescriptor.CAN_SHARE, r -> {}))
                    .failed());
            failed.add(vpicd.virtualizeIrq(IrqDescriptor.of(10, 0, r -> {})).failed());
            failed.add(vpicd.virtualizeIrq(IrqDescriptor.of(IrqLab.IRQ, IrqDescriptor.CAN_SHARE, r -> {}))
                    .failed());
        });
        machine.run(2 * MILLI);

        assertThat(failed).containsExactly(false, true, true);
    }

    @Test
    void atMostThirtyTwoDriversShareARequest() {
        Machine machine = boot();
        IrqLab lab = machine.driver(IrqLab.class);
        List<Boolean> failed = new ArrayList<>();
        lab.at.put(1, () -> {
            lab.at.remove(1);
            for (int i = 0; i < 33; i++) {
                failed.add(lab.vpicd
                        .virtualizeIrq(IrqDescriptor.of(10, IrqDescriptor.CAN_SHARE, r -> {}))
                        .failed());
            }
        });
        machine.run(2 * MILLI);

        assertThat(failed).hasSize(33).endsWith(true).containsOnlyOnce(true);
    }

    @Test
    void theNumberOutOfRangeTheCascadeAndAMissingProcedureAreRefused() {
        Machine machine = boot();
        IrqLab lab = machine.driver(IrqLab.class);
        List<Boolean> failed = new ArrayList<>();
        lab.at.put(1, () -> {
            lab.at.remove(1);
            for (int irq : new int[] {-1, 2, 16}) {
                failed.add(lab.vpicd
                        .virtualizeIrq(IrqDescriptor.of(irq, 0, r -> {}))
                        .failed());
            }
            failed.add(lab.vpicd.virtualizeIrq(IrqDescriptor.of(10, 0, null)).failed());
        });
        machine.run(2 * MILLI);

        assertThat(failed).containsExactly(true, true, true, true);
    }

    @Test
    void virtualizeIrqMayNotBeCalledAtInterruptTime() {
        Machine machine = boot();
        IrqLab lab = machine.driver(IrqLab.class);
        IrqLine.Source other = board.pics().line(10).connect("other chip");
        lab.at.put(1, () -> {
            lab.at.remove(1);
            lab.vpicd.virtualizeIrq(
                    IrqDescriptor.of(10, 0, r -> lab.vpicd.virtualizeIrq(IrqDescriptor.of(11, 0, x -> {}))));
        });
        machine.run(2 * MILLI);
        other.raise();

        assertThatThrownBy(() -> machine.run(MILLI))
                .isInstanceOf(VmmFault.class)
                .hasMessageContaining("VPICD_Virtualize_IRQ");
    }
}
