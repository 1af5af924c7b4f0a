package org.vxd4j.benchmarks.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Drivers to compile, always the same ones: a thousand methods that authors wrote, about a quarter of them entry points.
 *
 * <p>The kinds take turns; what they are made of follows published drivers: a keyboard, a display, a serial port, a disk, and a
 * bridge that only posts events.
 */
final class Corpus {
    /** The package of all of them. */
    static final String PACKAGE = "corpus";

    /** Methods of one driver, helpers included; its constructor is not counted. */
    private static final int METHODS_OF_A_DRIVER = 50;

    private static final List<Kind> KINDS = List.of(
            new Kind("Keyboard", 4, true, 2, 1, 2, 1, 1),
            new Kind("Display", 4, true, 2, 1, 2, 2, 0),
            new Kind("Serial", 3, true, 2, 1, 3, 2, 1),
            new Kind("Disk", 3, true, 2, 1, 2, 0, 1),
            new Kind("Bridge", 2, false, 3, 1, 2, 0, 1));

    private final boolean posting;

    /** How many entry points of each kind a driver has; an interrupt has two: its handler and the virtual machine's EOI. */
    record Kind(
            String name,
            int controls,
            boolean interrupt,
            int events,
            int timeOuts,
            int services,
            int ports,
            int guarded) {}

    /**
     * The drivers, calling their generated posters or not.
     *
     * @param posting false: no driver names a generated class, so that javac can compile them without glue
     */
    Corpus(boolean posting) {
        this.posting = posting;
    }

    /** Writes drivers that have so many methods together, and returns their files. */
    List<Path> write(Path folder, int methods) {
        List<Path> files = new ArrayList<>();
        int drivers = methods / METHODS_OF_A_DRIVER;
        try {
            Path home = Files.createDirectories(folder.resolve(PACKAGE));
            for (int i = 0; i < drivers; i++) {
                Kind kind = KINDS.get(i % KINDS.size());
                DriverText driver = new DriverText(kind, i, METHODS_OF_A_DRIVER, posting);
                files.add(Files.writeString(home.resolve(driver.name() + ".java"), driver.write()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
