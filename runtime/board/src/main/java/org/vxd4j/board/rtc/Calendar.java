package org.vxd4j.board.rtc;

import java.time.LocalDateTime;

/**
 * The ten time, alarm and calendar bytes of the MC146818 (data sheet, table 3), kept as the bytes that a program reads:
 * the data mode and hour format only say how the chip reads them when it counts, so that changing a mode without
 * rewriting the bytes goes as wrong as on the chip.
 *
 * <p>The chip knows no centuries: every fourth year is a leap year, 00 included. What it makes of bytes outside the
 * ranges of table 3 the data sheet leaves open; here they carry at the next update.
 */
final class Calendar {

    static final int SECONDS = 0;
    static final int SECONDS_ALARM = 1;
    static final int MINUTES = 2;
    static final int MINUTES_ALARM = 3;
    static final int HOURS = 4;
    static final int HOURS_ALARM = 5;
    static final int DAY_OF_WEEK = 6;
    static final int DATE_OF_MONTH = 7;
    static final int MONTH = 8;
    static final int YEAR = 9;
    static final int BYTES = 10;

    /** {@link #secondsToAlarm()} when the alarm bytes match no time of day. */
    static final long NEVER = Long.MAX_VALUE;

    private static final int DAY = 24 * 60 * 60;
    private static final int DAYS_IN_100_YEARS = 36_525;
    private static final int PM = 0x80;
    private static final int DONT_CARE = 0xC0;
    private static final int ANY = -1;
    private static final int IMPOSSIBLE = -2;

    private final byte[] bytes = new byte[BYTES];
    private boolean binary;
    private boolean hours24 = true;

    int read(int index) {
        return bytes[index] & 0xFF;
    }

    void write(int index, int value) {
        bytes[index] = (byte) value;
    }

    /** Changes how the bytes are understood from now on; the bytes stay. */
    void setFormat(boolean binaryData, boolean twentyFourHours) {
        binary = binaryData;
        hours24 = twentyFourHours;
    }

    void set(LocalDateTime time) {
        put(SECONDS, time.getSecond());
        put(MINUTES, time.getMinute());
        write(HOURS, encodeHour(time.getHour()));
        put(DAY_OF_WEEK, time.getDayOfWeek().getValue() % 7 + 1);
        put(DATE_OF_MONTH, time.getDayOfMonth());
        put(MONTH, time.getMonthValue());
        put(YEAR, Math.floorMod(time.getYear(), 100));
    }

    /** That many update cycles. */
    void addSeconds(long seconds) {
        long total = get(SECONDS) + seconds;
        put(SECONDS, (int) (total % 60));
        if (total >= 60) {
            addMinutes(total / 60);
        }
    }

    private void addMinutes(long minutes) {
        long total = get(MINUTES) + minutes;
        put(MINUTES, (int) (total % 60));
        if (total >= 60) {
            addHours(total / 60);
        }
    }

    private void addHours(long hours) {
        long total = hour() + hours;
        write(HOURS, encodeHour((int) (total % 24)));
        if (total >= 24) {
            addDays(total / 24);
        }
    }

    private void addDays(long days) {
        put(DAY_OF_WEEK, (int) ((get(DAY_OF_WEEK) + 6 + days) % 7) + 1);
        int date = get(DATE_OF_MONTH) + (int) (days % DAYS_IN_100_YEARS);
        int month = get(MONTH);
        int year = get(YEAR) % 100;
        for (int length = daysIn(month, year); date > length; length = daysIn(month, year)) {
            date -= length;
            month++;
            if (month > 12) {
                month = 1;
                year = (year + 1) % 100;
            }
        }
        put(DATE_OF_MONTH, date);
        put(MONTH, month);
        put(YEAR, year);
    }

    private static int daysIn(int month, int year) {
        return switch (month) {
            case 4, 6, 9, 11 -> 30;
            case 2 -> year % 4 == 0 ? 29 : 28;
            default -> 31;
        };
    }

    /**
     * After how many more updates, at least one, the time equals the three alarm bytes. Values C0h..FFh in an alarm byte
     * mean every second, minute or hour. Jumps over hours and minutes that don't match.
     */
    long secondsToAlarm() {
        int hour = hourPattern(read(HOURS_ALARM));
        int minute = bytePattern(read(MINUTES_ALARM));
        int second = bytePattern(read(SECONDS_ALARM));
        int from = hour() * 3600 + get(MINUTES) * 60 + get(SECONDS);
        int ahead = 1;
        while (ahead <= DAY) {
            int at = (from + ahead) % DAY;
            if (!matches(hour, at / 3600)) {
                ahead += 3600 - at % 3600;
            } else if (!matches(minute, at / 60 % 60)) {
                ahead += 60 - at % 60;
            } else if (!matches(second, at % 60)) {
                ahead++;
            } else {
                return ahead;
            }
        }
        return NEVER;
    }

    private static boolean matches(int pattern, int value) {
        return pattern == ANY || pattern == value;
    }

    private int bytePattern(int raw) {
        if (raw >= DONT_CARE) {
            return ANY;
        }
        return encode(decode(raw)) == raw ? decode(raw) : IMPOSSIBLE;
    }

    private int hourPattern(int raw) {
        if (raw >= DONT_CARE) {
            return ANY;
        }
        return encodeHour(decodeHour(raw)) == raw ? decodeHour(raw) : IMPOSSIBLE;
    }

    private int get(int index) {
        return decode(read(index));
    }

    private void put(int index, int value) {
        write(index, encode(value));
    }

    private int hour() {
        return decodeHour(read(HOURS));
    }

    private int decode(int raw) {
        return binary ? raw : (raw >>> 4) * 10 + (raw & 0x0F);
    }

    private int encode(int value) {
        return binary ? value : value / 10 << 4 | value % 10;
    }

    private int decodeHour(int raw) {
        if (hours24) {
            return decode(raw);
        }
        return decode(raw & ~PM) % 12 + ((raw & PM) != 0 ? 12 : 0);
    }

    private int encodeHour(int hour) {
        if (hours24) {
            return encode(hour);
        }
        int onTheDial = hour % 12 == 0 ? 12 : hour % 12;
        return encode(onTheDial) | (hour >= 12 ? PM : 0);
    }
}
