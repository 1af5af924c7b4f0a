package org.vxd4j.devices.vpicd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.Boost;
import org.vxd4j.api.EventTarget;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Target;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.Vpicd;
import org.vxd4j.vmm.Machine;
import org.vxd4j.vmm.guest.ScriptedGuest;
import org.vxd4j.vmm.guest.ScriptedGuest.Script;

/** VPICD_Set_Int_Request and what follows: VPICD chapters of the Windows 3.1 guide. */
class SimulatedInterruptTests {
    private static final int VECTOR = 0x08 + IrqLab.IRQ;
    private static final int EOI = 0x20;

    private final List<String> guestDid = new ArrayList<>();
    private Machine machine;
    private IrqLab lab;
    private VmHandle vm;

    private void boot(Target target, Script... guests) {
        Machine.Builder builder =
                Machine.builder().target(target).load(VpicdDevice.class).load(IrqLab.class);
        if (target.atLeast(Target.WIN95)) {
            builder.load(RestrictedLab.class);
        }
        for (Script guest : guests) {
            builder.vm(guest.build());
        }
        machine = builder.build();
        lab = machine.driver(IrqLab.class);
        vm = machine.vms().get(1);
        lab.at.put(1, () -> lab.vpicd.setIntRequest(lab.handle, vm));
        lab.at.put(9, () -> guestDid.add("handler"));
        lab.at.put(8, () -> guestDid.add("main"));
    }

    /** A guest whose handler reports, ends the interrupt and returns. */
    private static Script withHandler() {
        return ScriptedGuest.script()
                .onInterrupt(VECTOR, h -> h.out(IrqLab.PORT, 9).out(0x20, EOI));
    }

    @Test
    void theInterruptIsSimulatedWithTheVectorOfTheVirtualController() {
        boot(Target.WIN31, withHandler().out(IrqLab.PORT, 1).out(IrqLab.PORT, 8));
        machine.run();

        assertThat(guestDid).containsExactly("handler", "main");
        assertThat(lab.calls).containsExactly("virtInt VM2", "eoi VM2", "iret VM2");
    }

    @Test
    void aVirtualMachineThatMovedItsVectorsGetsTheNewOne() {
        Script guest = ScriptedGuest.script()
                .onInterrupt(0x60 + IrqLab.IRQ, h -> h.out(IrqLab.PORT, 9).out(0x20, EOI))
                .out(0x20, 0x11)
                .out(0x21, 0x60)
                .out(0x21, 0x04)
                .out(0x21, 0x01)
                .out(IrqLab.PORT, 1)
                .work(1000);
        boot(Target.WIN31, guest);
        machine.run();

        assertThat(guestDid).containsExactly("handler");
    }

    @Test
    void itWaitsUntilTheVirtualMachineEnablesInterrupts() {
        boot(
                Target.WIN31,
                withHandler()
                        .cli()
                        .out(IrqLab.PORT, 1)
                        .out(IrqLab.PORT, 8)
                        .sti()
                        .work(1000));
        machine.run();

        assertThat(guestDid).containsExactly("main", "handler");
    }

    @Test
    void itWaitsUntilTheVirtualMachineUnmasksTheRequest() {
        Script guest = withHandler()
                .out(0x21, 1 << IrqLab.IRQ)
                .out(IrqLab.PORT, 1)
                .out(IrqLab.PORT, 8)
                .out(0x21, 0)
                .work(1000);
        boot(Target.WIN31, guest);
        machine.run();

        assertThat(guestDid).containsExactly("main", "handler");
        assertThat(lab.calls).startsWith("mask VM2", "unmask VM2", "virtInt VM2");
    }

    @Test
    void aRequestThatIsClearedBeforeItIsSimulatedNeverComes() {
        Script guest = withHandler()
                .cli()
                .out(IrqLab.PORT, 1)
                .out(IrqLab.PORT, 2)
                .sti()
                .work(1000);
        boot(Target.WIN31, guest);
        lab.at.put(2, () -> lab.vpicd.clearIntRequest(lab.handle, vm));
        machine.run();

        assertThat(guestDid).isEmpty();
        assertThat(lab.calls).isEmpty();
    }

    @Test
    void theVirtualControllerIsLevelTriggeredARequestThatIsNotClearedComesAgain() {
        boot(Target.WIN31, withHandler().out(IrqLab.PORT, 1).work(1000));
        List<String> eois = new ArrayList<>();
        lab.onEoi = v -> {
            eois.add("eoi");
            if (eois.size() == 3) {
                lab.vpicd.clearIntRequest(lab.handle, v);
            }
        };
        machine.run();

        assertThat(guestDid).containsExactly("handler", "handler", "handler");
    }

    @Test
    void theVirtualMachineIsTimeCriticalUntilItReturns() {
        List<Integer> priorities = new ArrayList<>();
        boot(Target.WIN31, withHandler().out(IrqLab.PORT, 1).work(1000).out(IrqLab.PORT, 3));
        lab.at.put(9, () -> priorities.add(machine.execPriority(vm)));
        lab.at.put(3, () -> priorities.add(machine.execPriority(vm)));
        machine.run();

        assertThat(priorities).hasSize(2);
        assertThat(priorities.get(0)).isGreaterThan(Boost.TIME_CRITICAL_BOOST);
        assertThat(priorities.get(1)).isLessThan(Boost.LOW_PRI_DEVICE_BOOST);
    }

    @Test
    void itReachesAVirtualMachineEvenWhileAnotherOwnsTheCriticalSection() {
        Script target = withHandler().work(1000).halt().out(IrqLab.PORT, 8);
        Script owner = ScriptedGuest.script()
                .work(50_000_000)
                .critical(dos ->
                        dos.work(1000).out(IrqLab.PORT, 1).work(1_000_000).out(IrqLab.PORT, 7));
        boot(Target.WIN31, target, owner);
        lab.at.put(7, () -> guestDid.add("owner still inside"));
        machine.run();

        assertThat(guestDid).containsExactly("handler", "owner still inside", "main");
    }

    @Test
    void afterTheTimeOutTheDriverIsToldWithCarryAndTheBoostIsGone() {
        Script slow = ScriptedGuest.script()
                .onInterrupt(VECTOR, h -> h.out(0x20, EOI).work(30_000_000).out(IrqLab.PORT, 3))
                .out(IrqLab.PORT, 1)
                .work(1000);
        boot(Target.WIN31, slow);
        List<Integer> priority = new ArrayList<>();
        lab.at.put(3, () -> priority.add(machine.execPriority(vm)));
        machine.run();

        assertThat(lab.calls).containsExactly("virtInt VM2", "eoi VM2", "late iret VM2");
        assertThat(priority.get(0)).isLessThan(Boost.LOW_PRI_DEVICE_BOOST);
    }

    @Test
    void theStatusSaysWhatStateTheRequestIsIn() {
        List<Integer> status = new ArrayList<>();
        Runnable look = () -> status.add(lab.vpicd.getCompleteStatus(lab.handle, vm));
        Script guest = ScriptedGuest.script()
                .onInterrupt(VECTOR, h -> h.out(IrqLab.PORT, 3).out(0x20, EOI).out(IrqLab.PORT, 3))
                .cli()
                .out(IrqLab.PORT, 1)
                .out(IrqLab.PORT, 3)
                .sti()
                .work(1000)
                .out(IrqLab.PORT, 3);
        boot(Target.WIN31, guest);
        lab.at.put(3, look);
        machine.run();

        assertThat(status)
                .containsExactly(
                        Vpicd.STAT_VIRT_REQ,
                        Vpicd.STAT_VIRT_REQ | Vpicd.STAT_IN_SERVICE | Vpicd.STAT_IRET_PENDING,
                        Vpicd.STAT_IRET_PENDING,
                        0);
    }

    @Test
    void anEventThatWaitsForNoHardwareInterruptRunsOnlyAfterTheReturn() {
        Script guest = ScriptedGuest.script()
                .onInterrupt(
                        VECTOR,
                        h -> h.out(RestrictedLab.PORT, 1)
                                .work(1000)
                                .out(0x20, EOI)
                                .out(IrqLab.PORT, 9))
                .out(IrqLab.PORT, 1)
                .work(1000)
                .out(IrqLab.PORT, 8);
        boot(Target.WIN95, guest);
        RestrictedLab restricted = machine.driver(RestrictedLab.class);
        restricted.action = () -> restricted.vmm.callRestrictedEvent(
                Boost.NONE, EventTarget.GLOBAL, Pef.WAIT_NOT_HW_INT.bit(), null, r -> guestDid.add("event"), 0);
        machine.run();

        assertThat(guestDid).containsExactly("handler", "event", "main");
    }
}
