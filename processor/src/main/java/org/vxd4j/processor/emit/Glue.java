package org.vxd4j.processor.emit;

import java.util.ArrayList;
import java.util.List;
import org.vxd4j.processor.model.Driver;

/**
 * Writes what an author of a VxD used to write by hand: the device block with its register glue, and one poster for each
 * callback.
 *
 * <p>Writes for drivers with errors too, as far as their shape allows, so that names resolve and javac reports the real error
 * only.
 */
public final class Glue {
    private Glue() {}

    /** The files of a driver: {@code VxD_X}, and {@code XEvents} when it has callbacks. */
    public static List<Source> write(Driver driver) {
        List<Source> files = new ArrayList<>();
        files.add(new BlockWriter(driver).write());
        if (driver.hasEvents()) {
            files.add(new EventsWriter(driver).write());
        }
        return files;
    }

    /**
     * Marks a class as generated. Such code never warns, whatever the author's types are: deprecated, raw, not exported. The author's
     * own code does.
     *
     * <p>{@code all} is for Eclipse's compiler, which warns of a name that suppresses nothing; javac does not know it.
     *
     * <p>One warning cannot be silenced this way, and it is right: a class that shares the file of another one should not be
     * used from a third.
     */
    static void mark(Source out, Driver driver) {
        // Outside of the class, whose nested classes could have this name.
        String name = driver.visible() ? driver.type().name() : driver.type().topLevel();
        out.line(Api.VXD_GENERATED + "(" + name + ".class)");
        out.line(Api.SUPPRESS_WARNINGS
                + "({\"all\", \"deprecation\", \"exports\", \"rawtypes\", \"removal\", \"unchecked\"})");
    }
}
