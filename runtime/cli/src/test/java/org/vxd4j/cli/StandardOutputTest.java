package org.vxd4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {

    @Test
    void whatIsWrittenArrives() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StandardOutput output = new StandardOutput(bytes);
        print(output);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("text");
        assertThat(output.failure()).isEmpty();
    }

    @Test
    void aFullDiskIsNoSuccess() {
        StandardOutput output = new StandardOutput(failing("No space left on device"));
        print(output);
        assertThat(output.failure()).hasValue("No space left on device");
    }

    @Test
    void whoHasReadEnoughIsNotComplainedAbout() {
        StandardOutput output = new StandardOutput(failing("Broken pipe"));
        print(output);
        assertThat(output.failure()).isEmpty();
    }

    private static void print(StandardOutput output) {
        PrintWriter writer = new PrintWriter(output, false, StandardCharsets.UTF_8);
        writer.print("text");
        writer.flush();
    }

    private static OutputStream failing(String why) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(why);
            }
        };
    }
}
