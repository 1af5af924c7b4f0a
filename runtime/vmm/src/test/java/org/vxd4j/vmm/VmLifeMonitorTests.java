package org.vxd4j.vmm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.EventProc;
import org.vxd4j.api.Target;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.Vmm;

/** What a virtual machine that ends leaves, and which of its threads take interrupts: what the kernel watches, with the legal twins. */
final class VmLifeMonitorTests extends KernelTest {

    /** What a driver does while the end of VM2, whose initialisation fails, is announced. */
    @FunctionalInterface
    private interface AtTheEnd {
        void call(Vmm services, VmHandle vm);
    }

    @AfterEach
    void forget() {
        Probe.ON_CONTROL.remove();
    }

    private void failVm2(AtTheEnd inVmInit, AtTheEnd atTheEnd) {
        Probe.ON_CONTROL.set((p, message, r) -> {
            if (message == ControlMessage.VM_INIT) {
                inVmInit.call(p.linker.vmm(), r.vm());
                return true;
            }
            if (message == ControlMessage.VM_NOT_EXECUTEABLE) {
                atTheEnd.call(p.linker.vmm(), r.vm());
            }
            return false;
        });
        boot(does(1), nothing());
    }

    private void expectSilence() {
        assertThat(trace.toString()).doesNotContain("WARNING").doesNotContain("FAULT");
    }

    @Test
    @DisplayName(
            "CM-16: an event or time-out of a virtual machine that never runs again; its handle is valid until Destroy_VM")
    void scheduledForTheDead() {
        failVm2((services, vm) -> {}, (services, vm) -> {
            say("invalid: " + services.validateVmHandle(vm));
            services.setVmTimeOut(1, vm, null, says("wrong"));
        });
        assertThat(trace).containsOnlyOnce("[vxd:vm-never-runs-again]");
        closeMachine();
        trace.setLength(0);
        failVm2((services, vm) -> {}, (services, vm) -> services.scheduleVmEvent(vm, null, says("wrong")));
        at(1, () -> say("invalid: " + vmm.validateVmHandle(vm(2))));
        run();
        assertThat(trace).containsOnlyOnce("[vxd:vm-never-runs-again]");
        expect("invalid: false", "invalid: true");
    }

    @Test
    @DisplayName("CM-16: what is global, or for another virtual machine, comes")
    void scheduledForTheLiving() {
        failVm2((services, vm) -> {}, (services, vm) -> {
            services.scheduleGlobalEvent(vm, says("global"));
            services.scheduleVmEvent(services.getSysVmHandle(), vm, says("event"));
        });
        run();
        expect("global in VM1", "event in VM1");
        expectSilence();
    }

    @Test
    @DisplayName(
            "CS-15: a virtual machine that ends while it owns the critical section; the section is free afterwards")
    void endsAsOwner() {
        failVm2((services, vm) -> services.beginCriticalSection(0), (services, vm) -> {});
        at(1, () -> say("claims: " + vmm.getCritStatusNoBlock().claims()));
        run();
        expect("claims: 0");
        assertThat(trace).containsOnlyOnce("[vxd:owner-ends] VM2: ended while it owned the critical section");
    }

    @Test
    @DisplayName("CS-15: not one that has released it, nor one that ends while another owns it")
    void endsWithoutIt() {
        failVm2(
                (services, vm) -> {
                    services.beginCriticalSection(0);
                    services.endCriticalSection();
                },
                (services, vm) -> services.beginCriticalSection(0));
        at(1, () -> vmm.endCriticalSection());
        run();
        expectSilence();
    }

    @Test
    @DisplayName("NX-06: an interrupt is simulated in a thread that is not its virtual machine's first")
    void otherThread() {
        boot(Target.WIN95, builder -> builder.systemThread(does(1).build()), script().work(50_000_000));
        at(1, () -> vmm.simulateInt(0x16));
        assertThat(fault()).hasMessageContaining("NX-06").hasMessageContaining("not the first thread");
    }

    @Test
    @DisplayName("NX-06: in the first thread it is legal, as in a virtual machine of one thread")
    void firstThread() {
        boot(
                Target.WIN95,
                builder -> builder.systemThread(script().work(1_000).build()),
                does(1),
                script().work(1_000));
        EventProc type = r -> {
            vmm.simulateInt(0x16);
            say("typed in VM" + r.vm().id());
        };
        at(1, () -> {
            vmm.scheduleThreadEvent(vmm.getInitialThreadHandle(vm(1)), null, type);
            vmm.scheduleVmEvent(vm(2), null, type);
        });
        run();
        expect("typed in VM1", "typed in VM2");
        expectSilence();
    }
}
