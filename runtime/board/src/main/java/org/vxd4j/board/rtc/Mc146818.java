package org.vxd4j.board.rtc;

import static org.vxd4j.board.rtc.Registers.A;
import static org.vxd4j.board.rtc.Registers.A_DV;
import static org.vxd4j.board.rtc.Registers.A_DV_32768_HZ;
import static org.vxd4j.board.rtc.Registers.A_UIP;
import static org.vxd4j.board.rtc.Registers.B;
import static org.vxd4j.board.rtc.Registers.B_24_12;
import static org.vxd4j.board.rtc.Registers.B_AIE;
import static org.vxd4j.board.rtc.Registers.B_DM;
import static org.vxd4j.board.rtc.Registers.B_PIE;
import static org.vxd4j.board.rtc.Registers.B_SET;
import static org.vxd4j.board.rtc.Registers.B_UIE;
import static org.vxd4j.board.rtc.Registers.C;
import static org.vxd4j.board.rtc.Registers.C_AF;
import static org.vxd4j.board.rtc.Registers.C_IRQF;
import static org.vxd4j.board.rtc.Registers.C_PF;
import static org.vxd4j.board.rtc.Registers.C_UF;
import static org.vxd4j.board.rtc.Registers.D;
import static org.vxd4j.board.rtc.Registers.D_VRT;
import static org.vxd4j.board.rtc.Registers.periodicHertz;

import java.time.LocalDateTime;
import java.util.Objects;
import org.vxd4j.board.Alarm;
import org.vxd4j.board.Bus;
import org.vxd4j.board.ByteDevice;
import org.vxd4j.board.Clock;
import org.vxd4j.board.IrqLine;

/**
 * The Motorola MC146818 real-time clock as the AT has it: index at port 70h, data at 71h, IRQ 8.
 *
 * <p>Time and flags are computed when somebody looks; the virtual clock hears of this chip only while an interrupt is
 * enabled and has not come yet.
 *
 * <p>The second ends together with its update cycle: UIP is high for the 2228 us before, of which the last 1984 us are
 * the cycle itself, and the new time is there at once when it falls. A read within the cycle, undefined on the chip, gives
 * the old time. The RAM has 128 bytes as in the MC146818's successors, 114 of them free; the MC146818 itself has the
 * first 64. Bits that aren't modelled are listed in {@link Registers}. Port 70h cannot be read back, as on the AT.
 */
public final class Mc146818 implements ByteDevice {

    /** The first day in the shops of the system whose drivers run here. */
    public static final LocalDateTime DEFAULT_START = LocalDateTime.of(1995, 8, 24, 0, 0);

    private static final int INDEX_PORT = 0x70;
    private static final int DATA_PORT = 0x71;
    /** Port 70h, bit 7: keeps the board's NMI from the processor. The board has no source of NMI yet. */
    private static final int NMI_DISABLE = 0x80;

    private static final int INDEX = 0x7F;
    private static final int FLAGS = C_PF | C_AF | C_UF;
    private static final int RATE_1024_HZ = 0x06;
    /** From the rise of UIP to the end of the update: tBUC + tUC with a 32.768 kHz time base. */
    private static final long UPDATE_NANOS = (244 + 1984) * 1_000L;

    private final class InterruptAlarm extends Alarm {

        InterruptAlarm() {
            super("RTC interrupt");
        }

        @Override
        protected void fire(long now) {
            catchUp();
            settle();
        }
    }

    private final Clock clock;
    private final IrqLine.Source interrupt;
    private final Alarm alarm = new InterruptAlarm();
    private final Divider divider = new Divider();
    private final Calendar calendar = new Calendar();
    private final byte[] ram = new byte[INDEX + 1];

    private int index = D;
    private boolean nmiDisabled;
    private int registerA = A_DV_32768_HZ | RATE_1024_HZ;
    private int registerB = B_24_12;
    private int flags;
    private long countedSecond;
    private long countedTick;

    public Mc146818(Clock clock, IrqLine.Source interrupt) {
        this(clock, interrupt, DEFAULT_START);
    }

    /** @param start what the clock says now: BCD, 24 hours, no interrupt enabled, the rate at 1024 Hz as the BIOS sets it */
    public Mc146818(Clock clock, IrqLine.Source interrupt, LocalDateTime start) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.interrupt = Objects.requireNonNull(interrupt, "interrupt");
        calendar.set(start);
        divider.start(clock.now(), start.getNano());
        countFromNow();
    }

    public void attach(Bus bus) {
        bus.attach(this, INDEX_PORT, DATA_PORT);
    }

    /** Whether the last write to port 70h had bit 7 set. */
    public boolean nmiDisabled() {
        return nmiDisabled;
    }

    @Override
    public int readByte(int port) {
        return (port & 1) == 0 ? 0xFF : read(index);
    }

    @Override
    public void writeByte(int port, int value) {
        if ((port & 1) == 0) {
            index = value & INDEX;
            nmiDisabled = (value & NMI_DISABLE) != 0;
        } else {
            write(index, value);
        }
    }

    private int read(int register) {
        if (register > D) {
            return ram[register] & 0xFF;
        }
        catchUp();
        return switch (register) {
            case A -> registerA | (isUpdateInProgress() ? A_UIP : 0);
            case B -> registerB;
            case C -> readFlags();
            case D -> D_VRT;
            default -> calendar.read(register);
        };
    }

    /** Reading register C clears all that it shows, and with it the interrupt. */
    private int readFlags() {
        int value = flags | (isInterrupting() ? C_IRQF : 0);
        flags = 0;
        settle();
        return value;
    }

    private void write(int register, int value) {
        if (register > D) {
            ram[register] = (byte) value;
            return;
        }
        catchUp();
        switch (register) {
            case A -> writeA(value & ~A_UIP);
            case B -> writeB(value);
            case C, D -> {
                // read only
            }
            default -> calendar.write(register, value);
        }
        settle();
    }

    private void writeA(int value) {
        registerA = value;
        boolean run = (value & A_DV) == A_DV_32768_HZ;
        if (run && !divider.isRunning()) {
            divider.release(clock.now());
        } else if (!run) {
            divider.hold();
        }
        countFromNow();
    }

    private void writeB(int value) {
        boolean setRises = (value & ~registerB & B_SET) != 0;
        registerB = setRises ? value & ~B_UIE : value;
        calendar.setFormat((value & B_DM) != 0, (value & B_24_12) != 0);
    }

    /** Until the end of the update there is less than its time left; SET and a divider in reset allow none. */
    private boolean isUpdateInProgress() {
        return isUpdating() && divider.startOfSecond(countedSecond + 1) - clock.now() <= UPDATE_NANOS;
    }

    private boolean isUpdating() {
        return divider.isRunning() && (registerB & B_SET) == 0;
    }

    private boolean isInterrupting() {
        return (flags & registerB & FLAGS) != 0;
    }

    private void countFromNow() {
        long now = clock.now();
        int hertz = periodicHertz(registerA);
        countedSecond = divider.second(now);
        countedTick = hertz == 0 ? 0 : divider.tick(now, hertz);
    }

    /** Brings time and flags from when somebody last looked to now. Flags are set whether or not they interrupt. */
    private void catchUp() {
        if (!divider.isRunning()) {
            return;
        }
        long second = divider.second(clock.now());
        if (second > countedSecond) {
            if (isUpdating()) {
                update(second - countedSecond);
            }
            countedSecond = second;
        }
        int hertz = periodicHertz(registerA);
        if (hertz > 0) {
            long tick = divider.tick(clock.now(), hertz);
            if (tick > countedTick) {
                countedTick = tick;
                flags |= C_PF;
            }
        }
    }

    private void update(long cycles) {
        if (calendar.secondsToAlarm() <= cycles) {
            flags |= C_AF;
        }
        calendar.addSeconds(cycles);
        flags |= C_UF;
    }

    /** Drives the interrupt, and wakes up for the next one only if none is pending. */
    private void settle() {
        interrupt.set(isInterrupting());
        long due = isInterrupting() ? Long.MAX_VALUE : nextInterrupt();
        if (due == Long.MAX_VALUE) {
            clock.cancel(alarm);
        } else if (alarm.due() != due) {
            clock.schedule(alarm, due);
        }
    }

    private long nextInterrupt() {
        long due = Long.MAX_VALUE;
        int hertz = periodicHertz(registerA);
        if (divider.isRunning() && hertz > 0 && (registerB & B_PIE) != 0) {
            due = divider.startOfTick(countedTick + 1, hertz);
        }
        long seconds = isUpdating() ? secondsToInterrupt() : Calendar.NEVER;
        if (seconds == Calendar.NEVER) {
            return due;
        }
        return Math.min(due, divider.startOfSecond(countedSecond + seconds));
    }

    private long secondsToInterrupt() {
        if ((registerB & B_UIE) != 0) {
            return 1;
        }
        return (registerB & B_AIE) != 0 ? calendar.secondsToAlarm() : Calendar.NEVER;
    }

    @Override
    public String toString() {
        return "MC146818";
    }
}
