package org.vxd4j.board.uart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TransmitterTest {

    private static final int FIFO = 0x01;
    private static final int NO_FIFO = 0;

    private final SerialPort port = new SerialPort();

    private void open(int fcr) {
        port.open(fcr).send();
    }

    private void write(int... characters) {
        for (int character : characters) {
            port.set(Registers.RBR_THR_DLL, character);
        }
    }

    private int lsr() {
        return port.get(Registers.LSR);
    }

    @Test
    void aCharacterIsHeardAfterItsLastStopBit() {
        open(NO_FIFO);
        write('A');
        assertThat(lsr()).as("THR is free, the shift register isn't").isEqualTo(Registers.LSR_THRE);
        port.clock.advanceTo(SerialPort.CHARACTER_NANOS - 1);
        assertThat(port.sent).isEmpty();
        port.clock.advance(1);
        assertThat(port.sent).containsExactly((int) 'A');
        assertThat(lsr()).isEqualTo(Registers.LSR_THRE | Registers.LSR_TEMT);
        assertThat(port.clock.nextDue()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void theCharacterTimeFollowsDivisorAndFormat() {
        assertCharacterTime(1, 0x03, 86_805);
        assertCharacterTime(12, 0x03, 1_041_666);
        assertCharacterTime(48, 0x1A, 4_166_666);
        assertCharacterTime(1, 0x00, 60_763);
        assertCharacterTime(1, 0x04, 65_104);
        assertCharacterTime(1, 0x07, 95_486);
        assertCharacterTime(1, 0x0F, 104_166);
        assertCharacterTime(65_535, 0x03, 5_688_802_083L);
    }

    private static void assertCharacterTime(int divisor, int lcr, long nanos) {
        SerialPort fresh = new SerialPort();
        fresh.format(divisor, lcr);
        fresh.set(Registers.RBR_THR_DLL, 0x55);
        assertThat(fresh.clock.nextDue())
                .as("divisor %d, LCR %02X", divisor, lcr)
                .isEqualTo(nanos);
    }

    @Test
    void withoutASpeedNothingIsSent() {
        write('A');
        assertThat(lsr()).isZero();
        assertThat(port.clock.nextDue()).isEqualTo(Long.MAX_VALUE);
        open(NO_FIFO);
        port.advanceCharacters(1);
        assertThat(port.sent).containsExactly((int) 'A');
    }

    @Test
    void theWordLengthCutsTheCharacter() {
        open(NO_FIFO);
        port.format(1, 0x00);
        write(0xFF);
        port.advanceCharacters(1);
        assertThat(port.sent).containsExactly(0x1F);
    }

    @Test
    void theFifoTakes16BesidesTheOneBeingSent() {
        open(FIFO);
        write(IntStream.rangeClosed(0, 16).toArray());
        assertThat(lsr()).isZero();
        assertThat(port.uart.transmitOverruns()).isZero();
        write(99);
        assertThat(port.uart.transmitOverruns()).isEqualTo(1);
        port.advanceCharacters(17);
        assertThat(port.sent)
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 16).boxed().toList());
    }

    @Test
    void in16450ModeASecondWaitingCharacterOverwritesTheFirst() {
        open(NO_FIFO);
        write(1, 2, 3);
        assertThat(port.uart.transmitOverruns()).isEqualTo(1);
        port.advanceCharacters(2);
        assertThat(port.sent).containsExactly(1, 3);
    }

    @Test
    void resettingTheTransmitterFifoLeavesTheShiftRegister() {
        open(FIFO);
        write(1, 2, 3);
        port.set(Registers.IIR_FCR, FIFO | Registers.FCR_RESET_TRANSMITTER);
        assertThat(lsr()).isEqualTo(Registers.LSR_THRE);
        port.advanceCharacters(3);
        assertThat(port.sent).containsExactly(1);
    }

    @Test
    void enablingTheInterruptWhileEmptyInterruptsAtOnceAndReadingIirEndsIt() {
        open(NO_FIFO);
        port.set(Registers.IER_DLM, Registers.IER_ETBEI);
        assertThat(port.line.isHigh()).isTrue();
        assertThat(port.iir()).isEqualTo(Registers.IIR_THR_EMPTY);
        assertThat(port.line.isHigh()).isFalse();
        assertThat(port.iir()).isEqualTo(Registers.IIR_NONE);
        port.set(Registers.IER_DLM, Registers.IER_ETBEI);
        assertThat(port.line.isHigh()).as("it was enabled already").isFalse();
        port.set(Registers.IER_DLM, 0);
        port.set(Registers.IER_DLM, Registers.IER_ETBEI);
        assertThat(port.line.isHigh()).isTrue();
    }

    @Test
    void writingThrEndsTheInterruptUntilTheCharacterHasMovedOn() {
        open(NO_FIFO);
        port.set(Registers.IER_DLM, Registers.IER_ETBEI);
        assertThat(port.edges).isEqualTo(1);
        write(1);
        assertThat(port.edges).as("moved at once: a new edge").isEqualTo(2);
        write(2);
        assertThat(port.line.isHigh()).isFalse();
        port.advanceCharacters(1);
        assertThat(port.line.isHigh()).isTrue();
        assertThat(port.edges).isEqualTo(3);
    }

    @Test
    void withFifoTheInterruptComesWhenTheFifoIsEmpty() {
        open(FIFO);
        write(1, 2, 3);
        port.set(Registers.IER_DLM, Registers.IER_ETBEI);
        port.advanceCharacters(1);
        assertThat(port.line.isHigh()).isFalse();
        port.advanceCharacters(1);
        assertThat(port.line.isHigh()).isTrue();
        assertThat(port.sent).containsExactly(1, 2);
    }

    @Test
    void aBreakIsToldToTheOtherEndAndHidesWhatIsSentMeanwhile() {
        open(NO_FIFO);
        StringBuilder heard = new StringBuilder();
        port.uart.connect(SerialSource.SILENT, new SerialSink() {
            @Override
            public void accept(int value) {
                heard.append((char) value);
            }

            @Override
            public void breakChanged(boolean on) {
                heard.append(on ? '[' : ']');
            }
        });
        write('A');
        port.advanceCharacters(1);
        port.set(Registers.LCR, 0x43);
        write('B');
        port.advanceCharacters(1);
        port.set(Registers.LCR, 0x03);
        write('C');
        port.advanceCharacters(1);
        assertThat(heard).hasToString("A[]C");
    }
}
