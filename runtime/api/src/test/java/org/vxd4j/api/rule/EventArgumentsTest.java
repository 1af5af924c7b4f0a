package org.vxd4j.api.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vxd4j.api.Boost;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Scope;
import org.vxd4j.api.Target;
import org.vxd4j.api.Via;

class EventArgumentsTest {

    @Test
    void anAnnotationWithoutWishesTakesThePlainService() {
        assertThat(annotation(Scope.GLOBAL).via()).isEqualTo(Via.CALL_GLOBAL_EVENT);
        assertThat(annotation(Scope.VM).via()).isEqualTo(Via.CALL_VM_EVENT);
        assertThat(annotation(Scope.SYSTEM_VM).via()).isEqualTo(Via.CALL_VM_EVENT);
        assertThat(annotation(Scope.THREAD).via()).isEqualTo(Via.SCHEDULE_THREAD_EVENT);
        assertThat(annotation(Scope.THREAD).flags()).isZero();
    }

    @Test
    void anAnnotationTakesThePriorityServiceUntilAFlagNeedsTheRestrictedOne() {
        assertThat(annotation(Target.WIN95, Scope.VM, Pef.WAIT_FOR_STI).via()).isEqualTo(Via.CALL_PRIORITY_VM_EVENT);
        assertThat(annotation(Target.WIN95, Scope.VM, Pef.WAIT_IN_PM).via()).isEqualTo(Via.CALL_RESTRICTED_EVENT);
        assertThat(annotation(Target.WIN31, Scope.VM, Pef.WAIT_IN_PM).via()).isEqualTo(Via.CALL_PRIORITY_VM_EVENT);
        assertThat(annotation(Target.WIN95, Scope.GLOBAL, Pef.WAIT_FOR_STI).via())
                .isEqualTo(Via.CALL_RESTRICTED_EVENT);
    }

    @Test
    void theFlagsForThreadAndTimeOutFollowFromScopeAndTimeOut() {
        EventArguments thread = EventArguments.ofAnnotation(
                Target.WIN95, Via.LEAST, Scope.THREAD, Pef.WAIT_FOR_THREAD_STI.bit(), Boost.NONE, 50);

        assertThat(thread.flags()).isEqualTo(Pef.mask(Pef.WAIT_FOR_THREAD_STI, Pef.THREAD_EVENT, Pef.TIME_OUT));
        assertThat(EventRules.check(thread)).isEmpty();
    }

    private static EventArguments annotation(Scope scope) {
        return EventArguments.ofAnnotation(Target.WIN95, Via.LEAST, scope, 0, Boost.UNSTATED, -1);
    }

    private static EventArguments annotation(Target target, Scope scope, Pef flag) {
        return EventArguments.ofAnnotation(target, Via.LEAST, scope, flag.bit(), Boost.NONE, -1);
    }

    @Test
    void whatNoServiceOfTheVersionCanDoIsSaidInOneMessage() {
        EventArguments global = EventArguments.ofAnnotation(
                Target.WIN31, Via.LEAST, Scope.GLOBAL, Pef.mask(Pef.WAIT_NOT_CRIT, Pef.WAIT_CRIT), Boost.UNSTATED, 0);

        assertThat(EventRules.check(global))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).isEqualTo("""
                        [vxd:service-not-in-target] Call_Restricted_Event does not exist in Windows 3.1
                          Before Windows 95 a global event takes no flags, no boost and no time-out.
                          Drop flags, boost and time-out, use scope = Scope.VM, or set target = Target.WIN95.     \
                        (DV-07; Call_Restricted_Event; Windows 3.0+)"""));
    }
}
