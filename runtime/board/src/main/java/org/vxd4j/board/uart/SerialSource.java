package org.vxd4j.board.uart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Who sends to a UART: asked for the next character when the line is free for it. */
@FunctionalInterface
public interface SerialSource {

    /** The line is idle for good: nothing more is asked for. */
    int END = -1;

    /** Added to a character: its parity bit is wrong. */
    int PARITY_ERROR = 0x100;
    /** Added to a character: its stop bit is missing. */
    int FRAMING_ERROR = 0x200;
    /** Instead of a character: the line is held spacing for longer than a character. */
    int BREAK = 0x400;

    /** Never sends anything. */
    SerialSource SILENT = () -> END;

    /** The next character 0..255, possibly with one of the errors above, {@link #BREAK}, or {@link #END}. */
    int next();

    /** The bytes of a stream, idle at its end. An {@link IOException} comes out unchecked where time is advanced. */
    static SerialSource of(InputStream stream) {
        Objects.requireNonNull(stream, "stream");
        return () -> {
            try {
                return stream.read();
            } catch (IOException e) {
                throw new UncheckedIOException("serial line input", e);
            }
        };
    }
}
