package org.vxd4j.examples;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import org.vxd4j.vmm.example.Example;
import org.vxd4j.vmm.example.ExampleOption;
import org.vxd4j.vmm.example.ExampleRun;
import org.vxd4j.vmm.trace.TraceSink;
import org.vxd4j.vmm.trace.TraceText;

/** Runs an example as the command line does: with the defaults of the options that are not given. */
public final class ExampleRuns {
    private ExampleRuns() {}

    /** What the example printed. */
    public static String run(Example example, Map<String, String> given) throws IOException {
        StringWriter out = new StringWriter();
        run(example, given, out, TraceSink.NONE);
        return out.toString();
    }

    /** The text trace of a run. */
    public static String trace(Example example, Map<String, String> given) throws IOException {
        StringBuilder trace = new StringBuilder();
        run(example, given, new StringWriter(), new TraceText(trace));
        return trace.toString();
    }

    private static void run(Example example, Map<String, String> given, StringWriter out, TraceSink trace)
            throws IOException {
        Map<String, String> options = new TreeMap<>();
        for (ExampleOption option : example.options()) {
            if (option.defaultValue() != null) {
                options.put(option.name(), option.defaultValue());
            }
        }
        options.putAll(given);
        PrintWriter writer = new PrintWriter(out);
        example.run(new ExampleRun(options, writer, trace));
        writer.flush();
    }
}
