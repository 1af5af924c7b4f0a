package org.vxd4j.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClockTest {

    private final Clock clock = new Clock();
    private final List<String> log = new ArrayList<>();

    private final class Noted extends Alarm {

        Noted(String name) {
            super(name);
        }

        @Override
        protected void fire(long now) {
            assertThat(now).isEqualTo(clock.now());
            log.add(this + "@" + now);
        }
    }

    @Test
    void timeStartsAtZeroWithNothingDue() {
        assertThat(clock.now()).isZero();
        assertThat(clock.nextDue()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void alarmsFireInOrderOfTimeAndNowIsTheirTime() {
        clock.schedule(new Noted("late"), 30);
        clock.schedule(new Noted("early"), 10);
        clock.schedule(new Noted("middle"), 20);
        assertThat(clock.nextDue()).isEqualTo(10);

        clock.advanceTo(25);

        assertThat(log).containsExactly("early@10", "middle@20");
        assertThat(clock.now()).isEqualTo(25);
        assertThat(clock.nextDue()).isEqualTo(30);
    }

    @Test
    void equalTimesFireInOrderOfScheduling() {
        for (int i = 0; i < 20; i++) {
            clock.schedule(new Noted("a" + i), 5);
        }
        clock.advanceTo(5);
        assertThat(log).hasSize(20).startsWith("a0@5", "a1@5").endsWith("a19@5");
        assertThat(log)
                .isEqualTo(log.stream()
                        .sorted(Comparator.comparing(s -> Integer.parseInt(s.substring(1, s.indexOf('@')))))
                        .toList());
    }

    @Test
    void reschedulingMovesTheAlarmAndCountsAsScheduledLast() {
        Alarm first = new Noted("first");
        clock.schedule(first, 5);
        clock.schedule(new Noted("second"), 5);
        clock.schedule(first, 9);
        assertThat(first.due()).isEqualTo(9);
        clock.schedule(first, 5);

        clock.advanceTo(100);

        assertThat(log).containsExactly("second@5", "first@5");
    }

    @Test
    void aCancelledAlarmDoesNotFireAndCancellingTwiceIsHarmless() {
        Alarm alarm = new Noted("cancelled");
        clock.schedule(alarm, 5);
        assertThat(alarm.isScheduled()).isTrue();
        clock.cancel(alarm);
        clock.cancel(alarm);
        assertThat(alarm.isScheduled()).isFalse();
        assertThat(alarm.due()).isEqualTo(Long.MAX_VALUE);

        clock.advanceTo(10);

        assertThat(log).isEmpty();
    }

    @Test
    void anAlarmMayRescheduleItselfWhileItFires() {
        Alarm periodic = new Alarm("periodic") {
            @Override
            protected void fire(long now) {
                assertThat(isScheduled()).isFalse();
                log.add("tick@" + now);
                clock.schedule(this, now + 10);
            }
        };
        clock.schedule(periodic, 10);
        clock.advanceTo(35);
        assertThat(log).containsExactly("tick@10", "tick@20", "tick@30");
        assertThat(clock.nextDue()).isEqualTo(40);
    }

    @Test
    void whatAnAlarmSchedulesOnTheWayFiresOnTheWay() {
        clock.schedule(
                new Alarm("outer") {
                    @Override
                    protected void fire(long now) {
                        clock.schedule(new Noted("inner"), now);
                        clock.schedule(new Noted("soon"), now + 1);
                    }
                },
                7);
        clock.advanceTo(8);
        assertThat(log).containsExactly("inner@7", "soon@8");
    }

    @Test
    void timeNeverGoesBack() {
        clock.advanceTo(100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clock.advanceTo(99))
                .withMessage("virtual time never goes back: it is 100 ns, not to become 99 ns");
        assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Long.MAX_VALUE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clock.schedule(new Noted("past"), 99))
                .withMessage("alarm \"past\" cannot be scheduled at 99 ns: it is 100 ns now");
        assertThat(clock.now()).isEqualTo(100);
        assertThat(clock.nextDue()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void neverIsNotATimeToScheduleAt() {
        assertThatIllegalArgumentException().isThrownBy(() -> clock.schedule(new Noted("never"), Long.MAX_VALUE));
    }

    @Test
    void anAlarmMustNotMoveTheClock() {
        clock.schedule(
                new Alarm("greedy") {
                    @Override
                    protected void fire(long now) {
                        clock.advance(1);
                    }
                },
                5);
        assertThatIllegalStateException()
                .isThrownBy(() -> clock.advanceTo(10))
                .withMessage("alarm \"greedy\" must not move the clock while it fires");
        assertThat(clock.now()).isEqualTo(5);
        clock.advanceTo(10);
        assertThat(clock.now()).isEqualTo(10);
    }

    @Test
    void anAlarmThatNeverLetsTimeMoveOnIsNamed() {
        clock.schedule(
                new Alarm("stuck") {
                    @Override
                    protected void fire(long now) {
                        clock.schedule(this, now);
                    }
                },
                5);
        assertThatIllegalStateException()
                .isThrownBy(() -> clock.advanceTo(10))
                .withMessageContaining("alarm \"stuck\" fired 1000 times at 5 ns");
    }

    @Test
    void anAlarmBelongsToTheClockItIsScheduledOn() {
        Alarm alarm = new Noted("mine");
        clock.schedule(alarm, 5);
        Clock other = new Clock();
        assertThatIllegalStateException().isThrownBy(() -> other.schedule(alarm, 5));
        assertThatIllegalStateException().isThrownBy(() -> other.cancel(alarm));
        clock.advanceTo(5);
        assertThat(log).containsExactly("mine@5");
    }

    @Test
    void anySequenceOfSchedulingFiresLikeASortedList() {
        for (long seed = 1; seed <= 50; seed++) {
            compareWithSortedList(seed);
        }
    }

    private static void compareWithSortedList(long seed) {
        Random random = new Random(seed);
        Clock clock = new Clock();
        List<Integer> fired = new ArrayList<>();
        List<Alarm> alarms = new ArrayList<>();
        List<long[]> expected = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            int id = i;
            alarms.add(new Alarm("alarm " + i) {
                @Override
                protected void fire(long now) {
                    fired.add(id);
                }
            });
        }
        for (int step = 0; step < 1_000; step++) {
            int id = random.nextInt(alarms.size());
            expected.removeIf(entry -> entry[2] == id);
            if (random.nextInt(4) == 0) {
                clock.cancel(alarms.get(id));
            } else {
                long due = random.nextInt(50);
                clock.schedule(alarms.get(id), due);
                expected.add(new long[] {due, step, id});
            }
        }
        expected.sort(Comparator.<long[]>comparingLong(e -> e[0]).thenComparingLong(e -> e[1]));
        clock.advanceTo(100);
        assertThat(fired)
                .as("seed %d", seed)
                .isEqualTo(expected.stream().map(e -> (int) e[2]).toList());
    }
}
