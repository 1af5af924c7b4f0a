package org.vxd4j.vmm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vxd4j.api.Pef.ALWAYS_SCHED;
import static org.vxd4j.api.Pef.THREAD_EVENT;
import static org.vxd4j.api.Pef.TIME_OUT;
import static org.vxd4j.api.Pef.WAIT_IN_PM;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.EventTarget;
import org.vxd4j.api.GlobalEvent;
import org.vxd4j.api.PriorityEvent;
import org.vxd4j.api.RestrictedEvent;
import org.vxd4j.api.VmEvent;

/** semantics.md 5.12. */
final class CancelTests extends KernelTest {

    @Test
    @DisplayName("a cancelled event is never called, whichever service scheduled it")
    void cancelled() {
        boot(does(1));
        at(1, () -> {
            vmm.cancelGlobalEvent(vmm.scheduleGlobalEvent(null, says("wrong")));
            vmm.cancelVmEvent(vm(1), vmm.scheduleVmEvent(vm(1), null, says("wrong")));
            vmm.cancelThreadEvent(thread(), vmm.scheduleThreadEvent(thread(), null, says("wrong")));
            vmm.cancelPriorityVmEvent(vmm.callPriorityVmEvent(0, vm(1), flags(ALWAYS_SCHED), null, says("wrong"), 0));
            vmm.cancelRestrictedEvent(
                    vmm.callRestrictedEvent(0, EventTarget.GLOBAL, flags(ALWAYS_SCHED), null, says("wrong"), 0));
            vmm.cancelRestrictedEvent(
                    vmm.callRestrictedEvent(0, thread(), flags(ALWAYS_SCHED, THREAD_EVENT), null, says("wrong"), 0));
            say("pending " + machine.pendingEvents());
        });
        run();
        expect("pending 0");
    }

    @Test
    @DisplayName("zero is ignored")
    void zero() {
        boot(does(1));
        at(1, () -> {
            vmm.cancelGlobalEvent(new GlobalEvent(0));
            vmm.cancelVmEvent(vm(1), new VmEvent(vm(1), 0));
            vmm.cancelPriorityVmEvent(new PriorityEvent(0));
            vmm.cancelRestrictedEvent(new RestrictedEvent(0));
            say("fine");
        });
        run();
        expect("fine");
    }

    @Test
    @DisplayName("never cancel after the callback has been called: EH-02, which says when")
    void afterTheCall() {
        boot(does(1, 2));
        GlobalEvent[] event = new GlobalEvent[1];
        at(1, () -> event[0] = vmm.scheduleGlobalEvent(null, says("called")));
        at(2, () -> vmm.cancelGlobalEvent(event[0]));
        VmmFault fault = fault();
        assertThat(fault.rule().id()).isEqualTo("EH-02");
        assertThat(fault).hasMessageContaining("its callback was already called at");
    }

    @Test
    @DisplayName("a second cancel is EH-02")
    void twice() {
        boot(does(1));
        at(1, () -> {
            GlobalEvent event = vmm.scheduleGlobalEvent(null, says("wrong"));
            vmm.cancelGlobalEvent(event);
            vmm.cancelGlobalEvent(event);
        });
        assertThat(fault()).hasMessageContaining("already cancelled");
    }

    @Test
    @DisplayName("a handle that no service returned is EH-05")
    void invented() {
        boot(does(1));
        at(1, () -> vmm.cancelGlobalEvent(new GlobalEvent(0x12345678)));
        assertThat(fault().rule().id()).isEqualTo("EH-05");
    }

    @Test
    @DisplayName("the cancel service must match the scheduling service: EH-03, and the event stays pending")
    void wrongService() {
        boot(does(1));
        at(1, () -> {
            PriorityEvent event = vmm.callPriorityVmEvent(0, vm(1), flags(ALWAYS_SCHED), null, says("called"), 0);
            try {
                vmm.cancelRestrictedEvent(new RestrictedEvent(event.dword()));
            } catch (VmmFault fault) {
                say(fault.rule().id());
            }
        });
        run();
        expect("EH-03", "called in VM1");
    }

    @Test
    @DisplayName("Cancel_VM_Event needs the VM too: EH-04")
    void wrongVm() {
        boot(does(1), nothing());
        at(1, () -> vmm.cancelVmEvent(vm(1), vmm.scheduleVmEvent(vm(2), null, says("wrong"))));
        assertThat(fault().rule().id()).isEqualTo("EH-04");
    }

    @Test
    @DisplayName("a cancelled event does not time out")
    void noTimeOutAfterCancel() {
        boot(does(1).work(20_000_000));
        at(
                1,
                () -> vmm.cancelRestrictedEvent(
                        vmm.callRestrictedEvent(0, vm(1), flags(WAIT_IN_PM, TIME_OUT), null, says("wrong"), 5)));
        run();
        expect();
    }

    @Test
    @DisplayName("an event whose time ran out can be cancelled until its callback is called")
    void betweenTimeOutAndCall() {
        boot(does(1));
        at(1, () -> {
            RestrictedEvent event =
                    vmm.callRestrictedEvent(16, vm(1), flags(WAIT_IN_PM, TIME_OUT), null, says("wrong"), 0);
            vmm.getSystemTime();
            vmm.cancelRestrictedEvent(event);
            say("priority " + (machine.execPriority(vm(1)) & ~7));
        });
        run();
        expect("priority 0");
    }

    @Test
    @DisplayName("a slot that is used again does not make an old handle valid")
    void staleHandle() {
        boot(does(1));
        at(1, () -> {
            GlobalEvent old = vmm.scheduleGlobalEvent(null, says("wrong"));
            vmm.cancelGlobalEvent(old);
            vmm.scheduleGlobalEvent(null, says("new"));
            try {
                vmm.cancelGlobalEvent(old);
            } catch (VmmFault fault) {
                say("refused");
            }
        });
        run();
        expect("refused", "new in VM1");
    }

    @Test
    @DisplayName("at shutdown everything that is pending is taken back and shown")
    void shutdown() {
        boot(does(1), nothing());
        at(1, () -> {
            vmm.callRestrictedEvent(16, vm(2), flags(WAIT_IN_PM), null, says("wrong"), 0);
            vmm.setGlobalTimeOut(10_000_000, null, says("wrong"));
            vmm.beginCriticalSection(0);
            vmm.callWhenNotCritical(null, says("wrong"));
        });
        machine.run(10_000_000);
        machine.shutdown();
        expect();
        assertThat(machine.pendingEvents()).isZero();
        assertThat(trace).contains("EVENT_CANCELLED", "TIME_OUT_CANCELLED");
        assertThat(priority(2) & ~7).isZero();
    }
}
