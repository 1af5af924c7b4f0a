package org.vxd4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Target;
import org.vxd4j.api.VmEvent;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.Vmm;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.api.service.ServiceContracts;
import org.vxd4j.vmm.trace.TraceKind;

/** Seed Call_VM_Event: when the callback is called, and in which virtual machine. */
class CallVmEventTests {
    private static final ServiceContract CONTRACT =
            ServiceContracts.of(Vmm.class).method("callVmEvent");

    @Test
    @Seed({"S0.1", "S0.3", "S0.7"})
    void forTheCurrentVmTheCallbackHasRunWhenTheServiceReturnsAndNothingIsScheduled() {
        Lab lab = Lab.win31(Lab.step(1));
        lab.at(1, () -> returned(lab, lab.vmm.callVmEvent(lab.a(), null, lab.noting("callback"))));
        lab.run();
        assertThat(lab.log).containsExactly("callback in A", "returned zero");
        assertThat(lab.traced(TraceKind.EVENT_QUEUED)).isEmpty();
    }

    @Test
    @Seed({"S0.1", "S0.2", "S0.4", "S0.7"})
    void forAnotherVmTheCallbackIsScheduledAndRunsThereOnceAfterTheServiceReturned() {
        Lab lab = Lab.win31(Lab.step(1), Lab.idle());
        lab.at(1, () -> returned(lab, lab.vmm.callVmEvent(lab.b(), null, lab.noting("callback"))));
        lab.run();
        assertThat(lab.log).containsExactly("returned an event", "callback in B");
        assertThat(lab.pendingEvents()).isZero();
    }

    @Test
    @Seed({"S0.2", "S0.9"})
    void anInterruptThatHitTheVmmGetsItScheduledEvenForTheCurrentVm() {
        Lab lab = Lab.win31(Lab.step(1));
        lab.at(1, () -> {
            lab.interruptTheVmm(() -> returned(lab, lab.vmm.callVmEvent(lab.a(), null, lab.noting("callback"))));
            lab.log("interrupt over");
        });
        lab.run();
        assertThat(lab.hitTheVmm()).containsExactly(true);
        assertThat(lab.log).containsExactly("returned an event", "interrupt over", "callback in A");
    }

    @Test
    @Seed({"S0.3", "S0.9"})
    void anInterruptThatHitTheVmItselfHasTheCallbackCalledInsideTheHandler() {
        Lab lab = Lab.win31(Lab.step(1).work(Lab.ONE_TICK));
        lab.at(
                1,
                () -> lab.atInterrupt(() -> {
                    returned(lab, lab.vmm.callVmEvent(lab.a(), null, lab.noting("callback")));
                    lab.log("interrupt over");
                }));
        lab.run();
        assertThat(lab.hitTheVmm()).containsExactly(false);
        assertThat(lab.log).containsExactly("callback in A", "returned zero", "interrupt over");
    }

    @Test
    @Seed("S0.2")
    void anInterruptThatHitOneVmGetsItScheduledForAnother() {
        Lab lab = Lab.win31(Lab.step(1).work(Lab.ONE_TICK), Lab.idle());
        lab.at(
                1,
                () -> lab.atInterrupt(() -> {
                    returned(lab, lab.vmm.callVmEvent(lab.b(), null, lab.noting("callback")));
                    lab.log("interrupt over");
                }));
        lab.run();
        assertThat(lab.hitTheVmm()).containsExactly(false);
        assertThat(lab.log).containsExactly("returned an event", "interrupt over", "callback in B");
    }

    @Test
    @Seed("S0.4")
    void eachCallbackRunsInTheVmThatWasNamedForIt() {
        Lab lab = Lab.win31(Lab.step(1), Lab.idle());
        lab.at(
                1,
                () -> List.of(lab.b(), lab.system(), lab.a())
                        .forEach(vm -> lab.vmm.callVmEvent(vm, null, lab.noting("for " + lab.name(vm)))));
        lab.run();
        assertThat(lab.log).containsExactlyInAnyOrder("for A in A", "for B in B", "for S in S");
    }

    @Test
    @Seed("S0.4")
    void aHandleThatNamesNoVmIsRefused() {
        Lab lab = Lab.win31(Lab.step(1));
        lab.at(1, () -> lab.vmm.callVmEvent(new VmHandle(0xBAD, 9, 0x100), null, lab.noting("callback")));
        Broken.rule("ES-01", lab);
    }

    @Test
    @Seed("S0.5")
    void theProcedureThatEsiPointsToIsTheOneThatIsCalled() {
        Lab lab = Lab.win31(Lab.step(1), Lab.idle());
        lab.at(1, () -> {
            lab.vmm.callVmEvent(lab.a(), null, lab.noting("first"));
            lab.vmm.callVmEvent(lab.b(), null, lab.noting("second"));
        });
        lab.run();
        assertThat(lab.log).containsExactly("first in A", "second in B");
        assertThat(CONTRACT.in()).contains(Reg.ESI);
    }

    @Test
    @Seed("S0.8")
    void aScheduledEventCanBeTakenBackByItsHandleAndIsThenNeverCalled() {
        Lab lab = Lab.win31(Lab.step(1), Lab.idle());
        lab.at(1, () -> {
            VmEvent event = lab.vmm.callVmEvent(lab.b(), null, lab.noting("callback"));
            lab.vmm.cancelVmEvent(lab.b(), event);
        });
        lab.run();
        assertThat(lab.log).isEmpty();
        assertThat(lab.pendingEvents()).isZero();
    }

    @Test
    @Seed("S0.8")
    void aHandleIsNoGoodForCancellingOnceItsCallbackWasCalled() {
        Lab lab = Lab.win31(Lab.step(1).work(Lab.SLICE).out(Lab.PORT, 2), Lab.idle());
        VmEvent[] event = new VmEvent[1];
        lab.at(1, () -> event[0] = lab.vmm.callVmEvent(lab.b(), null, lab.noting("callback")));
        lab.at(2, () -> lab.vmm.cancelVmEvent(lab.b(), event[0]));
        Broken.rule("EH-02", lab);
        assertThat(lab.log).containsExactly("callback in B");
    }

    @Test
    @Seed("S0.8")
    void cancellingNeedsTheVmTheEventWasScheduledFor() {
        Lab lab = Lab.win31(Lab.step(1), Lab.idle());
        lab.at(1, () -> lab.vmm.cancelVmEvent(lab.a(), lab.vmm.callVmEvent(lab.b(), null, lab.noting("callback"))));
        Broken.rule("EH-04", lab);
    }

    @Test
    @Seed("S0.9")
    void theServiceIsAsynchronousInEveryVersion() {
        assertThat(Target.values()).allMatch(CONTRACT::isAsync);
    }

    @Test
    @Seed("S0.9")
    void aServiceThatIsNotAsynchronousIsRefusedWhereThisOneIsAllowed() {
        Lab lab = Lab.win31(Lab.step(1));
        lab.at(
                1,
                () -> lab.interruptTheVmm(() -> {
                    lab.vmm.callVmEvent(lab.a(), null, lab.noting("callback"));
                    lab.vmm.beginCriticalSection(0);
                }));
        Broken.rule("CS-03", lab);
    }

    @Test
    @Seed("S0.10")
    void theSystemSwitchesToTheNamedVmBeforeItCallsTheCallback() {
        Lab lab = Lab.win31(Lab.step(1), Lab.idle());
        lab.at(1, () -> lab.vmm.callVmEvent(lab.b(), null, lab.noting("callback")));
        lab.run();
        Lab.Note called = lab.notes(TraceKind.EVENT_CALLED).get(0);
        assertThat(called.vm()).isEqualTo(lab.b().id());
        assertThat(lab.notes(TraceKind.SWITCH))
                .anyMatch(s -> s.vm() == lab.b().id() && s.a() == lab.a().id() && s.time() <= called.time());
    }

    @Test
    @Seed("S0.10")
    void noSwitchIsMadeForTheVmThatIsCurrent() {
        Lab lab = Lab.win31(Lab.step(1));
        int[] switches = new int[2];
        lab.at(1, () -> {
            switches[0] = lab.notes(TraceKind.SWITCH).size();
            lab.vmm.callVmEvent(lab.a(), null, lab.noting("callback"));
            switches[1] = lab.notes(TraceKind.SWITCH).size();
        });
        lab.run();
        assertThat(switches[1]).isEqualTo(switches[0]);
    }

    private static void returned(Lab lab, VmEvent event) {
        lab.log(event.isNone() ? "returned zero" : "returned an event");
    }
}
