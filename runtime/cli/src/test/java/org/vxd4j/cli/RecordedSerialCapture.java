package org.vxd4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vxd4j.api.Pef;
import org.vxd4j.vmm.example.Example;
import org.vxd4j.vmm.example.ExampleOption;
import org.vxd4j.vmm.example.ExampleRun;
import org.vxd4j.vmm.example.WrongOption;
import org.vxd4j.vmm.trace.Trace;
import org.vxd4j.vmm.trace.TraceKind;

/** Copies a file as the serial example does, with a few trace records written down beforehand. */
final class RecordedSerialCapture implements Example {
    private final boolean faithful;

    /** @param faithful false: a byte gets lost */
    RecordedSerialCapture(boolean faithful) {
        this.faithful = faithful;
    }

    @Override
    public String name() {
        return "serial-capture";
    }

    @Override
    public String summary() {
        return "receives a file over COM1";
    }

    @Override
    public List<ExampleOption> options() {
        return List.of(
                new ExampleOption("in", "FILE", "The bytes to send.", "pom.xml"),
                new ExampleOption("out", "FILE", "Where the received bytes go.", ""),
                new ExampleOption("baud", "RATE", "Bits per second.", "115200"));
    }

    @Override
    public void run(ExampleRun run) throws IOException {
        if (!run.option("baud").equals("115200")) {
            throw new WrongOption("--baud is 115200 here, not " + run.option("baud"));
        }
        byte[] bytes = Files.readAllBytes(Path.of(run.option("in")));
        int length = faithful ? bytes.length : bytes.length - 1;
        Files.write(Path.of(run.option("out")), java.util.Arrays.copyOf(bytes, length));
        Trace trace = new Trace(1, run.trace());
        trace.write(1_000, TraceKind.INTERRUPT, 2, 2, "", 0x54, 0);
        trace.write(2_000, TraceKind.EVENT_QUEUED, 2, 2, "deliver", 7, Pef.WAIT_NOT_CRIT.bit());
        trace.write(9_000, TraceKind.EVENT_CALLED, 1, 1, "deliver", 7, 7);
        trace.write(9_500, TraceKind.EVENT_DONE, 1, 1, "deliver", 7, 0);
        run.out().println(length + " bytes received");
    }
}
