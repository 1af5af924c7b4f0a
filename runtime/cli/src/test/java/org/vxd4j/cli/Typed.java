package org.vxd4j.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Supplier;
import javax.annotation.processing.Processor;
import org.vxd4j.vmm.example.Example;

/** A command as it was typed, and what came of it. */
record Typed(int exit, List<String> out, List<String> err) {

    /** Types a command beside the real processor and the recorded serial example. */
    static Typed command(String... words) {
        return with(List.of(new RecordedSerialCapture(true)), Processors::installed, words);
    }

    static Typed with(List<Example> examples, Supplier<List<Processor>> processors, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Vxd4j.run(examples, processors, new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new Typed(
                exit, out.toString().lines().toList(), err.toString().lines().toList());
    }
}
