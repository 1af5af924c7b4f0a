package org.vxd4j.board.uart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReceiverTest {

    private static final int FIFO_TRIGGER_1 = 0x01;
    private static final int FIFO_TRIGGER_4 = 0x41;
    private static final int FIFO_TRIGGER_14 = 0xC1;
    private static final int NO_FIFO = 0;
    private static final int IDLE_LSR = 0x60;

    private final SerialPort port = new SerialPort();

    private int lsr() {
        return port.get(Registers.LSR);
    }

    private int rbr() {
        return port.get(Registers.RBR_THR_DLL);
    }

    @Test
    void aCharacterArrivesAfterItsLastStopBit() {
        port.open(NO_FIFO).send('A');
        port.clock.advanceTo(SerialPort.CHARACTER_NANOS - 1);
        assertThat(lsr()).isEqualTo(IDLE_LSR);
        port.clock.advance(1);
        assertThat(lsr()).isEqualTo(IDLE_LSR | Registers.LSR_DR);
        assertThat(rbr()).isEqualTo('A');
        assertThat(lsr()).isEqualTo(IDLE_LSR);
    }

    @Test
    void charactersFollowEachOtherWithoutDrift() {
        port.open(NO_FIFO).send(IntStream.range(0, 180).toArray());
        for (int i = 1; i <= 180; i++) {
            assertThat(port.clock.nextDue()).isEqualTo(i * 10 * 16 * 1_000_000_000L / 1_843_200);
            port.clock.advanceTo(port.clock.nextDue());
            assertThat(rbr()).isEqualTo(i - 1);
        }
        assertThat(port.clock.now()).isEqualTo(15_625_000);
    }

    @Test
    void nothingArrivesBeforeASpeedIsSet() {
        port.send(1, 2, 3);
        assertThat(port.clock.nextDue()).isEqualTo(Long.MAX_VALUE);
        port.open(NO_FIFO);
        port.advanceCharacters(1);
        assertThat(rbr()).isEqualTo(1);
        assertThat(port.uart.overruns()).isZero();
    }

    @Test
    void whenTheSourceEndsTheClockHearsNothingMore() {
        port.open(NO_FIFO).send(1);
        port.advanceCharacters(1);
        assertThat(port.clock.nextDue()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aNewSourceMayBeConnectedAfterTheEndOfTheOldOne() {
        port.open(FIFO_TRIGGER_1).send(1);
        port.advanceCharacters(5);
        port.send(2);
        port.advanceCharacters(1);
        assertThat(rbr()).isEqualTo(1);
        assertThat(rbr()).isEqualTo(2);
    }

    @Test
    void theWordLengthCutsTheCharacter() {
        port.open(NO_FIFO).format(1, 0x02);
        port.send(0xC1);
        port.advanceCharacters(1);
        assertThat(rbr()).isEqualTo(0x41);
    }

    @Test
    void with16450BufferANewCharacterOverwritesTheUnreadOneAndSetsOe() {
        port.open(NO_FIFO).send(1, 2, 3);
        port.advanceCharacters(3);
        assertThat(lsr()).isEqualTo(IDLE_LSR | Registers.LSR_DR | Registers.LSR_OE);
        assertThat(lsr()).as("reading LSR clears OE").isEqualTo(IDLE_LSR | Registers.LSR_DR);
        assertThat(rbr()).isEqualTo(3);
        assertThat(port.uart.overruns()).isEqualTo(2);
    }

    @Test
    void theFifoHolds16AndLosesTheNewOneWithOe() {
        port.open(FIFO_TRIGGER_1).send(IntStream.range(0, 20).toArray());
        port.advanceCharacters(16);
        assertThat(lsr() & Registers.LSR_OE).isZero();
        port.advanceCharacters(1);
        assertThat(lsr() & Registers.LSR_OE).isEqualTo(Registers.LSR_OE);
        port.advanceCharacters(3);
        assertThat(port.uart.overruns()).isEqualTo(4);
        for (int i = 0; i < 16; i++) {
            assertThat(rbr()).isEqualTo(i);
        }
        assertThat(lsr() & Registers.LSR_DR).isZero();
        assertThat(rbr()).as("empty: the last one again").isEqualTo(15);
    }

    @Test
    void anErrorShowsWhenItsCharacterIsTheOldest() {
        port.open(FIFO_TRIGGER_1).send('A', 'B' | SerialSource.PARITY_ERROR, 'C' | SerialSource.FRAMING_ERROR, 'D');
        port.advanceCharacters(4);
        int quiet = IDLE_LSR | Registers.LSR_DR;
        assertThat(lsr()).as("only in the FIFO").isEqualTo(quiet | Registers.LSR_ERROR_IN_FIFO);
        assertThat(lsr()).as("stays").isEqualTo(quiet | Registers.LSR_ERROR_IN_FIFO);
        assertThat(rbr()).isEqualTo('A');
        assertThat(lsr()).isEqualTo(quiet | Registers.LSR_ERROR_IN_FIFO | Registers.LSR_PE);
        assertThat(lsr()).as("PE was read").isEqualTo(quiet | Registers.LSR_ERROR_IN_FIFO);
        assertThat(rbr()).isEqualTo('B');
        assertThat(lsr()).isEqualTo(quiet | Registers.LSR_ERROR_IN_FIFO | Registers.LSR_FE);
        assertThat(lsr()).as("no error left").isEqualTo(quiet);
        assertThat(rbr()).isEqualTo('C');
        assertThat(rbr()).isEqualTo('D');
        assertThat(lsr()).isEqualTo(IDLE_LSR);
    }

    @Test
    void aFlawedCharacterThatIsReadUnseenLeavesItsErrorInLsrButNotInBit7() {
        port.open(FIFO_TRIGGER_1).send('A' | SerialSource.PARITY_ERROR, 'B');
        port.advanceCharacters(2);
        assertThat(rbr()).isEqualTo('A');
        assertThat(lsr()).isEqualTo(IDLE_LSR | Registers.LSR_DR | Registers.LSR_PE);
        assertThat(lsr()).isEqualTo(IDLE_LSR | Registers.LSR_DR);
    }

    @Test
    void aBreakIsOneZeroCharacterWithBiAndFe() {
        port.open(FIFO_TRIGGER_1).send(SerialSource.BREAK | 0x55, 'A');
        port.advanceCharacters(2);
        assertThat(lsr() & 0x9E).isEqualTo(0x80 | Registers.LSR_BI | Registers.LSR_FE);
        assertThat(rbr()).isZero();
        assertThat(lsr() & 0x9E).isZero();
        assertThat(rbr()).isEqualTo('A');
    }

    @Test
    void in16450ModeLsrBit7IsAlwaysZero() {
        port.open(NO_FIFO).send('A' | SerialSource.PARITY_ERROR);
        port.advanceCharacters(1);
        assertThat(lsr()).isEqualTo(IDLE_LSR | Registers.LSR_DR | Registers.LSR_PE);
    }

    @Test
    void receivedDataInterruptsAtEachTriggerLevelAndEndsBelowIt() {
        int[] levels = {1, 4, 8, 14};
        for (int code = 0; code < 4; code++) {
            SerialPort fresh = new SerialPort().open(code << 6 | 0x01);
            fresh.set(Registers.IER_DLM, Registers.IER_ERBFI);
            fresh.send(IntStream.range(0, levels[code]).toArray());
            fresh.advanceCharacters(levels[code] - 1);
            assertThat(fresh.line.isHigh())
                    .as("trigger %d, one less", levels[code])
                    .isFalse();
            fresh.advanceCharacters(1);
            assertThat(fresh.line.isHigh()).isTrue();
            assertThat(fresh.iir()).isEqualTo(Registers.IIR_RECEIVED_DATA);
            fresh.get(Registers.RBR_THR_DLL);
            assertThat(fresh.line.isHigh())
                    .as("trigger %d, one read", levels[code])
                    .isFalse();
        }
    }

    @Test
    void in16450ModeEveryCharacterInterrupts() {
        port.open(NO_FIFO).send(1);
        port.set(Registers.IER_DLM, Registers.IER_ERBFI);
        port.advanceCharacters(1);
        assertThat(port.iir()).isEqualTo(Registers.IIR_RECEIVED_DATA);
        rbr();
        assertThat(port.iir()).isEqualTo(Registers.IIR_NONE);
        assertThat(port.clock.nextDue()).as("no time-out without FIFO").isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void theFifoTimesOutFourCharacterTimesAfterTheLastArrival() {
        port.open(FIFO_TRIGGER_14).send(1, 2);
        port.set(Registers.IER_DLM, Registers.IER_ERBFI);
        port.clock.advanceTo(2 * SerialPort.CHARACTER_NANOS + 1);
        long due = port.clock.now() + 347_222;
        assertThat(port.clock.nextDue()).isEqualTo(due);
        port.clock.advanceTo(due - 1);
        assertThat(port.line.isHigh()).isFalse();
        port.clock.advance(1);
        assertThat(port.line.isHigh()).isTrue();
        assertThat(port.iir()).isEqualTo(Registers.IIR_CHARACTER_TIMEOUT);
        assertThat(port.iir()).as("reading IIR doesn't end it").isEqualTo(Registers.IIR_CHARACTER_TIMEOUT);
        rbr();
        assertThat(port.line.isHigh()).as("reading a character does").isFalse();
        assertThat(port.clock.nextDue()).as("and restarts the timer").isEqualTo(due + 347_222);
        rbr();
        assertThat(port.clock.nextDue()).as("an empty FIFO has none").isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aTimeOutStaysWhenAnotherCharacterArrives() {
        port.open(FIFO_TRIGGER_14).send(1);
        port.set(Registers.IER_DLM, Registers.IER_ERBFI);
        port.advanceCharacters(6);
        port.send(2);
        port.advanceCharacters(1);
        assertThat(port.iir()).isEqualTo(Registers.IIR_CHARACTER_TIMEOUT);
    }

    @Test
    void aTimeOutThatNobodyAskedForStaysAsWell() {
        port.open(FIFO_TRIGGER_14).send(1);
        port.advanceCharacters(6);
        port.send(2);
        port.advanceCharacters(1);
        port.set(Registers.IER_DLM, Registers.IER_ERBFI);
        assertThat(port.iir()).isEqualTo(Registers.IIR_CHARACTER_TIMEOUT);
    }

    @Test
    void enablingTheInterruptAfterTheTimeShowsTheTimeOutAtOnce() {
        port.open(FIFO_TRIGGER_14).send(1);
        port.advanceCharacters(6);
        assertThat(port.clock.nextDue()).isEqualTo(Long.MAX_VALUE);
        port.set(Registers.IER_DLM, Registers.IER_ERBFI);
        assertThat(port.line.isHigh()).isTrue();
        assertThat(port.iir()).isEqualTo(Registers.IIR_CHARACTER_TIMEOUT);
    }

    @Test
    void resettingTheReceiverFifoEmptiesItAndIsNoOverrun() {
        port.open(FIFO_TRIGGER_4).send(1, 2, 3, 4 | SerialSource.PARITY_ERROR);
        port.set(Registers.IER_DLM, Registers.IER_ERBFI);
        port.advanceCharacters(4);
        assertThat(port.line.isHigh()).isTrue();
        port.set(Registers.IIR_FCR, FIFO_TRIGGER_4 | Registers.FCR_RESET_RECEIVER);
        assertThat(port.line.isHigh()).isFalse();
        assertThat(lsr()).isEqualTo(IDLE_LSR);
        assertThat(port.uart.overruns()).isZero();
    }

    @Test
    void changingFifoModeEmptiesTheFifo() {
        port.open(FIFO_TRIGGER_1).send(1, 2);
        port.advanceCharacters(2);
        port.set(Registers.IIR_FCR, FIFO_TRIGGER_4);
        assertThat(lsr() & Registers.LSR_DR).as("still on").isEqualTo(1);
        port.set(Registers.IIR_FCR, 0);
        assertThat(lsr() & Registers.LSR_DR).isZero();
    }

    @Test
    void aSenderWithFlowControlWaitsForRts() {
        port.open(FIFO_TRIGGER_1);
        port.uart.connect(SerialPort.source(1, 2, 3), port.sent::add, true);
        assertThat(port.clock.nextDue()).isEqualTo(Long.MAX_VALUE);
        port.set(Registers.MCR, Registers.MCR_RTS);
        port.clock.advance(1000);
        port.set(Registers.MCR, 0);
        port.advanceCharacters(10);
        assertThat(rbr()).as("the one on its way arrives").isEqualTo(1);
        assertThat(lsr() & Registers.LSR_DR).isZero();
        port.set(Registers.MCR, Registers.MCR_RTS);
        port.advanceCharacters(2);
        assertThat(rbr()).isEqualTo(2);
        assertThat(rbr()).isEqualTo(3);
    }

    @Test
    void readingTheDivisorDoesNotDisturbACharacterOnItsWay() {
        port.open(NO_FIFO).send('A');
        port.clock.advance(80_000);
        port.set(Registers.LCR, 0x83);
        assertThat(rbr()).as("DLL").isEqualTo(1);
        port.set(Registers.LCR, 0x03);
        assertThat(port.clock.nextDue()).isEqualTo(SerialPort.CHARACTER_NANOS);
        port.format(12, 0x03);
        assertThat(port.clock.nextDue()).as("a new speed starts it over").isEqualTo(80_000 + 1_041_666);
    }

    @Test
    void aSourceThatGivesNonsenseIsAnError() {
        port.open(NO_FIFO);
        assertThatIllegalStateException()
                .isThrownBy(() -> port.send(0x1000))
                .withMessage("a SerialSource gave 4096: a character is 0..255, the end -1");
    }
}
