package org.vxd4j.board.uart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.vxd4j.board.Bus;

class Uart16550Test {

    private static final int NO_FIFO = 0;

    private final SerialPort port = new SerialPort();

    @Test
    void afterResetTheRegistersAreAsTableIiiSays() {
        assertThat(port.get(Registers.IER_DLM)).isZero();
        assertThat(port.get(Registers.IIR_FCR)).isEqualTo(0x01);
        assertThat(port.get(Registers.LCR)).isZero();
        assertThat(port.get(Registers.MCR)).isZero();
        assertThat(port.get(Registers.LSR)).isEqualTo(0x60);
        assertThat(port.get(Registers.MSR)).isZero();
        assertThat(port.clock.nextDue()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void bitsThatAreAlwaysZeroReadZero() {
        port.set(Registers.IER_DLM, 0xF0);
        assertThat(port.get(Registers.IER_DLM)).isZero();
        port.set(Registers.MCR, 0xE0);
        assertThat(port.get(Registers.MCR)).isZero();
    }

    @Test
    void dlabSelectsTheDivisorLatch() {
        port.set(Registers.LCR, 0x80);
        port.set(Registers.RBR_THR_DLL, 0x34);
        port.set(Registers.IER_DLM, 0x12);
        assertThat(port.get(Registers.RBR_THR_DLL)).isEqualTo(0x34);
        assertThat(port.get(Registers.IER_DLM)).isEqualTo(0x12);
        port.set(Registers.LCR, 0x00);
        assertThat(port.get(Registers.IER_DLM)).isZero();
        port.set(Registers.LCR, 0x80);
        assertThat(port.get(Registers.RBR_THR_DLL)).isEqualTo(0x34);
    }

    @Test
    void theScratchRegisterKeepsAByte() {
        port.set(Registers.SCR, 0xA5);
        assertThat(port.get(Registers.SCR)).isEqualTo(0xA5);
    }

    @Test
    void iirBits7And6SayThatTheFifosAreEnabled() {
        port.set(Registers.IIR_FCR, 0x01);
        assertThat(port.get(Registers.IIR_FCR)).isEqualTo(0xC1);
        port.set(Registers.IIR_FCR, 0xC0);
        assertThat(port.get(Registers.IIR_FCR)).isEqualTo(0x01);
    }

    @Test
    void writingTheStatusRegistersHasNoEffect() {
        port.set(Registers.LSR, 0x1F);
        port.set(Registers.MSR, 0xFF);
        assertThat(port.get(Registers.LSR)).isEqualTo(0x60);
        assertThat(port.get(Registers.MSR)).isZero();
    }

    @Test
    void interruptsAreIdentifiedInOrderOfPriority() {
        port.open(NO_FIFO).send('A' | SerialSource.PARITY_ERROR);
        port.uart.setModemInput(ModemInput.CTS, true);
        port.set(Registers.IER_DLM, 0x0F);
        port.advanceCharacters(1);
        assertThat(port.iir()).isEqualTo(Registers.IIR_LINE_STATUS);
        port.get(Registers.LSR);
        assertThat(port.iir()).isEqualTo(Registers.IIR_RECEIVED_DATA);
        port.get(Registers.RBR_THR_DLL);
        assertThat(port.iir()).isEqualTo(Registers.IIR_THR_EMPTY);
        assertThat(port.iir()).isEqualTo(Registers.IIR_MODEM_STATUS);
        assertThat(port.line.isHigh()).isTrue();
        port.get(Registers.MSR);
        assertThat(port.iir()).isEqualTo(Registers.IIR_NONE);
        assertThat(port.line.isHigh()).isFalse();
        assertThat(port.edges).as("the line stayed high all the while").isEqualTo(1);
    }

    @Test
    void aDisabledInterruptIsNotIdentified() {
        port.open(NO_FIFO).send('A' | SerialSource.PARITY_ERROR, 'B');
        port.uart.setModemInput(ModemInput.CTS, true);
        port.advanceCharacters(2);
        assertThat(port.iir()).isEqualTo(Registers.IIR_NONE);
        assertThat(port.line.isHigh()).isFalse();
        assertThat(port.get(Registers.LSR) & 0x07).as("the bits are there").isEqualTo(0x07);
    }

    @Test
    void out2GatesTheInterruptLine() {
        port.open(NO_FIFO).send('A');
        port.set(Registers.MCR, 0);
        port.set(Registers.IER_DLM, Registers.IER_ERBFI);
        port.advanceCharacters(1);
        assertThat(port.line.isHigh()).isFalse();
        assertThat(port.iir()).isEqualTo(Registers.IIR_RECEIVED_DATA);
        port.set(Registers.MCR, Registers.MCR_OUT2);
        assertThat(port.line.isHigh()).isTrue();
    }

    @Test
    void modemOutputsFollowMcr() {
        port.set(Registers.MCR, 0x0F);
        assertThat(port.uart.dtr()).isTrue();
        assertThat(port.uart.rts()).isTrue();
        assertThat(port.uart.out1()).isTrue();
        assertThat(port.uart.out2()).isTrue();
        port.set(Registers.MCR, Registers.MCR_DTR);
        assertThat(port.uart.dtr()).isTrue();
        assertThat(port.uart.rts()).isFalse();
    }

    @Test
    void eachModemInputHasItsStatusAndItsDeltaBit() {
        assertModemInput(ModemInput.CTS, 0x11, 0x01);
        assertModemInput(ModemInput.DSR, 0x22, 0x02);
        assertModemInput(ModemInput.DCD, 0x88, 0x08);
        assertModemInput(ModemInput.RI, 0x40, 0x04);
    }

    private void assertModemInput(ModemInput input, int onRises, int onFalls) {
        port.uart.setModemInput(input, true);
        assertThat(port.get(Registers.MSR)).as("%s on", input).isEqualTo(onRises);
        port.uart.setModemInput(input, true);
        assertThat(port.get(Registers.MSR)).as("%s, deltas read", input).isEqualTo(onRises & 0xF0);
        port.uart.setModemInput(input, false);
        assertThat(port.get(Registers.MSR)).as("%s off", input).isEqualTo(onFalls);
        assertThat(port.get(Registers.MSR)).isZero();
    }

    @Test
    void onlyTheEndOfARingInterrupts() {
        port.open(NO_FIFO).set(Registers.IER_DLM, Registers.IER_EDSSI);
        port.uart.setModemInput(ModemInput.RI, true);
        assertThat(port.line.isHigh()).isFalse();
        port.uart.setModemInput(ModemInput.RI, false);
        assertThat(port.line.isHigh()).isTrue();
        assertThat(port.iir()).isEqualTo(Registers.IIR_MODEM_STATUS);
    }

    @Test
    void loopbackReceivesWhatItSendsAndTheOtherEndHearsNothing() {
        port.open(NO_FIFO).send();
        port.set(Registers.MCR, Registers.MCR_LOOP);
        port.set(Registers.RBR_THR_DLL, 'L');
        port.advanceCharacters(1);
        assertThat(port.get(Registers.RBR_THR_DLL)).isEqualTo('L');
        assertThat(port.sent).isEmpty();
    }

    @Test
    void loopbackConnectsModemOutputsToInputsAndReleasesThePins() {
        port.uart.setModemInput(ModemInput.DCD, true);
        port.get(Registers.MSR);
        int[][] pairs = {
            {Registers.MCR_DTR, 0x20}, {Registers.MCR_RTS, 0x10}, {Registers.MCR_OUT1, 0x40}, {Registers.MCR_OUT2, 0x80}
        };
        for (int[] pair : pairs) {
            port.set(Registers.MCR, Registers.MCR_LOOP | pair[0]);
            assertThat(port.get(Registers.MSR) & 0xF0).isEqualTo(pair[1]);
        }
        port.set(Registers.MCR, Registers.MCR_LOOP | 0x0F);
        assertThat(port.uart.dtr() || port.uart.rts() || port.uart.out1() || port.uart.out2())
                .isFalse();
        port.set(Registers.MCR, 0x0F);
        assertThat(port.get(Registers.MSR) & 0xF0).as("the pins again").isEqualTo(0x80);
    }

    @Test
    void inLoopbackInterruptsAreIdentifiedButDoNotReachTheLine() {
        port.open(NO_FIFO).send();
        port.set(Registers.MCR, Registers.MCR_LOOP | Registers.MCR_OUT2);
        port.set(Registers.IER_DLM, Registers.IER_ETBEI);
        assertThat(port.line.isHigh()).isFalse();
        assertThat(port.iir()).isEqualTo(Registers.IIR_THR_EMPTY);
    }

    @Test
    void charactersThatComeInDuringLoopbackAreCountedAsUnheard() {
        port.open(NO_FIFO).send(1, 2, 3);
        port.set(Registers.MCR, Registers.MCR_LOOP);
        port.advanceCharacters(2);
        port.set(Registers.MCR, 0);
        port.advanceCharacters(1);
        assertThat(port.uart.unheard()).isEqualTo(2);
        assertThat(port.uart.overruns()).isZero();
        assertThat(port.get(Registers.RBR_THR_DLL)).isEqualTo(3);
    }

    @Test
    void itAnswersAtEightPortsFromItsBase() {
        Bus bus = new Bus();
        port.uart.attach(bus, 0x3E8);
        bus.out(0x3EF, 1, 0x5A);
        assertThat(bus.in(0x3EF, 1)).isEqualTo(0x5A);
        assertThat(bus.in(0x3F0, 1)).isEqualTo(0xFF);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> port.uart.attach(bus, 0x3FA))
                .withMessage("COM1 needs a base port that is a multiple of 8, not 3fah");
    }
}
