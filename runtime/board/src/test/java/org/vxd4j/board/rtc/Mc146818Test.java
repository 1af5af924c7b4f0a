package org.vxd4j.board.rtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vxd4j.board.Bus;
import org.vxd4j.board.Clock;
import org.vxd4j.board.IrqLine;

class Mc146818Test {

    private static final long SECOND = 1_000_000_000L;
    private static final int SET = 0x80;
    private static final int PIE = 0x40;
    private static final int AIE = 0x20;
    private static final int UIE = 0x10;
    private static final int DM = 0x04;
    private static final int HOURS_24 = 0x02;

    private final Clock clock = new Clock();
    private final Bus bus = new Bus();
    private final IrqLine line = new IrqLine(8, (number, high) -> {});
    private Mc146818 rtc = startAt(Mc146818.DEFAULT_START);

    private Mc146818 startAt(LocalDateTime start) {
        return new Mc146818(clock, line.connect("RTC"), start);
    }

    private int get(int index) {
        rtc.writeByte(0x70, index);
        return rtc.readByte(0x71);
    }

    private void set(int index, int value) {
        rtc.writeByte(0x70, index);
        rtc.writeByte(0x71, value);
    }

    private void setTime(int hours, int minutes, int seconds) {
        set(0, seconds);
        set(2, minutes);
        set(4, hours);
    }

    private void setAlarm(int hours, int minutes, int seconds) {
        set(1, seconds);
        set(3, minutes);
        set(5, hours);
    }

    private void assertTime(int hours, int minutes, int seconds) {
        assertThat("%02X:%02X:%02X".formatted(get(4), get(2), get(0)))
                .isEqualTo("%02X:%02X:%02X".formatted(hours, minutes, seconds));
    }

    private void assertDate(int year, int month, int date, int dayOfWeek) {
        assertThat("%02X-%02X-%02X day %d".formatted(get(9), get(8), get(7), get(6)))
                .isEqualTo("%02X-%02X-%02X day %d".formatted(year, month, date, dayOfWeek));
    }

    private void advanceSeconds(long seconds) {
        clock.advance(seconds * SECOND);
    }

    @Test
    void theClockStartsOnTheGivenDayInBcdAnd24Hours() {
        rtc = new Mc146818(clock, line.connect("RTC"));
        assertDate(0x95, 0x08, 0x24, 5);
        assertTime(0x00, 0x00, 0x00);
        assertThat(get(0x0A)).isEqualTo(0x26);
        assertThat(get(0x0B)).isEqualTo(0x02);
        rtc = startAt(LocalDateTime.of(2023, 12, 31, 23, 59, 58));
        assertDate(0x23, 0x12, 0x31, 1);
        assertTime(0x23, 0x59, 0x58);
    }

    @Test
    void aFractionOfASecondAtTheStartBringsTheFirstUpdateEarlier() {
        rtc = startAt(LocalDateTime.of(1995, 8, 24, 0, 0, 0, 750_000_000));
        clock.advanceTo(SECOND / 4 - 1);
        assertTime(0, 0, 0);
        clock.advance(1);
        assertTime(0, 0, 1);
    }

    @Test
    void secondsCountOncePerSecondExactly() {
        clock.advanceTo(SECOND - 1);
        assertTime(0, 0, 0);
        clock.advance(1);
        assertTime(0, 0, 1);
        advanceSeconds(58);
        assertTime(0, 0, 0x59);
        advanceSeconds(1);
        assertTime(0, 1, 0);
    }

    @Test
    void midnightCarriesIntoDateMonthYearAndDayOfWeek() {
        rtc = startAt(LocalDateTime.of(1999, 12, 31, 23, 59, 59));
        assertDate(0x99, 0x12, 0x31, 6);
        advanceSeconds(1);
        assertDate(0x00, 0x01, 0x01, 7);
        assertTime(0, 0, 0);
        advanceSeconds(86_400);
        assertDate(0x00, 0x01, 0x02, 1);
    }

    @Test
    void everyFourthYearIsALeapYear() {
        rtc = startAt(LocalDateTime.of(1995, 2, 28, 12, 0));
        advanceSeconds(86_400);
        assertDate(0x95, 0x03, 0x01, 4);
        rtc = startAt(LocalDateTime.of(1996, 2, 28, 12, 0));
        advanceSeconds(86_400);
        assertDate(0x96, 0x02, 0x29, 5);
        rtc = startAt(LocalDateTime.of(2000, 2, 28, 12, 0));
        advanceSeconds(86_400);
        assertDate(0x00, 0x02, 0x29, 3);
    }

    @Test
    void longSpansAgreeWithTheCalendar() {
        long seed = 19950824;
        Random random = new Random(seed);
        LocalDateTime start = LocalDateTime.of(1901, 1, 1, 0, 0);
        for (int i = 0; i < 300; i++) {
            LocalDateTime from = start.plusSeconds(random.nextInt(1_000_000_000));
            long seconds = random.nextInt(i % 2 == 0 ? 100_000 : 2_000_000_000);
            LocalDateTime to = from.plusSeconds(seconds);
            Calendar calendar = new Calendar();
            Calendar expected = new Calendar();
            calendar.setFormat(i % 3 == 0, i % 5 != 0);
            expected.setFormat(i % 3 == 0, i % 5 != 0);
            calendar.set(from);
            expected.set(to);
            calendar.addSeconds(seconds);
            for (int index = 0; index < Calendar.BYTES; index++) {
                assertThat(calendar.read(index))
                        .as("seed %d, byte %d, from %s to %s", seed, index, from, to)
                        .isEqualTo(expected.read(index));
            }
        }
    }

    @Test
    void binaryModeCountsInBinary() {
        set(0x0B, SET | DM | HOURS_24);
        setTime(23, 59, 59);
        set(7, 31);
        set(8, 12);
        set(9, 99);
        set(6, 7);
        set(0x0B, DM | HOURS_24);
        advanceSeconds(1);
        assertTime(0, 0, 0);
        assertDate(0, 1, 1, 1);
        advanceSeconds(45);
        assertThat(get(0)).isEqualTo(45);
    }

    @Test
    void in12HourModeBit7IsPm() {
        set(0x0B, SET);
        setTime(0x11, 0x59, 0x59);
        set(0x0B, 0);
        advanceSeconds(1);
        assertTime(0x92, 0x00, 0x00);
        advanceSeconds(3600);
        assertTime(0x81, 0x00, 0x00);
        advanceSeconds(11 * 3600);
        assertTime(0x12, 0x00, 0x00);
        assertThat(get(7)).as("midnight").isEqualTo(0x25);
        advanceSeconds(3600);
        assertTime(0x01, 0x00, 0x00);
    }

    @Test
    void whileSetIsOneTheTimeStandsStillAndNothingIsUpdated() {
        set(0x0B, SET | HOURS_24);
        setTime(0x10, 0x20, 0x30);
        clock.advance(SECOND - 1_000);
        assertThat(get(0x0A) & 0x80).as("UIP").isZero();
        advanceSeconds(100);
        assertTime(0x10, 0x20, 0x30);
        assertThat(get(0x0C) & 0x30).as("UF, AF").isZero();
        set(0x0B, HOURS_24);
        assertTime(0x10, 0x20, 0x30);
        clock.advance(1_000);
        assertTime(0x10, 0x20, 0x31);
    }

    @Test
    void settingTheSetBitClearsUie() {
        set(0x0B, HOURS_24 | UIE);
        set(0x0B, SET | HOURS_24 | UIE);
        assertThat(get(0x0B)).isEqualTo(SET | HOURS_24);
        set(0x0B, SET | HOURS_24 | UIE);
        assertThat(get(0x0B)).as("SET was high already").isEqualTo(SET | HOURS_24 | UIE);
    }

    @Test
    void uipIsHighForThe2228MicrosecondsBeforeTheUpdateEnds() {
        clock.advanceTo(SECOND - 2_228_001);
        assertThat(get(0x0A)).isEqualTo(0x26);
        clock.advance(1);
        assertThat(get(0x0A)).isEqualTo(0xA6);
        clock.advanceTo(SECOND - 1);
        assertThat(get(0x0A)).isEqualTo(0xA6);
        assertTime(0, 0, 0);
        clock.advance(1);
        assertThat(get(0x0A)).isEqualTo(0x26);
        assertTime(0, 0, 1);
    }

    @Test
    void uipAndRegistersCAndDAreReadOnly() {
        set(0x0A, 0xA6);
        assertThat(get(0x0A)).isEqualTo(0x26);
        set(0x0C, 0xF0);
        assertThat(get(0x0C)).isZero();
        set(0x0D, 0x00);
        assertThat(get(0x0D)).isEqualTo(0x80);
    }

    @Test
    void resettingTheDividerStopsTimeAndReleasingItUpdatesHalfASecondLater() {
        set(0x0A, 0x76);
        advanceSeconds(10);
        assertTime(0, 0, 0);
        clock.advance(123);
        set(0x0A, 0x26);
        clock.advance(SECOND / 2 - 1);
        assertTime(0, 0, 0);
        clock.advance(1);
        assertTime(0, 0, 1);
        advanceSeconds(1);
        assertTime(0, 0, 2);
    }

    @Test
    void flagsAreSetWithoutBeingEnabledAndDoNotInterrupt() {
        setAlarm(0, 0, 2);
        advanceSeconds(2);
        assertThat(line.isHigh()).isFalse();
        assertThat(get(0x0C)).isEqualTo(0x70);
    }

    @Test
    void readingRegisterCClearsTheInterruptFlags() {
        set(0x0B, HOURS_24 | UIE);
        advanceSeconds(1);
        assertThat(line.isHigh()).isTrue();
        assertThat(get(0x0C)).isEqualTo(0x80 | 0x40 | 0x10);
        assertThat(line.isHigh()).isFalse();
        assertThat(get(0x0C)).isZero();
    }

    @Test
    void untilRegisterCIsReadTheLineStaysHighAndTheClockHearsNothing() {
        set(0x0B, HOURS_24 | PIE);
        clock.advanceTo(clock.nextDue());
        assertThat(line.isHigh()).isTrue();
        assertThat(clock.nextDue()).isEqualTo(Long.MAX_VALUE);
        advanceSeconds(5);
        assertThat(line.isHigh()).isTrue();
        get(0x0C);
        assertThat(clock.nextDue()).isEqualTo(5 * SECOND + 1_953_125);
    }

    @Test
    void withNoInterruptEnabledTheClockHearsNothing() {
        assertThat(clock.nextDue()).isEqualTo(Long.MAX_VALUE);
        setAlarm(1, 1, 1);
        advanceSeconds(1_000_000);
        get(0x0C);
        assertThat(clock.nextDue()).isEqualTo(Long.MAX_VALUE);
        set(0x0B, HOURS_24 | PIE | UIE | AIE);
        assertThat(clock.nextDue()).isNotEqualTo(Long.MAX_VALUE);
        set(0x0B, HOURS_24);
        assertThat(clock.nextDue()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void enablingAFlagThatIsAlreadySetInterruptsAtOnce() {
        advanceSeconds(1);
        assertThat(line.isHigh()).isFalse();
        set(0x0B, HOURS_24 | UIE);
        assertThat(line.isHigh()).isTrue();
        set(0x0B, HOURS_24);
        assertThat(line.isHigh()).isFalse();
        assertThat(get(0x0C)).as("IRQF follows the enable bits").isEqualTo(0x50);
    }

    @Test
    void everyPeriodicRateTicksAtItsFrequencyWithoutDrift() {
        int[] hertz = {0, 256, 128, 8192, 4096, 2048, 1024, 512, 256, 128, 64, 32, 16, 8, 4, 2};
        for (int rate = 1; rate < 16; rate++) {
            Clock own = new Clock();
            IrqLine irq = new IrqLine(8, (number, high) -> {});
            rtc = new Mc146818(own, irq.connect("RTC"));
            set(0x0A, 0x20 | rate);
            set(0x0B, HOURS_24 | PIE);
            for (long tick = 1; tick <= 3L * hertz[rate]; tick++) {
                long due = tick * SECOND / hertz[rate];
                assertThat(own.nextDue()).as("rate %d, tick %d", rate, tick).isEqualTo(due);
                own.advanceTo(due);
                assertThat(irq.isHigh()).isTrue();
                assertThat(get(0x0C) & 0xC0).isEqualTo(0xC0);
                assertThat(irq.isHigh()).isFalse();
            }
            assertThat(own.now()).isEqualTo(3 * SECOND);
        }
    }

    @Test
    void rateZeroNeverTicks() {
        set(0x0A, 0x20);
        set(0x0B, HOURS_24 | PIE);
        assertThat(clock.nextDue()).isEqualTo(Long.MAX_VALUE);
        advanceSeconds(1);
        assertThat(get(0x0C)).isEqualTo(0x10);
    }

    @Test
    void aTickIsExactAfterYears() {
        long tenYears = 10L * 365 * 86_400;
        clock.advanceTo(tenYears * SECOND);
        get(0x0C);
        set(0x0B, HOURS_24 | PIE);
        assertThat(clock.nextDue()).isEqualTo(tenYears * SECOND + 976_562);
    }

    @Test
    void theUpdateEndedInterruptComesWithTheNewTime() {
        set(0x0B, HOURS_24 | UIE);
        for (int second = 1; second <= 9; second++) {
            assertThat(clock.nextDue()).isEqualTo(second * SECOND);
            clock.advanceTo(clock.nextDue());
            assertThat(get(0x0C) & 0x90).isEqualTo(0x90);
            assertTime(0, 0, second);
        }
    }

    @Test
    void theAlarmComesOnceADayAtItsTime() {
        setAlarm(0x07, 0x30, 0x15);
        set(0x0B, HOURS_24 | AIE);
        long first = (7 * 3600 + 30 * 60 + 15) * SECOND;
        for (int day = 0; day < 3; day++) {
            assertThat(clock.nextDue()).isEqualTo(first + day * 86_400 * SECOND);
            clock.advanceTo(clock.nextDue());
            assertThat(line.isHigh()).isTrue();
            assertThat(get(0x0C) & 0xA0).isEqualTo(0xA0);
            assertTime(0x07, 0x30, 0x15);
        }
    }

    @Test
    void anAlarmInTwelveHourModeKnowsPm() {
        set(0x0B, SET);
        setTime(0x12, 0, 0);
        setAlarm(0x92, 0, 0);
        set(0x0B, AIE);
        assertThat(clock.nextDue()).isEqualTo(12 * 3600 * SECOND);
    }

    @Test
    void dontCareCodesMatchEveryHourMinuteAndSecond() {
        set(0x0B, HOURS_24 | AIE);
        setAlarm(0xC0, 0x30, 0x15);
        expectAlarmsAt(1815, 1815 + 3600, 1815 + 7200);
        setAlarm(0xFF, 0xC5, 0x15);
        expectAlarmsAt(9075, 9135, 9195);
        setAlarm(0xFF, 0xFF, 0xFF);
        expectAlarmsAt(9196, 9197, 9198);
        setAlarm(0xFF, 0x40, 0xC0);
        expectAlarmsAt(9600, 9601, 9602);
    }

    private void expectAlarmsAt(long... seconds) {
        for (long second : seconds) {
            assertThat(clock.nextDue()).isEqualTo(second * SECOND);
            clock.advanceTo(clock.nextDue());
            assertThat(get(0x0C) & 0xA0).isEqualTo(0xA0);
        }
    }

    @Test
    void anAlarmForNoTimeOfDayNeverComes() {
        setAlarm(0x24, 0x00, 0x00);
        set(0x0B, HOURS_24 | AIE);
        assertThat(clock.nextDue()).isEqualTo(Long.MAX_VALUE);
        setAlarm(0x00, 0x5A, 0x00);
        assertThat(clock.nextDue()).isEqualTo(Long.MAX_VALUE);
        setAlarm(0x00, 0x59, 0x00);
        assertThat(clock.nextDue()).isEqualTo(59 * 60 * SECOND);
    }

    @Test
    void settingTheTimeMovesThePendingAlarm() {
        setAlarm(0x07, 0x30, 0x15);
        set(0x0B, HOURS_24 | AIE);
        set(4, 0x07);
        assertThat(clock.nextDue()).isEqualTo((30 * 60 + 15) * SECOND);
    }

    @Test
    void periodicAlarmAndUpdateShareTheLine() {
        set(0x0A, 0x2F);
        setAlarm(0xFF, 0xFF, 0xFF);
        set(0x0B, HOURS_24 | PIE | AIE | UIE);
        assertThat(clock.nextDue()).isEqualTo(SECOND / 2);
        clock.advanceTo(SECOND / 2);
        assertThat(get(0x0C)).isEqualTo(0xC0);
        clock.advanceTo(SECOND);
        assertThat(get(0x0C)).isEqualTo(0xF0);
    }

    @Test
    void lookingRarelyOrOftenGivesTheSameTimeAndFlags() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            Mc146818 often = startAt(LocalDateTime.of(1999, 12, 31, 23, 0));
            Mc146818 rarely = startAt(LocalDateTime.of(1999, 12, 31, 23, 0));
            for (int i = 0; i < 500; i++) {
                clock.advance(random.nextInt(20) * SECOND + random.nextInt(1_000_000_000));
                rtc = often;
                get(0);
            }
            for (int index = 0; index <= 0x0D; index++) {
                rtc = often;
                int expected = get(index);
                rtc = rarely;
                assertThat(get(index)).as("seed %d, register %Xh", seed, index).isEqualTo(expected);
            }
        }
    }

    @Test
    void theRamKeepsWhatIsWritten() {
        for (int index = 0x0E; index < 0x80; index++) {
            set(index, 0xFF - index);
        }
        for (int index = 0x0E; index < 0x80; index++) {
            assertThat(get(index)).isEqualTo(0xFF - index);
        }
    }

    @Test
    void bit7OfPort70hDisablesNmiAndIsNoPartOfTheIndex() {
        set(0x20, 0x77);
        assertThat(rtc.nmiDisabled()).isFalse();
        assertThat(get(0xA0)).isEqualTo(0x77);
        assertThat(rtc.nmiDisabled()).isTrue();
    }

    @Test
    void port70hCannotBeReadBack() {
        rtc.attach(bus);
        bus.out(0x70, 1, 0x0B);
        assertThat(bus.in(0x70, 1)).isEqualTo(0xFF);
        assertThat(bus.in(0x70, 2)).isEqualTo(0x02FF);
        bus.out(0x70, 2, 0x420E);
        assertThat(bus.in(0x71, 1)).as("one OUT of a word sets index and data").isEqualTo(0x42);
    }

    @Test
    void bitsWithoutEffectAreKept() {
        set(0x0B, HOURS_24 | 0x08 | 0x01);
        assertThat(get(0x0B)).isEqualTo(HOURS_24 | 0x09);
    }
}
