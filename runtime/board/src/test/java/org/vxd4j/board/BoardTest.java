package org.vxd4j.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class BoardTest {

    private final Board board = Board.pcAt();

    private int cmos(int index) {
        board.bus().out(0x70, 1, index);
        return board.bus().in(0x71, 1);
    }

    @Test
    void aNewBoardIsQuiet() {
        assertThat(board.clock().now()).isZero();
        assertThat(board.clock().nextDue()).isEqualTo(Long.MAX_VALUE);
        assertThat(board.pics().interruptRequested()).isFalse();
        assertThat(board.bus().in(0x21, 1)).isEqualTo(0xFB);
        assertThat(board.bus().in(0xA1, 1)).isEqualTo(0xFF);
    }

    @Test
    void theClockStartsWhenItIsTold() {
        assertThat(cmos(9)).isEqualTo(0x95);
        Board later = Board.pcAt(LocalDateTime.of(2000, 2, 29, 1, 2, 3));
        later.bus().out(0x70, 1, 0x32);
        assertThat(later.bus().in(0x71, 1)).isEqualTo(0x20);
        assertThat(cmos(0x32)).isEqualTo(0x19);
    }

    @Test
    void theRealTimeClockInterruptsThroughTheSlave() {
        board.bus().out(0xA1, 1, 0xFE);
        board.bus().out(0x70, 1, 0x0B);
        board.bus().out(0x71, 1, 0x42);

        board.clock().advanceTo(board.clock().nextDue());

        assertThat(board.clock().now()).isEqualTo(976_562);
        assertThat(board.pics().interruptRequested()).isTrue();
        assertThat(board.pics().acknowledge()).isEqualTo(0x70);
        assertThat(cmos(0x0C)).isEqualTo(0xC0);
        board.bus().out(0xA0, 1, 0x20);
        board.bus().out(0x20, 1, 0x20);
        assertThat(board.pics().interruptRequested()).isFalse();
    }

    @Test
    void theSerialPortsAreWhereAPcHasThem() {
        interruptFrom(0x3F8, 4);
        interruptFrom(0x2F8, 3);
    }

    private void interruptFrom(int base, int irq) {
        board.bus().out(0x21, 1, 0xFF & ~(1 << irq));
        board.bus().out(base + 4, 1, 0x08);
        board.bus().out(base + 1, 1, 0x02);
        assertThat(board.pics().interruptRequested()).isTrue();
        assertThat(board.pics().acknowledge()).isEqualTo(8 + irq);
        assertThat(board.bus().in(base + 2, 1)).isEqualTo(0x02);
        board.bus().out(0x20, 1, 0x20);
        assertThat(board.pics().interruptRequested()).isFalse();
    }

    @Test
    void port80hLatchesThePostCode() {
        board.bus().out(0x80, 1, 0x5A);
        assertThat(board.postCode()).isEqualTo(0x5A);
        assertThat(board.bus().in(0x80, 1)).isEqualTo(0x5A);
    }

    @Test
    void twoBoardsShareNothing() {
        Board other = Board.pcAt();
        other.bus().out(0x21, 1, 0x12);
        other.clock().advance(5);
        assertThat(board.bus().in(0x21, 1)).isEqualTo(0xFB);
        assertThat(board.clock().now()).isZero();
    }
}
