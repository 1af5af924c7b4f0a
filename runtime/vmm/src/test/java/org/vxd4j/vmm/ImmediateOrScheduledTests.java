package org.vxd4j.vmm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vxd4j.api.Pef.ALWAYS_SCHED;
import static org.vxd4j.api.Pef.THREAD_EVENT;
import static org.vxd4j.api.Pef.WAIT_FOR_STI;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.ClientRegs;
import org.vxd4j.api.EventTarget;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Target;

/** semantics.md 5.2, 5.3 and 5.11; seeds S0, S2, S3. */
final class ImmediateOrScheduledTests extends KernelTest {

    @Test
    @DisplayName("Call_Global_Event calls the callback at once and returns 0")
    void callGlobalEventCallsAtOnce() {
        boot(does(1));
        at(1, () -> say("handle " + vmm.callGlobalEvent(null, says("called")).dword()));
        run();
        expect("called in VM1", "handle 0");
    }

    @Test
    @DisplayName("Call_VM_Event for the current VM calls the callback at once and returns 0")
    void callVmEventCallsAtOnceInTheCurrentVm() {
        boot(does(1));
        at(1, () -> say("handle " + vmm.callVmEvent(vm(1), null, says("called")).dword()));
        run();
        expect("called in VM1", "handle 0");
    }

    @Test
    @DisplayName("Call_VM_Event for another VM schedules the event, returns its handle, and the other VM processes it")
    void callVmEventSchedulesForAnotherVm() {
        boot(does(1), nothing());
        at(1, () -> {
            assertThat(vmm.callVmEvent(vm(2), null, says("called")).isNone()).isFalse();
            say("returned");
        });
        run();
        expect("returned", "called in VM2");
    }

    @Test
    @DisplayName("Schedule_VM_Event and Schedule_Global_Event never call the callback inside the service")
    void scheduleNeverCallsAtOnce() {
        boot(does(1));
        at(1, () -> {
            assertThat(vmm.scheduleVmEvent(vm(1), null, says("vm")).isNone()).isFalse();
            assertThat(vmm.scheduleGlobalEvent(null, says("global")).isNone()).isFalse();
            say("returned");
        });
        run();
        expect("returned", "global in VM1", "vm in VM1");
    }

    @Test
    @DisplayName("Schedule_Thread_Event never calls the callback inside the service")
    void scheduleThreadEventNeverCallsAtOnce() {
        boot(does(1));
        at(1, () -> {
            assertThat(vmm.scheduleThreadEvent(thread(), null, says("called")).isNone())
                    .isFalse();
            say("returned");
        });
        run();
        expect("returned", "called in VM1");
    }

    @Test
    @DisplayName("Call_Priority_VM_Event calls at once in the current VM when nothing restricts it")
    void callPriorityVmEventCallsAtOnce() {
        boot(does(1));
        at(
                1,
                () -> say("handle "
                        + vmm.callPriorityVmEvent(0, vm(1), 0, null, says("called"), 0)
                                .dword()));
        run();
        expect("called in VM1", "handle 0");
    }

    @Test
    @DisplayName("PEF_Always_Sched: the callback is never called immediately")
    void alwaysSched() {
        boot(does(1));
        at(1, () -> {
            vmm.callPriorityVmEvent(0, vm(1), flags(ALWAYS_SCHED), null, says("priority"), 0);
            vmm.callRestrictedEvent(0, EventTarget.GLOBAL, flags(ALWAYS_SCHED), null, says("restricted"), 0);
            say("returned");
        });
        run();
        expect("returned", "restricted in VM1", "priority in VM1");
    }

    @Test
    @DisplayName("an event whose restriction is not met now is scheduled")
    void unmetRestrictionSchedules() {
        boot(script().cli().out(Probe.PORT, 1).sti());
        at(1, () -> {
            vmm.callPriorityVmEvent(0, vm(1), flags(WAIT_FOR_STI), null, says("called"), 0);
            say("returned");
        });
        run();
        expect("returned", "called in VM1");
    }

    @Test
    @DisplayName("Call_Restricted_Event calls at once in the thread and VM it is for")
    void callRestrictedEventCallsAtOnce() {
        boot(does(1));
        at(1, () -> {
            say("handle "
                    + vmm.callRestrictedEvent(0, vm(1), 0, null, says("vm"), 0).dword());
            say("handle "
                    + vmm.callRestrictedEvent(0, thread(), flags(THREAD_EVENT), null, says("thread"), 0)
                            .dword());
        });
        run();
        expect("vm in VM1", "handle 0", "thread in VM1", "handle 0");
    }

    @Test
    @DisplayName("a restricted event for another thread of the current VM is scheduled")
    void otherThreadSchedules() {
        boot(
                Target.WIN95,
                b -> b.systemThread(does(2).build()),
                script().out(Probe.PORT, 1),
                new org.vxd4j.vmm.guest.ScriptedGuest.Script[0]);
        var other = new org.vxd4j.api.ThreadHandle[1];
        at(1, () -> say("first"));
        at(2, () -> {
            other[0] = vmm.getInitialThreadHandle(vm(1));
            vmm.callRestrictedEvent(
                    0, other[0], flags(THREAD_EVENT), null, r -> say("is " + (thread() == other[0])), 0);
            say("returned");
        });
        run();
        expect("first", "returned", "is true");
    }

    @Test
    @DisplayName("at interrupt time that hit the VMM every event is scheduled")
    void scheduledWhenTheVmmWasHit() {
        boot(does(1));
        at(1, () -> {
            vmm.setAsyncTimeOut(0, null, r -> {
                say("count " + vmm.getVmmReenterCount());
                vmm.callGlobalEvent(null, says("global"));
                vmm.callVmEvent(vm(1), null, says("vm"));
                vmm.callPriorityVmEvent(0, vm(1), 0, null, says("priority"), 0);
                vmm.callRestrictedEvent(0, vm(1), 0, null, says("restricted"), 0);
                say("interrupt over");
            });
            vmm.getSystemTime();
            vmm.getSystemTime();
            say("back in the VMM");
        });
        run();
        expect(
                "count 1",
                "interrupt over",
                "back in the VMM",
                "global in VM1",
                "restricted in VM1",
                "priority in VM1",
                "vm in VM1");
    }

    @Test
    @DisplayName("at interrupt time that hit a VM the event services call at once")
    void calledAtOnceWhenAVmWasHit() {
        boot(script().out(Probe.PORT, 1).work(5_000_000));
        at(
                1,
                () -> vmm.setAsyncTimeOut(2, null, r -> {
                    say("count " + vmm.getVmmReenterCount());
                    vmm.callVmEvent(vm(1), null, says("called"));
                    say("interrupt over");
                }));
        run();
        expect("count 0", "called in VM1", "interrupt over");
    }

    @Test
    @DisplayName(
            "a callback gets EBX current VM, EDI current thread, EDX reference data, EBP client registers, carry clear")
    void callbackRegisters() {
        boot(does(1), nothing());
        Object data = new Object();
        ClientRegs[] client = new ClientRegs[1];
        at(
                1,
                () -> vmm.scheduleVmEvent(vm(2), data, r -> {
                    client[0] = r.client();
                    assertThat(r.vm()).isSameAs(vm(2));
                    assertThat(r.thread()).isSameAs(thread());
                    assertThat(r.refData()).isSameAs(data);
                    assertThat(r.carry()).isFalse();
                    assertThat(r.direction()).isFalse();
                }));
        run();
        assertThat(client[0]).isNotNull();
    }

    @Test
    @DisplayName("a dword of reference data arrives in EDX itself")
    void dwordReferenceData() {
        boot(does(1));
        at(1, () -> vmm.callGlobalEvent(0x1234, r -> say(Integer.toHexString(r.get(Reg.EDX)))));
        run();
        expect("1234");
    }

    @Test
    @DisplayName("in Windows 3.1 EDI holds no thread")
    void noThreadBefore95() {
        boot(Target.WIN31, plain(), does(1));
        at(1, () -> vmm.callGlobalEvent(null, r -> say("edi " + r.get(Reg.EDI))));
        run();
        expect("edi 0");
    }

    @Test
    @DisplayName("a callback may call any service, and post again")
    void callbackPostsAgain() {
        boot(does(1), nothing());
        at(
                1,
                () -> vmm.callVmEvent(vm(2), null, r -> {
                    say("in VM" + r.vm().id());
                    vmm.callVmEvent(vm(1), null, says("back"));
                }));
        run();
        expect("in VM2", "back in VM1");
    }

    @Test
    @DisplayName("an event for an idle VM wakes it")
    void eventsWakeIdleVms() {
        boot(script().work(1_000_000).out(Probe.PORT, 1).work(1_000_000), script().halt());
        at(1, () -> vmm.scheduleVmEvent(vm(2), null, says("called")));
        run();
        expect("called in VM2");
    }
}
