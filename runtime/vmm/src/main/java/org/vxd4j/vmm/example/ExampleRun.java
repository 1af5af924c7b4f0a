package org.vxd4j.vmm.example;

import java.io.PrintWriter;
import java.util.Map;
import org.vxd4j.vmm.trace.TraceSink;

/**
 * What an example gets from whoever runs it.
 *
 * @param options values by option name: those given, and the defaults of the others
 * @param out where results are printed
 * @param trace sees every record of the machine
 */
public record ExampleRun(Map<String, String> options, PrintWriter out, TraceSink trace) {

    /** The value of an option, or null when it has none. */
    public String option(String name) {
        return options.get(name);
    }
}
