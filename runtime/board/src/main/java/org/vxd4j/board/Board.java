package org.vxd4j.board;

import java.time.LocalDateTime;
import java.util.Objects;
import org.vxd4j.board.pic.PicPair;
import org.vxd4j.board.rtc.Mc146818;
import org.vxd4j.board.uart.Uart16550;

/**
 * A PC/AT: the chips on their ports and interrupt lines (IBM PC/AT Technical Reference, "System board: I/O address map"
 * and "System interrupts"). There is no BIOS ROM; a new board is as {@link PowerOnSelfTest} leaves it.
 *
 * <p>Not on the board yet, so that their ports float and their lines stay low: 8254 timer (IRQ 0), 8042 keyboard and
 * mouse (IRQ 1, 12), 8237A DMA controllers, ports 61h and 92h, VGA.
 */
public final class Board {

    private static final int COM1_PORT = 0x3F8;
    private static final int COM1_IRQ = 4;
    private static final int COM2_PORT = 0x2F8;
    private static final int COM2_IRQ = 3;
    private static final int RTC_IRQ = 8;

    private final Clock clock = new Clock();
    private final Bus bus = new Bus();
    private final PicPair pics = new PicPair();
    private final PostLatch post = new PostLatch();
    private final Mc146818 rtc;
    private final Uart16550 com1;
    private final Uart16550 com2;

    private Board(LocalDateTime start) {
        rtc = new Mc146818(clock, pics.line(RTC_IRQ).connect("RTC"), start);
        com1 = new Uart16550("COM1", clock, pics.line(COM1_IRQ).connect("COM1"));
        com2 = new Uart16550("COM2", clock, pics.line(COM2_IRQ).connect("COM2"));
        pics.attach(bus);
        rtc.attach(bus);
        com1.attach(bus, COM1_PORT);
        com2.attach(bus, COM2_PORT);
        bus.attach(post, PostLatch.PORT, PostLatch.PORT);
        PowerOnSelfTest.run(bus, start);
    }

    /** A board whose clock says {@link Mc146818#DEFAULT_START}. */
    public static Board pcAt() {
        return pcAt(Mc146818.DEFAULT_START);
    }

    /** @param start what the real-time clock says at power on */
    public static Board pcAt(LocalDateTime start) {
        return new Board(Objects.requireNonNull(start, "start"));
    }

    public Clock clock() {
        return clock;
    }

    public Bus bus() {
        return bus;
    }

    public PicPair pics() {
        return pics;
    }

    public Mc146818 rtc() {
        return rtc;
    }

    /** Ports 3F8h..3FFh, IRQ 4. */
    public Uart16550 com1() {
        return com1;
    }

    /** Ports 2F8h..2FFh, IRQ 3. */
    public Uart16550 com2() {
        return com2;
    }

    /** The last byte written to port 80h. */
    public int postCode() {
        return post.code();
    }
}
