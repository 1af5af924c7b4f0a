package org.vxd4j.vmm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vxd4j.api.Boost.CRITICAL_SECTION_BOOST;
import static org.vxd4j.api.Boost.CUR_RUN_VM_BOOST;
import static org.vxd4j.api.Boost.HIGH_PRI_DEVICE_BOOST;
import static org.vxd4j.api.Boost.LOW_PRI_DEVICE_BOOST;
import static org.vxd4j.api.Boost.NONE;
import static org.vxd4j.api.Boost.RESERVED_HIGH_BOOST;
import static org.vxd4j.api.Boost.TIME_CRITICAL_BOOST;
import static org.vxd4j.api.Boost.UNSTATED;
import static org.vxd4j.api.Pef.ALWAYS_SCHED;
import static org.vxd4j.api.Pef.PROCESS_LAST;
import static org.vxd4j.api.Pef.RING0_EVENT;
import static org.vxd4j.api.Pef.THREAD_EVENT;
import static org.vxd4j.api.Pef.TIME_OUT;
import static org.vxd4j.api.Pef.WAIT_CRIT;
import static org.vxd4j.api.Pef.WAIT_CRIT_VM;
import static org.vxd4j.api.Pef.WAIT_FOR_STI;
import static org.vxd4j.api.Pef.WAIT_FOR_THREAD_STI;
import static org.vxd4j.api.Pef.WAIT_IN_PM;
import static org.vxd4j.api.Pef.WAIT_NOT_CRIT;
import static org.vxd4j.api.Pef.WAIT_NOT_HW_INT;
import static org.vxd4j.api.Pef.WAIT_PREEMPTABLE;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vxd4j.api.EventTarget;
import org.vxd4j.api.Target;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;

/** The rules on events hold for arguments that only the running driver knows, by the same functions as for constants. */
final class ComputedArgumentTests extends KernelTest {

    /** A rule, the version it is broken in, a call that breaks it, and its legal twin. */
    record Case(String rule, Target target, Consumer<ComputedArgumentTests> bad, Consumer<ComputedArgumentTests> good) {
        @Override
        public String toString() {
            return rule + " in Windows " + target.label();
        }
    }

    private static Case case95(String rule, Consumer<ComputedArgumentTests> bad, Consumer<ComputedArgumentTests> good) {
        return new Case(rule, Target.WIN95, bad, good);
    }

    private void priority(int boost, int flags, int millis) {
        vmm.callPriorityVmEvent(boost, vm(1), flags, null, r -> {}, millis);
    }

    private void restricted(int boost, EventTarget target, int flags, int millis) {
        vmm.callRestrictedEvent(boost, target, flags, null, r -> {}, millis);
    }

    static Stream<Case> errors() {
        return Stream.of(
                case95("EF-01", t -> t.restricted(NONE, t.vm(1), 0x10000, 0), t -> t.restricted(NONE, t.vm(1), 0, 0)),
                new Case(
                        "EF-02",
                        Target.WIN30,
                        t -> t.priority(NONE, flags(TIME_OUT, WAIT_FOR_STI), 50),
                        t -> t.priority(NONE, flags(WAIT_FOR_STI), 0)),
                new Case(
                        "EF-03",
                        Target.WIN31,
                        t -> t.priority(NONE, flags(WAIT_NOT_HW_INT), 0),
                        t -> t.priority(NONE, flags(WAIT_NOT_CRIT), 0)),
                case95(
                        "EF-04",
                        t -> t.restricted(NONE, t.vm(1), flags(WAIT_FOR_STI, WAIT_FOR_THREAD_STI), 0),
                        t -> t.restricted(NONE, t.vm(1), flags(WAIT_FOR_THREAD_STI), 0)),
                case95(
                        "EF-05",
                        t -> t.restricted(NONE, t.vm(1), flags(WAIT_CRIT), 0),
                        t -> t.restricted(NONE, EventTarget.GLOBAL, flags(WAIT_CRIT), 0)),
                case95(
                        "EF-06",
                        t -> t.restricted(NONE, t.vm(2), flags(WAIT_CRIT_VM), 0),
                        t -> t.restricted(NONE, t.vm(1), flags(WAIT_CRIT_VM), 0)),
                case95(
                        "EF-07",
                        t -> t.restricted(NONE, EventTarget.GLOBAL, flags(PROCESS_LAST), 0),
                        t -> t.restricted(NONE, t.vm(1), flags(PROCESS_LAST), 0)),
                case95(
                        "EF-08",
                        t -> t.restricted(NONE, t.vm(1), flags(THREAD_EVENT), 0),
                        t -> t.restricted(NONE, t.thread(), flags(THREAD_EVENT), 0)),
                case95(
                        "EF-09",
                        t -> t.priority(CRITICAL_SECTION_BOOST, flags(WAIT_NOT_CRIT), 0),
                        t -> t.priority(HIGH_PRI_DEVICE_BOOST, flags(WAIT_NOT_CRIT), 0)),
                case95(
                        "EF-16",
                        t -> t.restricted(NONE, t.vm(1), flags(WAIT_CRIT, WAIT_CRIT_VM), 0),
                        t -> t.restricted(NONE, t.vm(1), flags(WAIT_CRIT_VM), 0)),
                case95(
                        "EF-22",
                        t -> t.restricted(NONE, t.vm(1), flags(WAIT_PREEMPTABLE), 0),
                        t -> t.restricted(NONE, t.vm(1), flags(ALWAYS_SCHED), 0)),
                case95("BO-01", t -> t.priority(0x50000000, 0, 0), t -> t.priority(LOW_PRI_DEVICE_BOOST, 0, 0)),
                case95("BO-02", t -> t.priority(RESERVED_HIGH_BOOST, 0, 0), t -> t.priority(NONE, 0, 0)),
                case95(
                        "BO-07",
                        t -> t.priority(UNSTATED, flags(WAIT_FOR_STI), 0),
                        t -> t.priority(NONE, flags(WAIT_FOR_STI), 0)),
                case95(
                        "ET-01",
                        t -> t.priority(NONE, flags(WAIT_FOR_STI), 50),
                        t -> t.priority(NONE, flags(WAIT_FOR_STI, TIME_OUT), 50)),
                case95("ET-02", t -> t.priority(NONE, flags(TIME_OUT), -1), t -> t.priority(NONE, flags(TIME_OUT), 50)),
                new Case("DV-07", Target.WIN31, t -> t.restricted(NONE, t.vm(1), 0, 0), t -> t.priority(NONE, 0, 0)));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void anErrorIsAFaultThatNamesTheRuleTheServiceTheTimeAndTheChain(Case broken) {
        boot(broken.target, plain(), does(1), nothing());
        at(1, () -> broken.bad.accept(this));
        VmmFault fault = fault();

        assertThat(fault.rule().id()).isEqualTo(broken.rule);
        assertThat(fault.service()).startsWith("Call_").endsWith("_Event");
        assertThat(fault.time()).isPositive();
        assertThat(fault.chain()).last().asString().startsWith("Probe.trap");
        assertThat(trace).contains("FAULT");
    }

    @ParameterizedTest
    @MethodSource({"errors", "warnings"})
    void theLegalTwinIsAccepted(Case legal) {
        boot(legal.target, plain(), does(1), nothing());
        at(1, () -> legal.good.accept(this));
        machine.run(1_000_000);

        Rule rule = RuleCatalogue.get(legal.rule);
        assertThat(trace.toString()).doesNotContain("[vxd:" + rule.name() + "]");
    }

    static Stream<Case> warnings() {
        return Stream.of(
                case95(
                        "EF-10",
                        t -> t.restricted(TIME_CRITICAL_BOOST, t.vm(1), flags(WAIT_NOT_HW_INT), 0),
                        t -> t.restricted(HIGH_PRI_DEVICE_BOOST, t.vm(1), flags(WAIT_NOT_HW_INT), 0)),
                case95(
                        "EF-11",
                        t -> t.restricted(NONE, t.vm(2), flags(WAIT_IN_PM), 0),
                        t -> t.restricted(NONE, t.vm(2), flags(WAIT_IN_PM, TIME_OUT), 50)),
                case95(
                        "EF-12",
                        t -> t.restricted(NONE, t.thread(), flags(THREAD_EVENT, WAIT_FOR_STI), 0),
                        t -> t.restricted(NONE, t.thread(), flags(THREAD_EVENT, WAIT_FOR_THREAD_STI), 0)),
                case95(
                        "EF-14",
                        t -> t.restricted(NONE, t.vm(1), flags(RING0_EVENT), 0),
                        t -> t.restricted(NONE, t.vm(1), 0, 0)),
                case95("BO-03", t -> t.priority(CUR_RUN_VM_BOOST, 0, 0), t -> t.priority(LOW_PRI_DEVICE_BOOST, 0, 0)),
                case95(
                        "BO-04",
                        t -> t.priority(CRITICAL_SECTION_BOOST, 0, 0),
                        t -> t.priority(HIGH_PRI_DEVICE_BOOST, 0, 0)),
                case95(
                        "BO-05",
                        t -> t.priority(TIME_CRITICAL_BOOST, 0, 0),
                        t -> t.priority(HIGH_PRI_DEVICE_BOOST, 0, 0)),
                case95(
                        "ET-08",
                        t -> t.priority(NONE, flags(TIME_OUT, WAIT_FOR_STI), 0),
                        t -> t.priority(NONE, flags(TIME_OUT, WAIT_FOR_STI), 50)));
    }

    @ParameterizedTest
    @MethodSource("warnings")
    void aWarningIsARecordOfTheTraceAndTheMachineGoesOn(Case warned) {
        boot(warned.target, plain(), does(1), nothing());
        at(1, () -> warned.bad.accept(this));
        machine.run(1_000_000);

        Rule rule = RuleCatalogue.get(warned.rule);
        assertThat(trace.toString()).contains("WARNING").contains("[vxd:" + rule.name() + "]");
    }
}
