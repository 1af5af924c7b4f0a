package org.vxd4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.Boost;
import org.vxd4j.api.EventHandle;
import org.vxd4j.api.EventProc;
import org.vxd4j.api.Pef;
import org.vxd4j.api.PriorityEvent;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Target;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.Vmm;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.api.service.ServiceContracts;
import org.vxd4j.vmm.guest.ScriptedGuest;
import org.vxd4j.vmm.trace.TraceKind;

/** Seed Call_Priority_VM_Event: when the callback is called and where, its handle, and what it gets and may do. */
class CallPriorityVmEventTests {
    private static final ServiceContract CONTRACT =
            ServiceContracts.of(Vmm.class).method("callPriorityVmEvent");

    @Test
    @Seed({"S2.1", "S2.3", "S2.23"})
    void forTheCurrentVmTheCallbackHasRunWhenTheServiceReturnsAndNothingIsScheduled() {
        Lab lab = Lab.win31(Lab.step(1));
        lab.at(1, () -> returned(lab, post(lab, lab.a(), lab.noting("callback"))));
        lab.run();
        assertThat(lab.log).containsExactly("callback in A", "returned zero");
        assertThat(lab.traced(TraceKind.EVENT_QUEUED)).isEmpty();
    }

    @Test
    @Seed({"S2.1", "S2.2", "S2.14", "S2.23"})
    void forAnotherVmTheCallbackIsScheduledAndRunsThereOnceAfterTheServiceReturned() {
        Lab lab = Lab.win31(Lab.step(1), Lab.idle());
        lab.at(1, () -> returned(lab, post(lab, lab.b(), lab.noting("callback"))));
        lab.run();
        assertThat(lab.log).containsExactly("returned an event", "callback in B");
        assertThat(lab.pendingEvents()).isZero();
    }

    @Test
    @Seed({"S2.2", "S2.4"})
    void anInterruptThatHitTheVmmGetsItScheduledEvenForTheCurrentVm() {
        Lab lab = Lab.win31(Lab.step(1));
        lab.at(1, () -> {
            lab.interruptTheVmm(() -> returned(lab, post(lab, lab.a(), lab.noting("callback"))));
            lab.log("interrupt over");
        });
        lab.run();
        assertThat(lab.log).containsExactly("returned an event", "interrupt over", "callback in A");
    }

    @Test
    @Seed({"S2.3", "S2.4"})
    void anInterruptThatHitTheVmItselfHasTheCallbackCalledInsideTheHandler() {
        Lab lab = Lab.win31(Lab.step(1).work(Lab.ONE_TICK));
        lab.at(
                1,
                () -> lab.atInterrupt(() -> {
                    returned(lab, post(lab, lab.a(), lab.noting("callback")));
                    lab.log("interrupt over");
                }));
        lab.run();
        assertThat(lab.hitTheVmm()).containsExactly(false);
        assertThat(lab.log).containsExactly("callback in A", "returned zero", "interrupt over");
    }

    @Test
    @Seed({"S2.2", "S2.18"})
    void withAlwaysSchedItIsScheduledThoughItsVmIsCurrentAndNothingElseForbidsTheCall() {
        Lab lab = Lab.win31(Lab.step(1));
        lab.at(
                1,
                () -> returned(
                        lab,
                        lab.vmm.callPriorityVmEvent(
                                Boost.NONE, lab.a(), Pef.ALWAYS_SCHED.bit(), null, lab.noting("callback"), 0)));
        lab.run();
        assertThat(lab.log).containsExactly("returned an event", "callback in A");
    }

    @Test
    @Seed({"S2.18", "S2.2"})
    void withAlwaysSchedAnInterruptHandlerIsOverBeforeTheCallbackThoughItHitTheVm() {
        Lab lab = Lab.win31(Lab.step(1).work(Lab.ONE_TICK));
        lab.at(
                1,
                () -> lab.atInterrupt(() -> {
                    lab.vmm.callPriorityVmEvent(
                            Boost.NONE, lab.a(), Pef.ALWAYS_SCHED.bit(), null, lab.noting("callback"), 0);
                    lab.log("interrupt over");
                }));
        lab.run();
        assertThat(lab.hitTheVmm()).containsExactly(false);
        assertThat(lab.log).containsExactly("interrupt over", "callback in A");
    }

    @Test
    @Seed("S2.4")
    void theServiceIsAsynchronousInEveryVersion() {
        assertThat(Target.values()).allMatch(CONTRACT::isAsync);
    }

    @Test
    @Seed("S2.14")
    void eachCallbackRunsInTheVmThatWasNamedForIt() {
        Lab lab = Lab.win31(Lab.step(1), Lab.idle());
        lab.at(
                1,
                () -> List.of(lab.b(), lab.system(), lab.a())
                        .forEach(vm -> post(lab, vm, lab.noting("for " + lab.name(vm)))));
        lab.run();
        assertThat(lab.log).containsExactlyInAnyOrder("for A in A", "for B in B", "for S in S");
    }

    @Test
    @Seed("S2.14")
    void aHandleThatNamesNoVmIsRefused() {
        Lab lab = Lab.win31(Lab.step(1));
        lab.at(1, () -> post(lab, new VmHandle(0xBAD, 9, 0x100), lab.noting("callback")));
        Broken.rule("ES-01", lab);
    }

    @Test
    @Seed("S2.24")
    void aScheduledEventCanBeTakenBackByItsHandleAndIsThenNeverCalled() {
        Lab lab = Lab.win31(Lab.step(1), Lab.idle());
        lab.at(1, () -> lab.vmm.cancelPriorityVmEvent(post(lab, lab.b(), lab.noting("callback"))));
        lab.run();
        assertThat(lab.log).isEmpty();
        assertThat(lab.pendingEvents()).isZero();
    }

    @Test
    @Seed("S2.24")
    void aHandleIsNoGoodForCancellingOnceItsCallbackWasCalled() {
        Lab lab = Lab.win31(Lab.step(1).work(Lab.SLICE).out(Lab.PORT, 2), Lab.idle());
        PriorityEvent[] event = new PriorityEvent[1];
        lab.at(1, () -> event[0] = post(lab, lab.b(), lab.noting("callback")));
        lab.at(2, () -> lab.vmm.cancelPriorityVmEvent(event[0]));
        Broken.rule("EH-02", lab);
        assertThat(lab.log).containsExactly("callback in B");
    }

    @Test
    @Seed("S2.25")
    void theSystemSwitchesToTheNamedVmBeforeItCallsTheCallback() {
        Lab lab = Lab.win31(Lab.step(1), Lab.idle());
        lab.at(1, () -> post(lab, lab.b(), lab.noting("callback")));
        lab.run();
        Lab.Note called = lab.notes(TraceKind.EVENT_CALLED).get(0);
        assertThat(called.vm()).isEqualTo(lab.b().id());
        assertThat(lab.notes(TraceKind.SWITCH))
                .anyMatch(s -> s.vm() == lab.b().id() && s.a() == lab.a().id() && s.time() <= called.time());
    }

    @Test
    @Seed({"S2.21", "S2.31", "S2.33"})
    void ebxIsTheCurrentVmEdxTheReferenceDataAndEbpTheCurrentVmsRegisters() {
        Lab lab = Lab.win31(ScriptedGuest.script().cli().out(Lab.PORT, 1), Lab.idle());
        Object mine = new Object();
        EventProc callback = r -> lab.log("%s, mine %s, interrupts %s"
                .formatted(lab.name(r.vm()), r.refData() == mine, r.client().interruptsEnabled()));
        lab.at(1, () -> {
            lab.vmm.callPriorityVmEvent(Boost.NONE, lab.a(), 0, mine, callback, 0);
            lab.vmm.callPriorityVmEvent(Boost.NONE, lab.b(), 0, mine, callback, 0);
        });
        lab.run();
        assertThat(lab.log).containsExactly("A, mine true, interrupts false", "B, mine true, interrupts true");
    }

    @Test
    @Seed({"S2.21", "S2.31", "S2.33"})
    void aDriverWrittenInTheDslGetsTheSameAsParameters() {
        Lab lab = Lab.win31(Lab.step(1), Lab.idle());
        Courier.Letter letter = (vm, client, late) ->
                lab.log("%s, interrupts %s, late %s".formatted(lab.name(vm), client.interruptsEnabled(), late));
        lab.at(1, () -> returned(lab, lab.courier().callPriorityVmEvent(lab.b(), letter)));
        lab.run();
        assertThat(lab.log).containsExactly("returned an event", "B, interrupts true, late false");
    }

    @Test
    @Seed("S2.30")
    void theCallbackMayDoAnythingWhereTheHandlerThatScheduledItMayNot() {
        Lab lab = Lab.win31(Lab.step(1), Lab.idle());
        lab.at(1, () -> lab.interruptTheVmm(() -> post(lab, lab.b(), r -> Anything.in(lab))));
        lab.run();
        assertThat(lab.log).isEqualTo(Anything.DONE);
    }

    @Test
    @Seed("S2.34")
    void theCallbackMayLeaveOtherValuesInSixRegistersAndTheFlags() {
        Lab lab = Lab.win31(Lab.step(1), Lab.idle());
        lab.at(1, () -> {
            post(lab, lab.a(), Scribble::onRegistersAndFlags);
            post(lab, lab.b(), Scribble::onRegistersAndFlags);
            lab.vmm.callVmEvent(lab.b(), null, r -> lab.log("the next, carry " + r.carry()));
        });
        lab.run();
        assertThat(lab.log).containsExactly("the next, carry false");
    }

    @Test
    @Seed("S2.34")
    void theCallbackMayNotLeaveAnotherValueInEbp() {
        Lab lab = Lab.win31(Lab.step(1), Lab.idle());
        lab.at(1, () -> post(lab, lab.b(), r -> r.set(Reg.EBP, 7)));
        Broken.rule("CB-02", lab);
    }

    @Test
    @Seed("S2.35")
    void theFlagsAndOnlyTheyAreLostBesidesTheResult() {
        assertThat(CONTRACT.uses()).containsExactly(Reg.FLAGS);
        assertThat(CONTRACT.out()).containsExactly(Reg.ESI);
    }

    private static PriorityEvent post(Lab lab, VmHandle vm, EventProc callback) {
        return lab.vmm.callPriorityVmEvent(Boost.NONE, vm, 0, null, callback, 0);
    }

    private static void returned(Lab lab, EventHandle event) {
        lab.log(event.isNone() ? "returned zero" : "returned an event");
    }
}
