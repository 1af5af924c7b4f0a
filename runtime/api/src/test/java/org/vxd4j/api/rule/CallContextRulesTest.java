package org.vxd4j.api.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.InitOrder;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Scope;
import org.vxd4j.api.Target;
import org.vxd4j.api.Via;
import org.vxd4j.api.Vmm;
import org.vxd4j.api.callback.CallbackKind;
import org.vxd4j.api.callback.Time;
import org.vxd4j.api.rule.EventArguments.Handle;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.api.service.ServiceContracts;
import org.vxd4j.api.service.Versions;

/** Which calls are wrong in which contexts, over all services there are. */
class CallContextRulesTest {
    private static final ServiceContracts VMM = ServiceContracts.of(Vmm.class);

    private static List<ServiceContract> services() {
        return ServiceContracts.tables().stream()
                .flatMap(table -> ServiceContracts.of(table).all().stream())
                .toList();
    }

    private static Optional<String> id(String method, Context context) {
        return CallContextRules.judge(VMM.method(method), context)
                .map(breach -> breach.rule().id());
    }

    private static Context event(Target target, int flags) {
        EventArguments event = new EventArguments(target, Via.CALL_RESTRICTED_EVENT, Handle.ANY_VM, flags, 0, -1);
        return Context.of(CallbackKind.RESTRICTED_EVENT, event, Scope.VM);
    }

    /** SY-03 and SY-15 forbid it there, too. */
    @Test
    void nobodyIsToldToWaitInAnEvent() {
        Context interrupt = Context.of(CallbackKind.HW_INT, Target.WIN95);
        assertThat(CallContextRules.judge(VMM.method("waitSemaphore"), interrupt))
                .map(Breach::fix)
                .contains("Signal here, and wait where a virtual machine called the driver.");
        assertThat(services().stream()
                        .filter(s -> s.name().equals("Wait_Semaphore") || ServiceGroups.waitsForWin32(s))
                        .flatMap(s -> Stream.of(CallbackKind.values())
                                .flatMap(k -> CallContextRules.judge(s, Context.of(k, Target.WIN95)).stream()))
                        .map(Breach::fix))
                .isNotEmpty()
                .noneMatch(fix -> fix.toLowerCase(Locale.ROOT).contains("event and call it"));
    }

    @Test
    void nothingIsSaidWhereNothingIsKnown() {
        for (Target target : Target.values()) {
            assertThat(services())
                    .allSatisfy(service -> assertThat(CallContextRules.judge(service, Context.at(Time.UNKNOWN, target)))
                            .isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void anAsynchronousServiceIsLegalInEveryCallbackThatMayCallServicesAtAll(Target target) {
        for (CallbackKind kind : CallbackKind.values()) {
            Context context = Context.of(kind, target);
            boolean any = context.time() == Time.NMI || context.ring0();
            services().stream()
                    .filter(service -> service.isAsync(target) && !any)
                    .filter(service -> !service.isInitOnly(target))
                    // Rules IT-09 and IT-15 are about these.
                    .filter(service -> !service.name().equals("Begin_Reentrant_Execution")
                            && !service.name().equals("Call_Priority_VM_Event"))
                    .filter(service -> !(context.inSwitch() || context.interruptLike()))
                    .forEach(service -> assertThat(CallContextRules.judge(service, context))
                            .as("%s in %s", service, kind)
                            .isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(CallbackKind.class)
    void aServiceThatNoDocumentCallsAsynchronousIsDoubtedAndNotRefused(CallbackKind kind) {
        services().stream()
                .filter(service -> service.async() == Versions.UNSTATED)
                .forEach(service -> CallContextRules.judge(service, Context.of(kind, Target.WIN95))
                        .ifPresent(breach -> assertThat(breach.severity() == Severity.ERROR)
                                .as("%s in %s: %s", service, kind, breach)
                                .isEqualTo(!breach.tail().contains("no document says"))));
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void aBreachIsOfARuleOfTheVersion(Target target) {
        Stream<Context> contexts = Stream.concat(
                Stream.of(CallbackKind.values()).map(kind -> Context.of(kind, target)),
                Stream.of(ControlMessage.values()).map(message -> Context.during(message, target)));
        Set<String> others = new TreeSet<>();
        contexts.flatMap(context -> Stream.of(context, context.holding()))
                .flatMap(context ->
                        services().stream().flatMap(service -> CallContextRules.judge(service, context).stream()))
                .filter(breach -> !breach.rule().appliesTo(target))
                .forEach(breach -> others.add(breach.rule().id()));
        // What a version does not have, nobody registers there: who reports it drops these.
        assertThat(others)
                .isSubsetOf(
                        target.atLeast(Target.WIN95)
                                ? Set.of()
                                : Set.of(
                                        "R0-01", "R0-02", "R0-03", "R0-04", "R0-05", "R0-06", "AP-01", "CM-18",
                                        "SY-03"));
    }

    @Test
    void theNonMaskableInterruptAllowsNothing() {
        Context nmi = Context.of(CallbackKind.NMI, Target.WIN95);
        assertThat(id("getCurVmHandle", nmi)).contains("IT-11");
        assertThat(id("scheduleGlobalEvent", nmi)).contains("EH-11");
        assertThat(id("scheduleGlobalEvent", Context.of(CallbackKind.NMI_EVENT, Target.WIN95)))
                .isEmpty();
    }

    @Test
    void whatAnEventMayDoDependsOnWhatItWaitedFor() {
        assertThat(id("heapAllocate", event(Target.WIN95, 0))).contains("MM-01");
        assertThat(id("heapAllocate", event(Target.WIN95, Pef.WAIT_NOT_CRIT.bit())))
                .isEmpty();
        assertThat(id("heapAllocate", event(Target.WIN95, 0).asking(Context.ANYTHING)))
                .isEmpty();
        assertThat(id("waitSemaphore", event(Target.WIN98, 0))).contains("SY-03");
        ServiceContract execInt = VMM.method("execInt");
        assertThat(CallContextRules.execution(execInt, event(Target.WIN95, Pef.WAIT_NOT_CRIT.bit()), 0x21))
                .isPresent();
        assertThat(CallContextRules.execution(
                        execInt, event(Target.WIN95, Pef.mask(Pef.WAIT_NOT_CRIT, Pef.WAIT_FOR_STI)), 0x21))
                .isEmpty();
        assertThat(CallContextRules.execution(execInt, event(Target.WIN95, 0), null))
                .isEmpty();
    }

    @Test
    void whoOwnsTheCriticalSectionMayClaimItAgainAndLetItGo() {
        Context held = Context.at(Time.UNKNOWN, Target.WIN95).holding();
        for (String method : List.of(
                "beginCriticalSection",
                "endCriticalSection",
                "getCritSectionStatus",
                "scheduleGlobalEvent",
                "simulateInt")) {
            assertThat(id(method, held)).as(method).isEmpty();
        }
        assertThat(id("linPageLock", held)).contains("CS-09");
        assertThat(id("heapAllocate", held)).isEmpty();
        assertThat(id("waitSemaphore", held)).contains("CS-10");
        assertThat(id("releaseTimeSlice", held)).contains("CS-11");
        assertThat(id("execInt", held)).contains("CS-24");
        assertThat(id("beginNestExec", held)).isEmpty();
    }

    @Test
    void theOrderOfInitialisationIsUnsigned() {
        Context first = Context.during(ControlMessage.SYS_CRITICAL_INIT, Target.WIN95);
        ServiceContract shell = services().stream()
                .filter(service -> service.name().equals("SHELL_Event"))
                .findFirst()
                .orElseThrow();
        assertThat(CallContextRules.outOfOrder(shell, first, InitOrder.UNDEFINED))
                .isPresent();
        assertThat(CallContextRules.outOfOrder(shell, first, InitOrder.SHELL + 1))
                .isEmpty();
        assertThat(CallContextRules.outOfOrder(
                        shell, Context.during(ControlMessage.DEVICE_INIT, Target.WIN95), InitOrder.UNDEFINED))
                .isEmpty();
    }

    @Test
    void theMessagesWithATwoComeInTheReverseOrder() {
        Context last = Context.during(ControlMessage.SYSTEM_EXIT2, Target.WIN95);
        ServiceContract shell = services().stream()
                .filter(service -> service.name().equals("SHELL_Event"))
                .findFirst()
                .orElseThrow();
        assertThat(CallContextRules.outOfOrder(shell, last, InitOrder.UNDEFINED)
                        .map(b -> b.rule().id()))
                .contains("CM-19");
        assertThat(CallContextRules.outOfOrder(shell, last, InitOrder.SHELL + 1))
                .isEmpty();
        assertThat(CallContextRules.outOfOrder(
                        shell, Context.during(ControlMessage.SYSTEM_EXIT, Target.WIN95), InitOrder.UNDEFINED))
                .isEmpty();
    }

    @Test
    void aPromiseIsJudgedByItsEffectsAlone() {
        ServiceContract blocks = EffectRules.promise("Store.put", Set.of(Effect.BLOCKS));
        ServiceContract nothing = EffectRules.promise("Store.put", Set.of());
        Context interrupt = Context.of(CallbackKind.HW_INT, Target.WIN95);
        assertThat(CallContextRules.judge(blocks, interrupt).map(b -> b.rule().id()))
                .contains("IT-05");
        assertThat(CallContextRules.judge(nothing, interrupt)).isEmpty();
        assertThat(CallContextRules.judge(nothing, Context.of(CallbackKind.NMI, Target.WIN95)))
                .isEmpty();
        assertThat(EffectRules.unstated(Set.of(Effect.SCHEDULES), VMM.method("callPriorityVmEvent")))
                .isEmpty();
        assertThat(EffectRules.unstated(Set.of(), VMM.method("waitSemaphore")))
                .containsExactlyInAnyOrder(Effect.BLOCKS, Effect.TASK_SWITCH);
    }
}
