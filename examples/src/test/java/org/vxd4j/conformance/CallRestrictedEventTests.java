package org.vxd4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vxd4j.api.Boost;
import org.vxd4j.api.EventHandle;
import org.vxd4j.api.EventTarget;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Reg;
import org.vxd4j.api.RestrictedEvent;
import org.vxd4j.api.Target;
import org.vxd4j.api.ThreadHandle;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.Vmm;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.api.service.ServiceContracts;
import org.vxd4j.vmm.guest.ScriptedGuest;

/** Seed Call_Restricted_Event: one service for many; its handle, scope and parameters. */
class CallRestrictedEventTests {
    private static final ServiceContract CONTRACT =
            ServiceContracts.of(Vmm.class).method("callRestrictedEvent");

    @Test
    @Seed({"S3.1", "S3.2"})
    void oneEventPicksTheVmWaitsForItsInterruptsAndForTheCriticalSectionAndBoostsIt() {
        Lab lab = Lab.win95(
                ScriptedGuest.script()
                        .work(Lab.SLICE)
                        .out(Lab.PORT, 1)
                        .work(Lab.MILLI)
                        .out(Lab.PORT, 2),
                ScriptedGuest.script()
                        .cli()
                        .work(Lab.SLICE)
                        .work(Lab.SLICE)
                        .out(Lab.PORT, 3)
                        .sti()
                        .out(Lab.PORT, 4));
        int flags = Pef.mask(Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT);
        lab.at(1, () -> {
            lab.vmm.beginCriticalSection(0);
            lab.vmm.callRestrictedEvent(
                    Boost.LOW_PRI_DEVICE_BOOST,
                    lab.b(),
                    flags,
                    null,
                    r -> {
                        boolean boosted = (lab.priority(lab.b()) & Boost.LOW_PRI_DEVICE_BOOST) != 0;
                        lab.log("callback in %s, boosted %s".formatted(lab.name(r.vm()), boosted));
                    },
                    0);
        });
        lab.at(2, () -> {
            lab.log("A leaves the section");
            lab.vmm.endCriticalSection();
        });
        lab.at(3, () -> lab.log("B enables interrupts"));
        lab.at(4, () -> lab.log("B goes on"));
        lab.run();
        assertThat(lab.log)
                .containsExactly(
                        "A leaves the section", "B enables interrupts", "callback in B, boosted true", "B goes on");
    }

    @Test
    @Seed("S3.2")
    void anEventThatMeetsItsRestrictionsIsCalledInsideTheServiceAndOneThatDoesNotIsScheduled() {
        Lab lab = Lab.win95(Lab.step(1).out(Lab.PORT, 2));
        lab.at(1, () -> {
            returned(lab, post(lab, lab.a(), Pef.WAIT_NOT_CRIT, "met"));
            lab.vmm.beginCriticalSection(0);
            returned(lab, post(lab, lab.a(), Pef.WAIT_NOT_CRIT, "unmet"));
            lab.vmm.endCriticalSection();
        });
        lab.at(2, () -> lab.log("later"));
        lab.run();
        assertThat(lab.log).containsExactly("met in A", "returned zero", "returned an event", "unmet in A", "later");
    }

    @Test
    @Seed("S3.3")
    void anInterruptHandlerMayCallItAndTheEventIsScheduledWhenTheVmmWasHit() {
        Lab lab = Lab.win95(Lab.step(1));
        lab.at(1, () -> {
            lab.interruptTheVmm(() -> returned(lab, post(lab, lab.a(), null, "callback")));
            lab.log("interrupt over");
        });
        lab.run();
        assertThat(lab.log).containsExactly("returned an event", "interrupt over", "callback in A");
    }

    @Test
    @Seed("S3.3")
    void theServiceIsAsynchronousAndLosesEsiAndTheFlags() {
        assertThat(CONTRACT.isAsync(Target.WIN95)).isTrue();
        assertThat(CONTRACT.isAsync(Target.WIN98)).isTrue();
        assertThat(CONTRACT.uses()).containsExactlyInAnyOrder(Reg.ESI, Reg.FLAGS);
        assertThat(CONTRACT.out()).containsExactly(Reg.ESI);
    }

    @Test
    @Seed("S3.14")
    void leavingTheBoostOutIsFoundByTheCompiler() {
        assertThat(Verdict.onEvent(Target.WIN95, "flags = Pef.WAIT_NOT_HW_INT, via = Via.CALL_RESTRICTED_EVENT"))
                .containsExactly("error BO-07");
        assertThat(Verdict.onEvent(
                        Target.WIN95,
                        "flags = Pef.WAIT_NOT_HW_INT, boost = Boost.NONE, via = Via.CALL_RESTRICTED_EVENT"))
                .isEmpty();
        assertThat(CONTRACT.in()).contains(Reg.EAX);
    }

    @Test
    @Seed({"S3.15", "S3.19"})
    void withThreadEventTheHandleIsAThreadsAndTheCallbackRunsInThatThread() {
        Lab lab = Lab.threads(Lab.idle(), Lab.step(1), Lab.step(2));
        ThreadHandle[] second = new ThreadHandle[1];
        lab.at(1, () -> second[0] = lab.vmm.getCurThreadHandle());
        lab.at(
                2,
                () -> lab.vmm.callRestrictedEvent(
                        Boost.NONE,
                        second[0],
                        Pef.THREAD_EVENT.bit(),
                        null,
                        r -> lab.log("in its thread %s, edi %s"
                                .formatted(lab.vmm.getCurThreadHandle() == second[0], r.thread() == second[0])),
                        0));
        lab.run();
        assertThat(lab.log).containsExactly("in its thread true, edi true");
    }

    @Test
    @Seed("S3.15")
    void withThreadEventAVmHandleIsRefused() {
        Lab lab = Lab.win95(Lab.step(1));
        lab.at(1, () -> post(lab, lab.a(), Pef.THREAD_EVENT, "callback"));
        Broken.rule("EF-08", lab);
        assertThat(Verdict.onEvent(Target.WIN95, "scope = Scope.VM, flags = Pef.THREAD_EVENT, boost = Boost.NONE"))
                .containsExactly("error EF-08");
    }

    @Test
    @Seed("S3.16")
    void withoutThreadEventTheHandleIsZeroForAGlobalEventOrAVms() {
        Lab lab = Lab.win95(Lab.step(1), Lab.idle());
        lab.at(1, () -> {
            post(lab, EventTarget.GLOBAL, null, "global");
            post(lab, lab.b(), null, "of B");
        });
        lab.run();
        assertThat(EventTarget.GLOBAL.dword()).isZero();
        assertThat(lab.log).containsExactly("global in A", "of B in B");
    }

    @Test
    @Seed("S3.16")
    void withoutThreadEventAThreadsHandleIsRefused() {
        Lab lab = Lab.win95(Lab.step(1));
        lab.at(1, () -> post(lab, lab.vmm.getCurThreadHandle(), null, "callback"));
        Broken.rule("EF-08", lab);
    }

    @Test
    @Seed("S3.17")
    void withAlwaysSchedNoEventOfAnyScopeIsCalledInsideTheService() {
        Lab lab = Lab.win95(Lab.step(1));
        lab.at(1, () -> {
            post(lab, EventTarget.GLOBAL, Pef.ALWAYS_SCHED, "global");
            post(lab, lab.a(), Pef.ALWAYS_SCHED, "VM");
            lab.vmm.callRestrictedEvent(
                    Boost.NONE,
                    lab.vmm.getCurThreadHandle(),
                    Pef.mask(Pef.ALWAYS_SCHED, Pef.THREAD_EVENT),
                    null,
                    lab.noting("thread"),
                    0);
            lab.log("returned");
        });
        lab.run();
        assertThat(lab.log).containsExactly("returned", "global in A", "VM in A", "thread in A");
    }

    @Test
    @Seed("S3.19")
    void aThreadsEventIsNeverCalledInAnotherThreadThoughItsOwnCannotTakeItYet() {
        Lab lab = Lab.threads(
                ScriptedGuest.script().work(Lab.SLICE).work(Lab.SLICE),
                ScriptedGuest.script()
                        .cli()
                        .out(Lab.PORT, 1)
                        .work(Lab.SLICE)
                        .work(Lab.SLICE)
                        .out(Lab.PORT, 2)
                        .sti());
        lab.at(1, () -> {
            ThreadHandle mine = lab.vmm.getCurThreadHandle();
            lab.vmm.callRestrictedEvent(
                    Boost.NONE,
                    mine,
                    Pef.mask(Pef.THREAD_EVENT, Pef.WAIT_FOR_THREAD_STI),
                    null,
                    r -> lab.log("in its thread " + (lab.vmm.getCurThreadHandle() == mine)),
                    0);
        });
        lab.at(2, () -> lab.log("enabling"));
        lab.run();
        assertThat(lab.log).containsExactly("enabling", "in its thread true");
    }

    @Test
    @Seed("S3.32")
    void theCallbackGetsTheReferenceDataAndTheRegistersOfWhereItRuns() {
        Lab lab = Lab.win95(ScriptedGuest.script().cli().out(Lab.PORT, 1), Lab.idle());
        Object mine = new Object();
        lab.at(1, () -> {
            for (VmHandle vm : new VmHandle[] {lab.a(), lab.b()}) {
                lab.vmm.callRestrictedEvent(
                        Boost.NONE,
                        vm,
                        0,
                        mine,
                        r -> lab.log("%s, mine %s, interrupts %s, its thread %s"
                                .formatted(
                                        lab.name(r.vm()),
                                        r.refData() == mine,
                                        r.client().interruptsEnabled(),
                                        r.thread() == lab.vmm.getInitialThreadHandle(vm))),
                        0);
            }
        });
        lab.run();
        assertThat(lab.log)
                .containsExactly(
                        "A, mine true, interrupts false, its thread true",
                        "B, mine true, interrupts true, its thread true");
    }

    @Test
    @Seed("S3.35")
    void aGlobalEventRunsInWhicheverVmMeetsItsRestrictions() {
        Lab lab = Lab.win95(ScriptedGuest.script()
                .cli()
                .out(Lab.PORT, 1)
                .work(Lab.SLICE)
                .sti()
                .out(Lab.PORT, 2));
        lab.at(1, () -> post(lab, EventTarget.GLOBAL, Pef.WAIT_FOR_STI, "while A is disabled"));
        lab.at(2, () -> post(lab, EventTarget.GLOBAL, Pef.WAIT_FOR_STI, "when A is enabled"));
        lab.run();
        assertThat(lab.log).containsExactly("while A is disabled in S", "when A is enabled in A");
    }

    @Test
    @Seed("S3.36")
    void aVmsEventRunsInNoOtherVmThoughOthersMeetItsRestrictions() {
        Lab lab = Lab.win95(
                ScriptedGuest.script().work(Lab.SLICE).out(Lab.PORT, 1),
                ScriptedGuest.script()
                        .cli()
                        .work(Lab.SLICE)
                        .work(Lab.SLICE)
                        .out(Lab.PORT, 2)
                        .sti());
        lab.at(1, () -> post(lab, lab.b(), Pef.WAIT_FOR_STI, "callback"));
        lab.at(2, () -> lab.log("B enables"));
        lab.run();
        assertThat(lab.log).containsExactly("B enables", "callback in B");
    }

    private static RestrictedEvent post(Lab lab, EventTarget target, Pef flag, String what) {
        int flags = flag == null ? 0 : flag.bit();
        return lab.vmm.callRestrictedEvent(Boost.NONE, target, flags, null, lab.noting(what), 0);
    }

    private static void returned(Lab lab, EventHandle event) {
        lab.log(event.isNone() ? "returned zero" : "returned an event");
    }
}
