package org.vxd4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vxd4j.api.Boost;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Target;
import org.vxd4j.vmm.trace.TraceKind;

/** Seed Call_Restricted_Event: PEF_Ring0_Event. */
class CallRestrictedEventRing0Tests {

    @Test
    @Seed({"S3.27", "S3.42", "S3.48"})
    void fromItsCallToItsEndARing0EventRunsInOnePieceWithoutGuestSwitchOrFault() {
        Lab lab = Lab.win95(
                Lab.step(1).work(Lab.SLICE).onInterrupt(Lab.CLOCK_VECTOR, handler -> {
                    handler.out(Lab.PORT, 2);
                    Lab.endOfInterrupt(handler);
                }),
                Lab.idle());
        lab.at(2, () -> lab.log("simulated interrupt"));
        lab.at(
                1,
                () -> lab.ringZero().post(lab.b(), () -> {
                    lab.log("begins in " + lab.name(lab.vmm.getCurVmHandle()));
                    // Work for others, which has to wait until the ring-0 event is over.
                    lab.simulateInterrupt(lab.a());
                    lab.vmm.scheduleVmEvent(lab.a(), null, lab.noting("event"));
                    lab.interruptTheVmm(() -> lab.log("hardware interrupt"));
                    lab.log("ends");
                }));
        lab.run();
        assertThat(lab.log)
                .containsExactly("begins in B", "hardware interrupt", "ends", "event in A", "simulated interrupt");
        List<TraceKind> kinds = lab.traced(TraceKind.values());
        int called = kinds.indexOf(TraceKind.EVENT_CALLED);
        int done = kinds.indexOf(TraceKind.EVENT_DONE);
        assertThat(called).isNotNegative().isLessThan(done);
        assertThat(kinds.subList(called, done))
                .doesNotContain(
                        TraceKind.SWITCH,
                        TraceKind.GUEST,
                        TraceKind.IO_TRAP,
                        TraceKind.SIMULATED,
                        TraceKind.CRIT_WAITS,
                        TraceKind.FAULT);
    }

    @Test
    @Seed("S3.46")
    void itMayNotWaitForTheCriticalSectionNotEvenWhenThatIsFree() {
        Broken.rule("R0-03", inARing0Event(lab -> lab.vmm.beginCriticalSection(0)));
        Broken.rule("R0-03", inARing0Event(lab -> lab.vmm.claimCriticalSection(1, 0)));
    }

    @Test
    @Seed("S3.47")
    void itMayNotChangeAPriority() {
        Broken.rule("R0-04", inARing0Event(lab -> lab.vmm.adjustExecPriority(Boost.LOW_PRI_DEVICE_BOOST, lab.a())));
    }

    @Test
    @Seed("S3.48")
    void itMayNotAskForTheCriticalSectionInAWayThatCanSwitchTasks() {
        Lab lab = inARing0Event(l -> l.vmm.getCritSectionStatus());
        Broken.rule("R0-03", lab);
        Lab asking = inARing0Event(
                l -> l.log("claims " + l.vmm.getCritStatusNoBlock().claims()));
        asking.run();
        assertThat(asking.log).containsExactly("claims 0");
    }

    @Test
    @Seed("S3.43")
    void whatItCallsIndirectlyIsHeldToTheSameDemands() {
        Broken.rule("R0-03", inARing0Event(CallRestrictedEventRing0Tests::helper));
    }

    private static void helper(Lab lab) {
        claims(lab);
    }

    private static void claims(Lab lab) {
        lab.vmm.beginCriticalSection(0);
    }

    @Test
    @Seed("S3.43")
    void aCallbackThatItCausesIsPutOffUntilItIsOverOrHeldToTheSameDemands() {
        Lab lab = inARing0Event(l -> {
            l.vmm.callVmEvent(l.b(), null, r -> {
                l.log("callback, as it does not promise anything");
                l.vmm.beginCriticalSection(0);
                l.vmm.endCriticalSection();
            });
            l.log("ring-0 event ends");
        });
        lab.run();
        assertThat(lab.log).containsExactly("ring-0 event ends", "callback, as it does not promise anything");
    }

    @Test
    @Seed("S3.43")
    void aCallbackThatWaitsForInterruptsIsPutOffTooThoughTheyAreEnabled() {
        Lab lab = inARing0Event(l -> {
            l.vmm.callWhenVmIntsEnabled(null, l.noting("callback"));
            l.log("ring-0 event ends");
        });
        lab.run();
        assertThat(lab.log).containsExactly("ring-0 event ends", "callback in B");
    }

    @Test
    @Seed({"S3.47", "S3.48"})
    void itAsksForASimulatedInterruptOfItsOwnVmWithoutSimulatingIt() {
        Lab lab = Lab.win95(Lab.step(1), Lab.idle().onInterrupt(Lab.CLOCK_VECTOR, Lab::endOfInterrupt));
        lab.at(
                1,
                () -> lab.ringZero().post(lab.b(), () -> {
                    lab.simulateInterrupt(lab.b());
                    lab.log("simulated " + lab.notes(TraceKind.SIMULATED).size());
                }));
        lab.run();
        assertThat(lab.log).containsExactly("simulated 0");
        assertThat(lab.notes(TraceKind.SIMULATED)).hasSize(1);
    }

    @Test
    @Seed("S3.43")
    void aReasonGivenToTheCompilerDoesNotRelaxThem() {
        String event = """
                @Unchecked(rule = "EF-14", because = "shows what such an event may do and may not")
                @Unchecked(rule = "%s", because = "32-bit disk access is on")
                @EventCallback(flags = Pef.RING0_EVENT, boost = Boost.NONE)
                void onRingZero(VmHandle vm) {
                  vmm.beginCriticalSection(0);
                }
                """;
        assertThat(Verdict.on(Target.WIN95, event.formatted("R0-03"))).containsExactly("error R0-07");
        Lab lab = Lab.win95(Lab.step(1));
        lab.at(1, () -> lab.ringZero().post(lab.a(), () -> lab.vmm.beginCriticalSection(0)));
        Broken.rule("R0-03", lab);
    }

    @Test
    @Seed("S3.43")
    void anOrdinaryEventIsNotHeldToThem() {
        Lab lab = Lab.win95(Lab.step(1), Lab.idle());
        lab.at(1, () -> lab.vmm.callRestrictedEvent(Boost.NONE, lab.b(), 0, null, r -> Anything.in(lab), 0));
        lab.run();
        assertThat(lab.log).isEqualTo(Anything.DONE);
    }

    @Test
    @Seed("S3.49")
    void itIsProcessedInAThreadThatBlocksWithoutLettingEventsIn() {
        Lab lab = Lab.win95(
                Lab.step(1).halt(), Lab.step(2), Lab.idle().work(Lab.MILLI).out(Lab.PORT, 3));
        lab.at(1, () -> lab.vmm.beginCriticalSection(0));
        lab.at(2, () -> {
            lab.log("B blocks");
            lab.vmm.beginCriticalSection(0);
            lab.log("B has the section");
            lab.vmm.endCriticalSection();
        });
        lab.at(3, () -> {
            lab.vmm.callVmEvent(lab.b(), null, lab.noting("ordinary"));
            lab.ringZero().post(lab.b(), () -> lab.log("ring 0 in " + lab.name(lab.vmm.getCurVmHandle())));
            lab.vmm.setGlobalTimeOut(
                    1,
                    null,
                    r -> lab.vmm.callVmEvent(lab.a(), null, s -> {
                        lab.log("A releases");
                        lab.vmm.endCriticalSection();
                    }));
        });
        lab.run();
        assertThat(lab.log)
                .containsExactly("B blocks", "ring 0 in B", "A releases", "B has the section", "ordinary in B");
    }

    @Test
    @Seed("S3.49")
    void itsOtherRestrictionsStillHold() {
        Lab lab = Lab.win95(Lab.idle()
                .cli()
                .out(Lab.PORT, 1)
                .work(Lab.MILLI)
                .out(Lab.PORT, 2)
                .sti());
        lab.at(
                1,
                () -> lab.vmm.callRestrictedEvent(
                        Boost.NONE,
                        lab.a(),
                        Pef.mask(Pef.RING0_EVENT, Pef.WAIT_FOR_STI),
                        null,
                        lab.noting("ring 0"),
                        0));
        lab.at(2, () -> lab.log("enabling"));
        lab.run();
        assertThat(lab.log).containsExactly("enabling", "ring 0 in A");
    }

    @Test
    @Seed("S3.50")
    void theCompilerWarnsOfItUnlessAReasonIsGiven() {
        String event = """
                @EventCallback(flags = Pef.RING0_EVENT, boost = Boost.NONE)
                void announce(VmHandle vm) {}
                """;
        assertThat(Verdict.on(Target.WIN95, event)).containsExactly("warning EF-14");
        assertThat(Verdict.on(Target.WIN95, "@Unchecked(rule = \"EF-14\", because = \"a reason\")\n" + event))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vmm.beginNestExec()",
                "vmm.resumeExec()",
                "vmm.execVxdInt(0x21, new Registers())",
                "vmm.execInt(0x21)"
            })
    @Seed("S3.45")
    void nestedExecutionIsAnErrorInARing0EventDirectlyOrThroughAProcedureThatCallsIt(String call) {
        String direct = """
                @Unchecked(rule = "EF-14", because = "a reason")
                @EventCallback(flags = Pef.RING0_EVENT, boost = Boost.NONE)
                void announce(VmHandle vm) {
                  %s;
                }
                """.formatted(call);
        String wrapped = direct.replace(call, "wrapper()") + "private void wrapper() {\n  %s;\n}\n".formatted(call);

        assertThat(Verdict.on(Target.WIN95, direct)).containsExactly("error R0-02");
        assertThat(Verdict.on(Target.WIN95, wrapped)).containsExactly("error R0-02");
        assertThat(Verdict.on(Target.WIN95, wrapped.replace("RING0_EVENT", "WAIT_NOT_CRIT")))
                .noneMatch(d -> d.startsWith("error R0"));
    }

    /** What a driver does in a ring-0 event of B that A scheduled. */
    private interface Work {
        void in(Lab lab);
    }

    private static Lab inARing0Event(Work work) {
        Lab lab = Lab.win95(Lab.step(1), Lab.idle());
        lab.at(1, () -> lab.ringZero().post(lab.b(), () -> work.in(lab)));
        return lab;
    }
}
