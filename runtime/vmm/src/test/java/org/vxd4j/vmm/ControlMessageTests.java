package org.vxd4j.vmm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Target;
import org.vxd4j.api.VmEvent;
import org.vxd4j.vmm.guest.ScriptedGuest;

/** semantics.md 15. */
final class ControlMessageTests extends KernelTest {

    @AfterEach
    void forget() {
        Probe.ON_CONTROL.remove();
    }

    /** Logs every message, and fails this one. */
    private void failing(ControlMessage failed) {
        Probe.ON_CONTROL.set((p, message, r) -> {
            say(message.ddkName() + (r.vm() == null ? "" : " VM" + r.vm().id()));
            return message == failed;
        });
    }

    @Test
    @DisplayName(
            "boot: Sys_Critical_Init, Device_Init, Init_Complete, Sys_VM_Init; then Create_VM, VM_Critical_Init, VM_Init for each VM")
    void bootSequence() {
        failing(null);
        boot(nothing(), nothing());
        expect(
                "Sys_Critical_Init VM1",
                "Device_Init VM1",
                "Init_Complete VM1",
                "Sys_VM_Init VM1",
                "Create_VM VM2",
                "VM_Critical_Init VM2",
                "VM_Init VM2");
    }

    @Test
    @DisplayName("shutdown: Sys_VM_Terminate, System_Exit, Sys_Critical_Exit, each followed by its twin in 95")
    void shutdown() {
        boot(nothing());
        log.clear();
        List<String> messages = new ArrayList<>();
        closeMachine();
        Probe.ON_CONTROL.set((p, message, r) -> {
            messages.add(message.ddkName());
            return false;
        });
        boot(nothing());
        run();
        messages.clear();
        machine.shutdown();
        machine.shutdown();
        assertThat(messages)
                .containsExactly(
                        "Sys_VM_Terminate",
                        "Sys_VM_Terminate2",
                        "System_Exit",
                        "System_Exit2",
                        "Sys_Critical_Exit",
                        "Sys_Critical_Exit2");
        assertThatThrownBy(() -> machine.run()).hasMessageContaining("shut down");
    }

    @Test
    @DisplayName("the twins are sent from 95 on")
    void noTwinsIn31() {
        failing(null);
        boot(Target.WIN31, plain(), nothing());
        log.clear();
        machine.shutdown();
        expect("Sys_VM_Terminate VM1", "System_Exit VM1", "Sys_Critical_Exit VM1");
    }

    @Test
    @DisplayName("a device that fails an init message is not loaded, and its ports are not trapped")
    void notLoaded() {
        failing(ControlMessage.DEVICE_INIT);
        machine = Machine.builder().load(Probe.class).systemVm(does(1).build()).build();
        assertThatThrownBy(() -> machine.driver(Probe.class)).isInstanceOf(IllegalArgumentException.class);
        assertThat(machine.run()).isEqualTo(StopReason.ALL_ENDED);
        List<String> records = new ArrayList<>();
        machine.trace().replay(r -> records.add(r.kind().name()));
        assertThat(records).doesNotContain("IO_TRAP");
        assertThat(log).doesNotContain("Init_Complete VM1");
    }

    @Test
    @DisplayName("a failed Sys_VM_Init ends Windows")
    void sysVmInit() {
        failing(ControlMessage.SYS_VM_INIT);
        assertThatThrownBy(() -> boot(nothing())).hasMessageContaining("Windows ends");
    }

    @Test
    @DisplayName("carry where it may not be is CM-04")
    void carry() {
        failing(ControlMessage.SYSTEM_EXIT);
        boot(nothing());
        assertThatThrownBy(() -> machine.shutdown())
                .isInstanceOf(VmmFault.class)
                .hasMessageContaining("CM-04");
    }

    @Test
    @DisplayName("a failed VM_Init leads to VM_Not_Executeable and Destroy_VM, and the machine ends without that VM")
    void vmInitFails() {
        failing(ControlMessage.VM_INIT);
        boot(script().work(1_000), script().out(Probe.PORT, 1));
        assertThat(log)
                .endsWith(
                        "VM_Init VM2",
                        "VM_Not_Executeable VM2",
                        "VM_Not_Executeable2 VM2",
                        "Destroy_VM VM2",
                        "Destroy_VM2 VM2");
        at(1, () -> say("wrong"));
        assertThat(run()).isEqualTo(StopReason.ALL_ENDED);
        assertThat(log).doesNotContain("wrong");
        assertThat(vmm).isNotNull();
    }

    @Test
    @DisplayName("VM_Not_Executeable says why in EDX: 4 create failed, 8 critical init failed, 10h init failed")
    void why() {
        for (ControlMessage failed :
                List.of(ControlMessage.CREATE_VM, ControlMessage.VM_CRITICAL_INIT, ControlMessage.VM_INIT)) {
            Probe.ON_CONTROL.set((p, message, r) -> {
                if (message == ControlMessage.VM_NOT_EXECUTEABLE) {
                    say("%X".formatted(r.get(Reg.EDX)));
                }
                return message == failed;
            });
            boot(nothing(), nothing());
            machine.close();
        }
        expect("4", "8", "10");
    }

    @Test
    @DisplayName("what waits for a VM that failed its creation is taken back: events, time-outs, the critical section")
    void nothingSurvives() {
        VmEvent[] own = new VmEvent[1];
        Probe.ON_CONTROL.set((p, message, r) -> {
            var services = p.linker.vmm();
            if (message == ControlMessage.VM_INIT) {
                services.scheduleVmEvent(r.vm(), null, says("wrong"));
                own[0] = services.scheduleVmEvent(r.vm(), null, says("wrong"));
                services.scheduleThreadEvent(services.getInitialThreadHandle(r.vm()), null, says("wrong"));
                services.callPriorityVmEvent(16, r.vm(), 8, null, says("wrong"), 0);
                services.setVmTimeOut(1, r.vm(), null, says("wrong"));
                services.beginCriticalSection(0);
                return true;
            }
            if (message == ControlMessage.DESTROY_VM) {
                services.cancelVmEvent(r.vm(), own[0]);
                say("own event cancelled");
            }
            return false;
        });
        boot(does(1), nothing());
        at(1, () -> {
            vmm.beginCriticalSection(0);
            vmm.endCriticalSection();
            say("VM2 is dead: " + vmm.validateVmHandle(vm(2)));
        });
        assertThat(run()).isEqualTo(StopReason.ALL_ENDED);
        expect("own event cancelled", "VM2 is dead: true");
        assertThat(machine.pendingEvents()).isZero();
        assertThat(trace).contains("ended while it owned the critical section");
    }

    @Test
    @DisplayName("EH-09: an event that nobody cancelled for a VM that is destroyed is named, a cancelled one is not")
    void eventsOfADestroyedVm() {
        for (boolean cancels : new boolean[] {false, true}) {
            VmEvent[] own = new VmEvent[1];
            Probe.ON_CONTROL.set((p, message, r) -> {
                if (message == ControlMessage.VM_INIT) {
                    own[0] = p.linker.vmm().scheduleVmEvent(r.vm(), null, says("wrong"));
                    p.linker.vmm().scheduleGlobalEvent(null, says("global"));
                    return true;
                }
                if (message == ControlMessage.DESTROY_VM2 && cancels) {
                    p.linker.vmm().cancelVmEvent(r.vm(), own[0]);
                }
                return false;
            });
            trace.setLength(0);
            boot(nothing(), nothing());
            run();
            assertThat(trace.toString().split("events-of-destroyed-vm", -1)).hasSize(cancels ? 1 : 2);
            machine.close();
        }
        expect("global in VM1", "global in VM1");
    }

    @Test
    @DisplayName("driver code that would block during initialisation is a fault")
    void blockingInInit() {
        Probe.ON_CONTROL.set((p, message, r) -> {
            if (message == ControlMessage.SYS_VM_INIT || message == ControlMessage.VM_INIT) {
                p.linker.vmm().beginCriticalSection(0);
            }
            return false;
        });
        assertThatThrownBy(() -> boot(nothing(), nothing()))
                .isInstanceOf(VmmFault.class)
                .hasMessageContaining("blocked");
    }

    @Test
    @DisplayName("more threads need Windows 95")
    void threadsIn31() {
        Machine.Builder builder = Machine.builder()
                .target(Target.WIN31)
                .systemThread(ScriptedGuest.script().build());
        assertThatThrownBy(builder::build).hasMessageContaining("WIN95");
    }

    @Test
    @DisplayName("a driver for a newer Windows is not loaded: DV-07")
    void newerDriver() {
        Machine.Builder builder = Machine.builder().target(Target.WIN31).load(Probe.class);
        assertThatThrownBy(builder::build).isInstanceOf(VmmFault.class).hasMessageContaining("DV-07");
    }

    @Test
    @DisplayName("a class that the processor has not seen is refused with the setting that is missing")
    void noBlock() {
        Machine.Builder builder = Machine.builder().load(String.class);
        assertThatThrownBy(builder::build).hasMessageContaining("annotationProcessorPaths");
    }
}
