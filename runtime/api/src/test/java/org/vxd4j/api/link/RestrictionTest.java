package org.vxd4j.api.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.Boost;
import org.vxd4j.api.Pef;

class RestrictionTest {
    private static final List<ToIntFunction<EventState>> PREDICATES = List.of(
            Restriction::waitForSti,
            Restriction::waitNotCrit,
            Restriction::waitNotHwInt,
            Restriction::waitNotNestedExec,
            Restriction::waitInPm,
            Restriction::waitForThreadSti,
            Restriction::waitCrit,
            Restriction::waitCritVm);
    private static final int[] PRIORITIES = {
        Boost.RESERVED_LOW_BOOST,
        Boost.CRITICAL_SECTION_BOOST - 1,
        Boost.CRITICAL_SECTION_BOOST,
        Boost.TIME_CRITICAL_BOOST - 1,
        Boost.TIME_CRITICAL_BOOST
    };

    /** A state made of the bits of a number. */
    private record State(int bits, int execPriority) implements EventState {
        private boolean bit(int number) {
            return (bits >> number & 1) != 0;
        }

        @Override
        public boolean interruptsEnabledInAllThreads() {
            return bit(0);
        }

        @Override
        public boolean interruptsEnabledInThread() {
            return bit(1);
        }

        @Override
        public boolean criticalSectionFree() {
            return bit(2);
        }

        @Override
        public boolean criticalSectionMine() {
            return bit(3);
        }

        @Override
        public boolean criticalSectionOutsideSystemVm() {
            return bit(4);
        }

        @Override
        public boolean simulatingHardwareInterrupt() {
            return bit(5);
        }

        @Override
        public boolean nestedExecution() {
            return bit(6);
        }

        @Override
        public boolean protectedMode() {
            return bit(7);
        }

        @Override
        public boolean systemVm() {
            return bit(8);
        }
    }

    private static List<State> states() {
        List<State> states = new ArrayList<>();
        for (int priority : PRIORITIES) {
            for (int bits = 0; bits < 1 << 9; bits++) {
                states.add(new State(bits, priority));
            }
        }
        return states;
    }

    @Test
    void whatIsUnmetIsTheSumOfTheSingleRestrictionsInEveryState() {
        for (State state : states()) {
            int sum = PREDICATES.stream()
                    .mapToInt(predicate -> predicate.applyAsInt(state))
                    .sum();
            int actions = Pef.mask(Pef.values()) & ~Restriction.WAITING;
            for (int subset = Restriction.WAITING; subset != 0; subset = subset - 1 & Restriction.WAITING) {
                if (Restriction.unmet(subset, state) != (sum & subset)
                        || Restriction.unmet(subset | actions, state) != (sum & subset)) {
                    assertThat(Restriction.unmet(subset, state))
                            .as("%s in %s", Pef.describe(subset), state)
                            .isEqualTo(sum & subset);
                }
            }
            assertThat(Restriction.unmet(actions, state)).isZero();
        }
    }

    @Test
    void eachRestrictionAnswersWithItsOwnBitOnly() {
        int seen = 0;
        for (ToIntFunction<EventState> predicate : PREDICATES) {
            int bits = 0;
            for (State state : states()) {
                bits |= predicate.applyAsInt(state);
            }
            assertThat(Integer.bitCount(bits)).isEqualTo(1);
            assertThat(seen & bits).isZero();
            seen |= bits;
        }
        assertThat(seen).isEqualTo(Restriction.WAITING);
    }

    @Test
    void waitNotCritNeedsAFreeSectionAndAPriorityBelowTheCriticalSectionBoost() {
        assertThat(Restriction.waitNotCrit(new State(1 << 2, Boost.CRITICAL_SECTION_BOOST - 1)))
                .isZero();
        assertThat(Restriction.waitNotCrit(new State(1 << 2, Boost.CRITICAL_SECTION_BOOST)))
                .isEqualTo(Pef.WAIT_NOT_CRIT.bit());
        assertThat(Restriction.waitNotCrit(new State(1 << 3, Boost.RESERVED_LOW_BOOST)))
                .as("owned by the current thread")
                .isEqualTo(Pef.WAIT_NOT_CRIT.bit());
    }

    @Test
    void waitCritIsMetWhenTheSectionIsFreeOrMine() {
        assertThat(Restriction.waitCrit(new State(1 << 2, 1))).isZero();
        assertThat(Restriction.waitCrit(new State(1 << 3, 1))).isZero();
        assertThat(Restriction.waitCrit(new State(1 << 4, 1))).isEqualTo(Pef.WAIT_CRIT.bit());
    }

    @Test
    void waitCritVmIsMetInTheSystemVmUnlessAnotherThreadOfItOwnsTheSection() {
        int systemVm = 1 << 8;
        for (int owner : new int[] {1 << 2, 1 << 3, 1 << 4}) {
            assertThat(Restriction.waitCritVm(new State(systemVm | owner, 1))).isZero();
            assertThat(Restriction.waitCritVm(new State(owner, 1))).isEqualTo(Pef.WAIT_CRIT_VM.bit());
        }
        assertThat(Restriction.waitCritVm(new State(systemVm, 1))).isEqualTo(Pef.WAIT_CRIT_VM.bit());
    }

    @Test
    void waitNotHwIntNeedsNoSimulatedInterruptAndAPriorityBelowTheTimeCriticalBoost() {
        assertThat(Restriction.waitNotHwInt(new State(0, Boost.TIME_CRITICAL_BOOST - 1)))
                .isZero();
        assertThat(Restriction.waitNotHwInt(new State(0, Boost.TIME_CRITICAL_BOOST)))
                .isEqualTo(Pef.WAIT_NOT_HW_INT.bit());
        assertThat(Restriction.waitNotHwInt(new State(1 << 5, 1))).isEqualTo(Pef.WAIT_NOT_HW_INT.bit());
    }
}
