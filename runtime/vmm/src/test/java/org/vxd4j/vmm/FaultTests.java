package org.vxd4j.vmm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.Registers;
import org.vxd4j.api.Target;
import org.vxd4j.api.VmHandle;

/** What a driver did wrong is told with rule, service, time and chain; and a failed machine does not go on. */
final class FaultTests extends KernelTest {

    @Test
    @DisplayName("a fault names rule, service, virtual time and chain of callers")
    void message() {
        boot(script().work(1_500_000).out(Probe.PORT, 1));
        at(1, () -> vmm.callGlobalEvent(null, r -> vmm.endCriticalSection()));
        VmmFault fault = fault();
        assertThat(fault.rule().id()).isEqualTo("CS-02");
        assertThat(fault.service()).isEqualTo("End_Critical_Section");
        assertThat(fault.time()).isBetween(1_500_000L, 1_600_000L);
        assertThat(fault.chain())
                .containsExactly(
                        "End_Critical_Section",
                        "PROBE callback (event callback)",
                        "Call_Global_Event",
                        "Probe.trap (trap)");
        assertThat(fault)
                .hasMessageContaining("[vxd:" + fault.rule().name() + "]")
                .hasMessageContaining("at 0.0015")
                .hasMessageContaining("in End_Critical_Section (CS-02")
                .hasMessageContaining("called from Probe.trap (trap)");
        assertThat(trace).contains("FAULT");
    }

    @Test
    @DisplayName("an author's exception is reported with its stack as cause, and the machine refuses to go on")
    void authorsException() {
        boot(does(1));
        at(
                1,
                () -> vmm.scheduleGlobalEvent(null, r -> {
                    throw new ArithmeticException("mine");
                }));
        VmmFault fault = fault();
        assertThat(fault.rule()).isNull();
        assertThat(fault).hasCauseInstanceOf(ArithmeticException.class).hasMessageContaining("mine");
        assertThat(fault.getCause().getStackTrace()[0].getClassName()).contains("FaultTests");
        assertThatThrownBy(() -> machine.run())
                .isInstanceOf(IllegalStateException.class)
                .hasCause(fault);
        assertThatThrownBy(() -> machine.shutdown())
                .isInstanceOf(IllegalStateException.class)
                .hasCause(fault);
    }

    @Test
    @DisplayName("an author's exception in an interrupt handler is reported too")
    void exceptionInAnInterrupt() {
        boot(does(1));
        at(1, () -> {
            vmm.setAsyncTimeOut(0, null, r -> {
                throw new IllegalArgumentException("mine");
            });
            vmm.getSystemTime();
        });
        assertThat(fault().chain())
                .containsExactly(
                        "PROBE callback (interrupt time)",
                        "timer interrupt (interrupt time)",
                        "Get_System_Time",
                        "Probe.trap (trap)");
    }

    @Test
    @DisplayName("a fault that a driver catches leaves everything as it was")
    void caught() {
        boot(does(1, 2), nothing());
        at(1, () -> {
            assertThatThrownBy(() -> vmm.scheduleVmEvent(null, null, says("wrong")))
                    .isInstanceOf(VmmFault.class);
            assertThatThrownBy(() -> vmm.callPriorityVmEvent(1 << 30, vm(2), 0, null, says("wrong"), 0))
                    .isInstanceOf(VmmFault.class);
            assertThatThrownBy(() -> vmm.scheduleGlobalEvent(null, null)).hasMessageContaining("ESI is 0");
            assertThatThrownBy(() -> vmm.callGlobalEvent(null, r -> {
                        throw new IllegalStateException("inside");
                    }))
                    .isInstanceOf(VmmFault.class);
            assertThatThrownBy(() -> vmm.endCriticalSection()).isInstanceOf(VmmFault.class);
        });
        at(2, () -> vmm.scheduleVmEvent(vm(2), null, says("fine")));
        assertThat(run()).isEqualTo(StopReason.ALL_ENDED);
        expect("fine in VM2");
        assertThat(machine.pendingEvents()).isZero();
        assertThat(priority(2) & ~7).isZero();
    }

    @Test
    @DisplayName("endless recursion of callbacks is a ring-0 stack overflow with its chain")
    void recursion() {
        boot(does(1));
        at(1, this::recurse);
        assertThat(fault()).hasMessageContaining("ring-0 stack overflow");
    }

    private void recurse() {
        vmm.callGlobalEvent(null, r -> recurse());
    }

    @Test
    @DisplayName("EBP must survive a callback: CB-02")
    void clientPointerLost() {
        boot(does(1));
        at(1, () -> vmm.callGlobalEvent(null, Registers::clear));
        assertThat(fault().rule().id()).isEqualTo("CB-02");
    }

    @Test
    @DisplayName("a callback must return with DF clear: CB-04")
    void direction() {
        boot(does(1));
        at(1, () -> vmm.callGlobalEvent(null, r -> r.setDirection(true)));
        assertThat(fault().rule().id()).isEqualTo("CB-04");
    }

    @Test
    @DisplayName("a callback must return with interrupts enabled: CB-04")
    void interruptsLeftOff() {
        boot(does(1));
        at(1, () -> vmm.callGlobalEvent(null, r -> probe.linker.cpu().disableInterrupts()));
        assertThat(fault().rule().id()).isEqualTo("CB-04");
    }

    @Test
    @DisplayName("a service that the version does not have: DV-07")
    void version() {
        boot(Target.WIN31, plain(), does(1));
        at(1, () -> vmm.scheduleThreadEvent(null, null, says("wrong")));
        assertThat(fault().rule().id()).isEqualTo("DV-07");
    }

    @Test
    @DisplayName("a VM handle that is none: ES-01")
    void noVm() {
        boot(does(1));
        at(1, () -> vmm.scheduleVmEvent(new VmHandle(0x1234, 1, 16), null, says("wrong")));
        assertThat(fault().rule().id()).isEqualTo("ES-01");
    }

    @Test
    @DisplayName("an init-only service later: CM-01")
    void initOnly() {
        boot(does(1));
        at(1, () -> vmm.registerPefProvider(5, 0));
        assertThat(fault().rule().id()).isEqualTo("CM-01");
    }

    @Test
    @DisplayName("Install_IO_Handler is init-only in Windows 3.x: CM-02; later it is not")
    void installLater() {
        boot(does(1));
        at(1, () -> say("carry " + vmm.installIoHandler(r -> {}, 0x310)));
        run();
        expect("carry false");
        closeMachine();
        boot(Target.WIN31, plain(), does(1));
        at(1, () -> vmm.installIoHandler(r -> {}, 0x310));
        assertThat(fault().rule().id()).isEqualTo("CM-02");
    }

    @Test
    @DisplayName("a guest that fails stops the machine, and it is named")
    void guestFails() {
        machine = Machine.builder()
                .systemVm(script().in(0x80, value -> {
                            throw new IllegalStateException("guest");
                        })
                        .work(1)
                        .build())
                .build();
        assertThat(fault()).hasMessageContaining("the guest of").hasCauseInstanceOf(IllegalStateException.class);
    }
}
