package org.vxd4j.api.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vxd4j.api.Pef.ALWAYS_SCHED;
import static org.vxd4j.api.Pef.WAIT_FOR_STI;
import static org.vxd4j.api.Pef.WAIT_NOT_CRIT;
import static org.vxd4j.api.Pef.WAIT_NOT_HW_INT;
import static org.vxd4j.api.Pef.WAIT_NOT_NESTED_EXEC;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vxd4j.api.Boost;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Scope;
import org.vxd4j.api.Target;
import org.vxd4j.api.Via;

/** What published drivers do is accepted, but for the warnings and notes that are meant for it. */
class CallSitesTest {

    record Site(String driver, Target target, Scope scope, Via via, int boost, List<Pef> flags, List<String> advice) {
        @Override
        public String toString() {
            return driver;
        }
    }

    private static Site site(String driver, Target target, Scope scope, int boost, Pef... flags) {
        return new Site(driver, target, scope, Via.LEAST, boost, List.of(flags), List.of());
    }

    private static Site plain(String driver, Scope scope, Via via) {
        return new Site(driver, Target.WIN31, scope, via, Boost.UNSTATED, List.of(), List.of());
    }

    private static Site advised(Site site, String... ids) {
        return new Site(site.driver, site.target, site.scope, site.via, site.boost, site.flags, List.of(ids));
    }

    private static Site via(Via via, Site site) {
        return new Site(site.driver, site.target, site.scope, via, site.boost, site.flags, site.advice);
    }

    static Stream<Site> sites() {
        int low = Boost.LOW_PRI_DEVICE_BOOST;
        int high = Boost.HIGH_PRI_DEVICE_BOOST;
        return Stream.of(
                site("hot key", Target.WIN31, Scope.SYSTEM_VM, low, WAIT_FOR_STI, WAIT_NOT_CRIT),
                site("hot key, focus VM", Target.WIN31, Scope.VM, low, WAIT_FOR_STI, WAIT_NOT_CRIT),
                plain("keyboard interrupt", Scope.GLOBAL, Via.SCHEDULE_GLOBAL_EVENT),
                site(
                        "display, window changed",
                        Target.WIN31,
                        Scope.SYSTEM_VM,
                        low,
                        WAIT_FOR_STI,
                        WAIT_NOT_CRIT,
                        ALWAYS_SCHED),
                advised(site("display, private boost", Target.WIN31, Scope.VM, 0x20), "BO-08"),
                plain("display, focus", Scope.VM, Via.SCHEDULE_VM_EVENT),
                site(
                        "keyboard, INT 15h",
                        Target.WIN95,
                        Scope.VM,
                        Boost.NONE,
                        WAIT_NOT_HW_INT,
                        ALWAYS_SCHED,
                        WAIT_FOR_STI,
                        WAIT_NOT_CRIT,
                        WAIT_NOT_NESTED_EXEC),
                site("disk, pop-up", Target.WIN95, Scope.GLOBAL, Boost.NONE, WAIT_NOT_CRIT),
                site("disk, hook", Target.WIN95, Scope.GLOBAL, Boost.NONE, WAIT_NOT_NESTED_EXEC, WAIT_NOT_CRIT),
                site("disk, queue", Target.WIN95, Scope.GLOBAL, Boost.NONE, ALWAYS_SCHED),
                site("disk, queue later", Target.WIN95, Scope.GLOBAL, Boost.NONE, ALWAYS_SCHED, WAIT_NOT_CRIT),
                via(Via.CALL_RESTRICTED_EVENT, site("monitor", Target.WIN95, Scope.SYSTEM_VM, Boost.NONE)),
                site("pen", Target.WIN31, Scope.VM, high, WAIT_FOR_STI),
                advised(
                        site(
                                "mouse",
                                Target.WIN31,
                                Scope.SYSTEM_VM,
                                Boost.TIME_CRITICAL_BOOST,
                                WAIT_FOR_STI,
                                ALWAYS_SCHED),
                        "BO-05"),
                site("graphics", Target.WIN31, Scope.VM, high, WAIT_FOR_STI, ALWAYS_SCHED),
                site(
                        "bridge",
                        Target.WIN98,
                        Scope.VM,
                        Boost.NONE,
                        WAIT_FOR_STI,
                        WAIT_NOT_CRIT,
                        ALWAYS_SCHED,
                        WAIT_NOT_NESTED_EXEC),
                plain("sound", Scope.SYSTEM_VM, Via.LEAST),
                advised(site("95 on the System VM", Target.WIN95, Scope.SYSTEM_VM, low, WAIT_FOR_STI), "ES-07"));
    }

    @ParameterizedTest
    @MethodSource("sites")
    void aPublishedDriverHearsNothingButTheAdviceMeantForIt(Site site) {
        EventArguments arguments = EventArguments.ofAnnotation(
                site.target(), site.via(), site.scope(), Pef.mask(site.flags().toArray(Pef[]::new)), site.boost(), -1);

        assertThat(EventRules.check(arguments))
                .extracting(finding -> finding.rule().id())
                .isEqualTo(site.advice());
    }
}
