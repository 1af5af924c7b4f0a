package org.vxd4j.board.uart;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Who listens to a UART. */
@FunctionalInterface
public interface SerialSink {

    /** Hears nothing: a port without a cable. */
    SerialSink NOBODY = value -> {};

    /** A character has arrived, after its last stop bit: as many low bits as the UART's word length, 0..255. */
    void accept(int value);

    /** The line is held spacing from now on, or no longer. What is sent meanwhile cannot be heard. */
    default void breakChanged(boolean on) {}

    /** Writes to a stream. It is not flushed. An {@link IOException} comes out unchecked where time is advanced. */
    static SerialSink of(OutputStream stream) {
        Objects.requireNonNull(stream, "stream");
        return value -> {
            try {
                stream.write(value);
            } catch (IOException e) {
                throw new UncheckedIOException("serial line output", e);
            }
        };
    }
}
