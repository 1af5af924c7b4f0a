package org.vxd4j.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vxd4j.api.Boost;
import org.vxd4j.api.Pef;
import org.vxd4j.vmm.trace.Trace;
import org.vxd4j.vmm.trace.TraceKind;

class StoryTest {
    private static final long MS = 1_000_000;

    private final Story story = new Story();
    private final Trace trace = new Trace(1, story);

    @Test
    void tellsOneHeldEventFromInterruptToCallback() {
        heldByTheCriticalSection(MS, 1);
        trace.write(4 * MS, TraceKind.STOPPED, 1, 1, "ALL_ENDED", 0, 0);
        assertThat(story.lines())
                .containsExactly(
                        "The machine: 3 virtual machines (VM1 is the System VM), drivers VPICD SERCAP.",
                        "",
                        "How it began",
                        "       1.000  interrupt 54h arrives while VM3 runs",
                        "       1.010  event 1 is scheduled: deliver, wants the critical section free (VM3 is in it)",
                        "       1.010  VM1 priority +10h (LOW_PRI_DEVICE_BOOST) = 14h, for deliver",
                        "       1.020  VM1 runs now, VM3 is set aside",
                        "       1.020  event 1 is held by VM3 in the critical section",
                        "       1.030  VM3 runs now, VM1 is set aside",
                        "       2.000  the critical section is free; VM3 had it for 1.500 ms",
                        "       2.010  VM1 runs now, VM3 is set aside",
                        "       2.010  event 1 runs in VM1, 1.000 ms after it was scheduled",
                        "       2.100  event 1 is done",
                        "",
                        "The longest wait, 1.000 ms: event 1 (deliver)",
                        "       1.010  event 1 is scheduled: deliver, wants the critical section free (VM3 is in it)",
                        "       1.010  VM1 priority +10h (LOW_PRI_DEVICE_BOOST) = 14h, for deliver",
                        "       1.020  VM1 runs now, VM3 is set aside",
                        "       1.020  event 1 is held by VM3 in the critical section",
                        "       1.030  VM3 runs now, VM1 is set aside",
                        "       2.000  the critical section is free; VM3 had it for 1.500 ms",
                        "       2.010  VM1 runs now, VM3 is set aside",
                        "       2.010  event 1 runs in VM1, 1.000 ms after it was scheduled",
                        "              It waited for VM3 in the critical section (1.000 ms).",
                        "",
                        "What kept events waiting",
                        "  VM3 in the critical section: 1.000 ms in all, 1.000 ms at most, for 1 event",
                        "",
                        "The critical section",
                        "  VM3   had it 1 time, 1.500 ms in all, 1.500 ms at most; waited for it 0 times, 0.000 ms at most",
                        "",
                        "In all",
                        "  events      1 scheduled (1 of them held), 0 called at once, 0 timed out, 0 taken back, 0 still pending",
                        "  longest     1.000 ms, for VM3 in the critical section (1.000 ms)",
                        "  boosts      1 time +10h (LOW_PRI_DEVICE_BOOST) for deliver",
                        "              the highest priority was 14h, in VM1",
                        "  interrupts  1 hit a VM, 0 hit the VMM; the processor changed hands 4 times",
                        "  trouble     0 overruns, 0 warnings, 0 faults",
                        "  end         at 4.000 (ALL_ENDED), after 16 trace records");
    }

    @Test
    void timeBehindTheOwnerOfTheCriticalSectionIsTheOwners() {
        trace.write(0, TraceKind.CRIT_CLAIMED, 3, 3, "", 1, 0);
        trace.write(0, TraceKind.SWITCH, 3, 3, "", 2, 2);
        trace.write(MS, TraceKind.EVENT_QUEUED, 3, 3, "deliver", 1, Pef.WAIT_NOT_CRIT.bit());
        trace.write(MS, TraceKind.EVENT_QUEUED, 3, 3, "careless", 2, 0);
        trace.write(5 * MS, TraceKind.CRIT_RELEASED, 3, 3, "", 5_000, 3);
        trace.write(6 * MS, TraceKind.SWITCH, 2, 2, "", 3, 3);
        trace.write(6 * MS, TraceKind.EVENT_CALLED, 2, 2, "deliver", 1, 5_000);
        trace.write(6 * MS, TraceKind.EVENT_CALLED, 2, 2, "careless", 2, 5_000);
        assertThat(story.lines())
                .containsSequence(
                        "What kept events waiting",
                        "  VM3 having the processor: 6.000 ms in all, 5.000 ms at most, for 2 events",
                        "  VM3 in the critical section: 4.000 ms in all, 4.000 ms at most, for 1 event");
    }

    @Test
    void staysShortAndFindsTheLongestWaitAmongManyRecords() {
        for (int i = 0; i < 8_000; i++) {
            heldByTheCriticalSection((i + 1) * 4 * MS, i + 1);
        }
        long at = 40_000 * MS;
        trace.write(at, TraceKind.EVENT_QUEUED, 2, 2, "slow", 9_999, Pef.WAIT_FOR_STI.bit());
        trace.write(at + MS, TraceKind.EVENT_HELD, 1, 1, "slow", 9_999, Pef.WAIT_FOR_STI.bit());
        for (int i = 0; i < 5_000; i++) {
            trace.write(at + 2 * MS + i, TraceKind.INTERRUPT, 1, 1, "", 0x50, 0);
        }
        trace.write(at + 9 * MS, TraceKind.IF_CHANGED, 1, 1, "", 1, 0);
        trace.write(at + 9 * MS, TraceKind.EVENT_CALLED, 1, 1, "slow", 9_999, 9_000);
        trace.write(at + 9 * MS, TraceKind.EVENT_DONE, 1, 1, "slow", 9_999, 0);
        assertThat(story.lines())
                .hasSizeLessThan(60)
                .containsSequence(
                        "The longest wait, 9.000 ms: event 8001 (slow)",
                        "   40000.000  event 8001 is scheduled: slow, wants interrupts on",
                        "   40001.000  event 8001 is held by interrupts off in VM1",
                        "   40009.000  VM1 turns its interrupts on",
                        "   40009.000  event 8001 runs in VM1, 9.000 ms after it was scheduled",
                        "              (and 5000 lesser things)",
                        "              It waited for interrupts off in VM1 (8.000 ms), VM2 having the processor (1.000 ms).")
                .allMatch(line -> line.length() <= 140);
    }

    @Test
    void tellsEventsCalledAtOnceTimedOutAndTakenBack() {
        trace.write(MS, TraceKind.EVENT_AT_ONCE, 2, 2, "now", 0, 0);
        trace.write(MS, TraceKind.EVENT_DONE, 2, 2, "now", 0, 0);
        trace.write(MS, TraceKind.EVENT_QUEUED, 2, 2, "late", 1, Pef.mask(Pef.WAIT_IN_PM, Pef.TIME_OUT));
        trace.write(2 * MS, TraceKind.EVENT_TIMED_OUT, 3, 3, "late", 1, Pef.WAIT_IN_PM.bit());
        trace.write(3 * MS, TraceKind.EVENT_DONE, 3, 3, "late", 1, 0);
        trace.write(3 * MS, TraceKind.EVENT_QUEUED, 2, 2, "never", 2, 0);
        trace.write(3 * MS, TraceKind.EVENT_CANCELLED, 2, 2, "never", 2, 0);
        assertThat(story.lines())
                .containsSequence(
                        "How it began",
                        "       1.000  event 1 is called at once: now, in VM2",
                        "       1.000  event 1 is done",
                        "",
                        "The longest wait, 1.000 ms: event 2 (late)",
                        "       1.000  event 2 is scheduled: late, wants protected mode",
                        "       2.000  event 2 times out and runs in VM3, still held by VM3 not in protected mode",
                        "              It waited for VM2 having the processor (1.000 ms).")
                .contains(
                        "  events      2 scheduled (0 of them held), 1 called at once, 1 timed out, 1 taken back, 0 still pending");
    }

    @Test
    void overrunsAndFaultsAreNotHidden() {
        trace.write(MS, TraceKind.WARNING, 1, 1, "UART overrun: a byte was lost", 0, 0);
        trace.write(2 * MS, TraceKind.FAULT, 1, 1, "[vxd:priority] too high\n  at 2 ms", 0, 0);
        assertThat(story.lines())
                .containsSequence(
                        "  trouble     1 overrun, 1 warning, 1 fault",
                        "    1.000  WARNING UART overrun: a byte was lost",
                        "    2.000  FAULT [vxd:priority] too high");
    }

    @Test
    void competitionForTheCriticalSectionIsTimed() {
        trace.write(MS, TraceKind.CRIT_CLAIMED, 2, 2, "", 1, 0);
        trace.write(2 * MS, TraceKind.CRIT_WAITS, 3, 3, "", 2, 0);
        trace.write(5 * MS, TraceKind.CRIT_DELAYED, 2, 2, "", 0, 0);
        trace.write(5 * MS, TraceKind.CRIT_RELEASED, 2, 2, "", 4_000, 2);
        trace.write(6 * MS, TraceKind.CRIT_CLAIMED, 3, 3, "", 1, 0);
        trace.write(7 * MS, TraceKind.CRIT_RELEASED, 3, 3, "", 1_000, 3);
        assertThat(story.lines())
                .containsSequence(
                        "The critical section",
                        "  VM2   had it 1 time, 4.000 ms in all, 4.000 ms at most; waited for it 0 times, 0.000 ms at most",
                        "  VM3   had it 1 time, 1.000 ms in all, 1.000 ms at most; waited for it 1 time, 4.000 ms at most",
                        "  its release was put off until events were processed 1 time");
    }

    @Test
    void anEmptyRunIsAStoryToo() {
        assertThat(story.lines())
                .containsExactly(
                        "The machine: 0 virtual machines (VM1 is the System VM), drivers none.",
                        "",
                        "In all",
                        "  events      0 scheduled (0 of them held), 0 called at once, 0 timed out, 0 taken back, 0 still pending",
                        "  boosts      none",
                        "  interrupts  0 hit a VM, 0 hit the VMM; the processor changed hands 0 times",
                        "  trouble     0 overruns, 0 warnings, 0 faults");
    }

    @Test
    void everyKindOfRecordHasASentence() {
        for (TraceKind kind : TraceKind.values()) {
            trace.write(MS, kind, 1, 1, "subject", 1, 1);
            assertThat(Sentence.of(new Moment(0, MS, kind, 1, 1, "subject", 1, 1, 0, 0)))
                    .as(kind.name())
                    .isNotBlank();
        }
        assertThat(story.lines()).hasSizeLessThan(60);
    }

    /** An event for VM1 that waits while VM3 is in the critical section, for one millisecond from {@code start} on. */
    private void heldByTheCriticalSection(long start, int event) {
        int flags = Pef.WAIT_NOT_CRIT.bit();
        if (event == 1) {
            trace.write(0, TraceKind.LOADED, 1, 1, "VPICD", 3, 0);
            trace.write(0, TraceKind.LOADED, 1, 1, "SERCAP", 14, 0);
            trace.write(100, TraceKind.CONTROL, 2, 2, "SERCAP Create_VM", 0, 0);
        }
        trace.write(start - MS / 2, TraceKind.CRIT_CLAIMED, 3, 3, "", 1, 0);
        trace.write(start, TraceKind.INTERRUPT, 3, 3, "", 0x54, 0);
        trace.write(start + 10_000, TraceKind.EVENT_QUEUED, 3, 3, "deliver", event, flags);
        trace.write(start + 10_000, TraceKind.PRIORITY, 1, 1, "deliver", Boost.LOW_PRI_DEVICE_BOOST, 0x14);
        trace.write(start + 20_000, TraceKind.SWITCH, 1, 1, "", 3, 3);
        trace.write(start + 20_000, TraceKind.EVENT_HELD, 1, 1, "deliver", event, flags);
        trace.write(start + 30_000, TraceKind.SWITCH, 3, 3, "", 1, 1);
        trace.write(start + MS, TraceKind.CRIT_RELEASED, 3, 3, "", 1_500, 3);
        trace.write(start + MS + 10_000, TraceKind.SWITCH, 1, 1, "", 3, 3);
        trace.write(start + MS + 10_000, TraceKind.EVENT_CALLED, 1, 1, "deliver", event, 1_000);
        trace.write(start + MS + 100_000, TraceKind.EVENT_DONE, 1, 1, "deliver", event, 0);
        trace.write(start + MS + 200_000, TraceKind.SWITCH, 3, 3, "", 1, 1);
    }
}
