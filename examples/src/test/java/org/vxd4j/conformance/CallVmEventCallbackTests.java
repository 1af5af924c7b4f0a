package org.vxd4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Registers;
import org.vxd4j.api.Vmm;
import org.vxd4j.api.service.ServiceContracts;
import org.vxd4j.vmm.guest.ScriptedGuest;

/** Seed Call_VM_Event: what the callback gets, may do and may change. */
class CallVmEventCallbackTests {

    @Test
    @Seed("S0.6")
    void theReferenceDataArrivesAsItWasGiven() {
        Lab lab = Lab.win31(Lab.step(1), Lab.idle());
        Object mine = new Object();
        Object other = new Object();
        lab.at(1, () -> {
            lab.vmm.callVmEvent(lab.a(), mine, r -> lab.log("at once: " + (r.refData() == mine)));
            lab.vmm.callVmEvent(lab.b(), other, r -> lab.log("scheduled: " + (r.refData() == other)));
            lab.vmm.callVmEvent(lab.system(), 0xCAFE, r -> lab.log("dword: %X".formatted(r.get(Reg.EDX))));
        });
        lab.run();
        assertThat(lab.log).containsExactlyInAnyOrder("at once: true", "scheduled: true", "dword: CAFE");
    }

    @Test
    @Seed({"S0.12", "S0.13"})
    void ebxIsTheVmThatIsCurrentThenEdxTheReferenceDataAndEbpThatVmsRegisters() {
        Lab lab = Lab.win31(ScriptedGuest.script().cli().out(Lab.PORT, 1), Lab.idle());
        lab.at(1, () -> {
            lab.vmm.callVmEvent(lab.a(), "to A", r -> describe(lab, r));
            lab.vmm.callVmEvent(lab.b(), "to B", r -> describe(lab, r));
        });
        lab.run();
        assertThat(lab.log).containsExactly("to A: A, interrupts off", "to B: B, interrupts on");
    }

    private static void describe(Lab lab, Registers r) {
        boolean current = r.vm() == lab.vmm.getCurVmHandle();
        String interrupts = r.client().interruptsEnabled() ? "on" : "off";
        lab.log("%s: %s, interrupts %s".formatted(r.refData(), current ? lab.name(r.vm()) : "not current", interrupts));
    }

    @Test
    @Seed({"S0.12", "S0.13"})
    void aDriverWrittenInTheDslGetsTheSameAsParameters() {
        Lab lab = Lab.win31(ScriptedGuest.script().cli().out(Lab.PORT, 1), Lab.idle());
        Courier.Letter letter = (vm, client, late) ->
                lab.log(lab.name(vm) + (client.interruptsEnabled() ? ", interrupts on" : ", interrupts off"));
        lab.at(1, () -> {
            lab.log("zero: " + lab.courier().callVmEvent(lab.a(), letter).isNone());
            lab.log("zero: " + lab.courier().callVmEvent(lab.b(), letter).isNone());
        });
        lab.run();
        assertThat(lab.log).containsExactly("A, interrupts off", "zero: true", "zero: false", "B, interrupts on");
    }

    @Test
    @Seed("S0.11")
    void theCallbackMayDoAnythingWhereTheHandlerThatScheduledItMayNot() {
        Lab lab = Lab.win31(Lab.step(1), Lab.idle());
        lab.at(1, () -> lab.interruptTheVmm(() -> lab.vmm.callVmEvent(lab.b(), null, r -> Anything.in(lab))));
        lab.run();
        assertThat(lab.log).isEqualTo(Anything.DONE);
    }

    @Test
    @Seed("S0.14")
    void theCallbackMayLeaveOtherValuesInTheSixRegistersThatAreItsOwn() {
        Lab lab = Lab.win31(Lab.step(1), Lab.idle());
        lab.at(1, () -> {
            lab.vmm.callVmEvent(lab.a(), null, Scribble::onRegisters);
            lab.vmm.callVmEvent(lab.b(), null, Scribble::onRegisters);
            lab.vmm.callVmEvent(lab.b(), null, lab.noting("the next"));
        });
        lab.run();
        assertThat(lab.log).containsExactly("the next in B");
    }

    @Test
    @Seed("S0.14")
    void theCallbackMayNotLeaveAnotherValueInEbp() {
        Lab lab = Lab.win31(Lab.step(1), Lab.idle());
        lab.at(1, () -> lab.vmm.callVmEvent(lab.b(), null, r -> r.set(Reg.EBP, 7)));
        Broken.rule("CB-02", lab);
    }

    @Test
    @Seed("S0.15")
    void theFlagsAndOnlyTheyAreLostBesidesTheResult() {
        assertThat(ServiceContracts.of(Vmm.class).method("callVmEvent").uses()).containsExactly(Reg.FLAGS);
        assertThat(ServiceContracts.of(Vmm.class).method("callVmEvent").out()).containsExactly(Reg.ESI);
    }
}
