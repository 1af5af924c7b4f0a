package org.vxd4j.board.uart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whole transfers, driven by the interrupt line as a driver is. */
class SerialTrafficTest {

    private static final int MIB = 1 << 20;
    private static final int FIFO_TRIGGER_8 = 0x81;

    private final SerialPort port = new SerialPort();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private int overrunErrors;

    private static byte[] noise(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private void drain() {
        int lsr = port.get(Registers.LSR);
        overrunErrors += (lsr & Registers.LSR_OE) != 0 ? 1 : 0;
        while ((lsr & Registers.LSR_DR) != 0) {
            received.write(port.get(Registers.RBR_THR_DLL));
            lsr = port.get(Registers.LSR);
        }
    }

    /** Serves each interrupt that many nanoseconds after it came, until nothing is due. */
    private void receiveAll(byte[] data, long latency) {
        port.open(FIFO_TRIGGER_8);
        port.set(Registers.IER_DLM, Registers.IER_ERBFI);
        port.uart.connect(SerialSource.of(new ByteArrayInputStream(data)), SerialSink.NOBODY);
        while (port.clock.nextDue() != Long.MAX_VALUE) {
            port.clock.advanceTo(port.clock.nextDue());
            if (port.line.isHigh()) {
                port.clock.advance(latency);
                drain();
            }
        }
    }

    @Test
    void aReaderInTimeLosesNothingOfAMebibyteAt115200() {
        byte[] data = noise(MIB, 1);
        receiveAll(data, 7 * SerialPort.CHARACTER_NANOS);
        assertThat(received.toByteArray()).isEqualTo(data);
        assertThat(port.uart.overruns()).isZero();
        assertThat(overrunErrors).isZero();
        assertThat(port.clock.now()).isGreaterThanOrEqualTo(MIB * 10L * 1_000_000_000 / 115_200);
    }

    @Test
    void aReaderThatIsLateGetsOeAndOverrunsCountsTheBytesLost() {
        byte[] data = noise(100_000, 2);
        receiveAll(data, 20 * SerialPort.CHARACTER_NANOS);
        assertThat(overrunErrors).isPositive();
        assertThat(port.uart.overruns()).isPositive().isEqualTo(data.length - received.size());
    }

    @Test
    void anyLatencyLosesExactlyWhatIsCounted() {
        for (long seed = 1; seed <= 20; seed++) {
            SerialTrafficTest run = new SerialTrafficTest();
            byte[] data = noise(2_000, seed);
            run.receiveAll(data, new Random(seed).nextInt(3_000_000));
            assertThat(run.received.size() + run.port.uart.overruns())
                    .as("seed %d", seed)
                    .isEqualTo(data.length);
            assertThat(run.overrunErrors > 0).as("seed %d", seed).isEqualTo(run.port.uart.overruns() > 0);
        }
    }

    @Test
    void aMebibyteSentFromTheFifoArrivesWhole() {
        byte[] data = noise(MIB, 3);
        port.open(FIFO_TRIGGER_8);
        port.uart.connect(SerialSource.SILENT, SerialSink.of(received));
        port.set(Registers.IER_DLM, Registers.IER_ETBEI);
        int position = 0;
        while (position < data.length || port.clock.nextDue() != Long.MAX_VALUE) {
            if (port.line.isHigh() && port.iir() == Registers.IIR_THR_EMPTY) {
                for (int i = 0; i < 16 && position < data.length; i++) {
                    port.set(Registers.RBR_THR_DLL, data[position++] & 0xFF);
                }
            } else {
                port.clock.advanceTo(port.clock.nextDue());
            }
        }
        assertThat(received.toByteArray()).isEqualTo(data);
        assertThat(port.uart.transmitOverruns()).isZero();
        assertThat(port.clock.now())
                .as("without a gap and without drift")
                .isEqualTo(MIB * 10L * 1_000_000_000 / 115_200);
    }

    @Test
    void aSenderThatHonoursRtsLosesNothingToASlowReader() {
        byte[] data = noise(5_000, 4);
        port.open(FIFO_TRIGGER_8);
        port.uart.connect(SerialSource.of(new ByteArrayInputStream(data)), SerialSink.NOBODY, true);
        Random random = new Random(4);
        while (received.size() < data.length) {
            port.set(Registers.MCR, Registers.MCR_RTS);
            port.clock.advance(random.nextInt((int) (14 * SerialPort.CHARACTER_NANOS)));
            port.set(Registers.MCR, 0);
            port.clock.advance(random.nextInt(5_000_000) + SerialPort.CHARACTER_NANOS);
            drain();
        }
        assertThat(received.toByteArray()).isEqualTo(data);
        assertThat(port.uart.overruns()).isZero();
    }

    @Test
    void aFailingStreamComesOutUnchecked() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cable cut");
            }
        };
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> SerialSource.of(broken).next())
                .withMessage("serial line input");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> SerialSink.of(full).accept(1))
                .withMessage("serial line output");
    }
}
