package org.vxd4j.examples.serialcapture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.vxd4j.board.uart.SerialSink;
import org.vxd4j.board.uart.SerialSource;

/** The cable at COM1: a stream to send, a stream to receive into, and a count of both. */
final class CountedLine implements SerialSource, SerialSink {
    private final InputStream in;
    private final OutputStream out;
    private long sent;
    private long received;
    private boolean ended;

    CountedLine(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public int next() {
        try {
            int value = in.read();
            if (value < 0) {
                ended = true;
                return END;
            }
            sent++;
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException("the input file could not be read", e);
        }
    }

    @Override
    public void accept(int value) {
        try {
            out.write(value);
            received++;
        } catch (IOException e) {
            throw new UncheckedIOException("the output file could not be written", e);
        }
    }

    /** Bytes that went into the UART. */
    long sent() {
        return sent;
    }

    /** Bytes that came out of it. */
    long received() {
        return received;
    }

    /** True when the input is at its end. */
    boolean ended() {
        return ended;
    }
}
