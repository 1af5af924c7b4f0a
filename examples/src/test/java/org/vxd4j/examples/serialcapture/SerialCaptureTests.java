package org.vxd4j.examples.serialcapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vxd4j.examples.ExampleRuns;
import org.vxd4j.examples.Golden;

class SerialCaptureTests {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 8, 9, 16, 17, 65_536, 1_048_576})
    void theOutputEqualsTheInputByteForByte(int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        Path in = Files.write(folder.resolve("in"), bytes);
        Path out = folder.resolve("out");

        String report = ExampleRuns.run(new SerialCaptureExample(), Map.of("in", in.toString(), "out", out.toString()));

        assertThat(out).hasSameBinaryContentAs(in);
        assertThat(report).startsWith("%d bytes in, %d bytes out, 0 lost,".formatted(size, size));
    }

    @Test
    void overrunsAreReportedAndAccountForEveryByte() throws IOException {
        String report = ExampleRuns.run(new SerialCaptureExample(), Map.of("stall", "5000"));

        Matcher first = Pattern.compile("(\\d+) bytes in, (\\d+) bytes out, (\\d+) lost,.*", Pattern.DOTALL)
                .matcher(report);
        assertThat(first.matches()).as(report).isTrue();
        long in = Long.parseLong(first.group(1));
        long out = Long.parseLong(first.group(2));
        long lost = Long.parseLong(first.group(3));
        assertThat(lost).isPositive();
        assertThat(out + lost).isEqualTo(in);
        assertThat(report).contains("bytes overran the UART's FIFO");
    }

    @Test
    void aDriverThatKeepsInterruptsOffBrieflyLosesNothing() throws IOException {
        assertThat(ExampleRuns.run(new SerialCaptureExample(), Map.of("stall", "200")))
                .contains(" 0 lost,");
    }

    @Test
    void runningTwiceGivesTheSameTraceBytes() throws IOException {
        String first = ExampleRuns.trace(new SerialCaptureExample(), Map.of());

        assertThat(ExampleRuns.trace(new SerialCaptureExample(), Map.of())).isEqualTo(first);
    }

    @Test
    void theTraceHasTheSameBytesOnEveryJdk() throws IOException, NoSuchAlgorithmException {
        byte[] trace = ExampleRuns.trace(new SerialCaptureExample(), Map.of()).getBytes(StandardCharsets.UTF_8);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(trace);

        Golden.check("serialcapture/trace.sha256", HexFormat.of().formatHex(digest) + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "100001", "many", ""})
    void aWrongStallIsRefusedWithWhatToType(String stall) {
        assertThatThrownBy(() -> ExampleRuns.run(new SerialCaptureExample(), Map.of("stall", stall)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--stall takes a whole number of microseconds from 0 to 100000, not '" + stall + "'");
    }

    @Test
    void aMissingInputFileIsRefusedWithItsName() {
        assertThatThrownBy(() -> ExampleRuns.run(new SerialCaptureExample(), Map.of("in", "no-such-file")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--in: there is no file 'no-such-file'; name a file to send");
    }

    @Test
    void writingOverTheInputIsRefusedAndTheInputKept() throws IOException {
        Path file = Files.writeString(folder.resolve("both"), "do not lose this");
        String name = file.toString();

        assertThatThrownBy(() -> ExampleRuns.run(new SerialCaptureExample(), Map.of("in", name, "out", name)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--out: '" + name + "' is the file to send; name another file to write");
        assertThat(file).hasContent("do not lose this");
    }

    @Test
    void aMissingOutputFolderIsRefusedWithItsName() {
        String out = folder.resolve("none").resolve("out").toString();

        assertThatThrownBy(() -> ExampleRuns.run(new SerialCaptureExample(), Map.of("out", out)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("--out: there is no folder");
    }
}
