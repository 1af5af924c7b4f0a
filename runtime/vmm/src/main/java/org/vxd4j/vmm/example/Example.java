package org.vxd4j.vmm.example;

import java.io.IOException;
import java.util.List;

/** A driver with guests around it that {@code vxd4j run} can execute; found as a service. */
public interface Example {

    /** The name to type, as {@code serial-capture}. */
    String name();

    /** What it shows, in one line. */
    String summary();

    /** The options it takes besides those of every example. */
    List<ExampleOption> options();

    /**
     * Builds the machine, runs it to its end and prints what came out.
     *
     * @throws IOException a file could not be read or written
     * @throws WrongOption an option's value is wrong
     */
    void run(ExampleRun run) throws IOException;
}
