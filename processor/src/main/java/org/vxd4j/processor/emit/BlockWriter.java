package org.vxd4j.processor.emit;

import java.util.List;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;
import org.vxd4j.processor.model.Header;
import org.vxd4j.processor.model.Method;

/** Writes {@code VxD_X}: the device descriptor block, put together from what each kind of entry point adds to it. */
final class BlockWriter {
    /** The parameter of each method that the kernel enters. */
    static final String REGISTERS = Api.REGISTERS + " registers";

    private final Driver driver;
    private final String name;
    private final Source out;

    BlockWriter(Driver driver) {
        this.driver = driver;
        this.name = driver.blockName().name();
        this.out = new Source(driver, driver.blockName());
    }

    Source write() {
        out.doc("The device descriptor block of {@code " + driver.type().name()
                + "}, and the register glue of its entry points.");
        Glue.mark(out, driver);
        out.open("public final class " + name + " extends " + Api.DEVICE_BLOCK);
        header(driver.header());
        if (driver.buildable()) {
            writeAll();
        } else {
            writeShell();
        }
        out.close();
        return out;
    }

    private void writeAll() {
        Names methods = new Names();
        GuardGlue guard = new GuardGlue(driver);
        List<BlockPart> parts = List.of(
                new ControlGlue(driver, methods),
                new ServiceGlue(driver, methods),
                new OfferedGlue(driver),
                new InterruptGlue(driver, methods),
                new PortGlue(driver, methods));
        field(driver.type().code(), "driver");
        if (driver.hasEvents()) {
            field(driver.eventsName().code(), "events");
        }
        for (BlockPart part : parts) {
            part.fields(out);
        }
        constructor(guard, parts);
        driverGetter("driver");
        for (BlockPart part : parts) {
            part.overrides(out);
        }
        if (driver.has(Entry.Event.class)) {
            entries(Api.EVENT_ENTRY, "events", "eventEntries");
        }
        if (driver.has(Entry.TimeOut.class)) {
            entries(Api.TIME_OUT_ENTRY, "timeOuts", "timeOutEntries");
        }
        for (BlockPart part : parts) {
            part.entryPoints(out);
        }
        for (BlockPart part : parts) {
            part.types(out);
        }
        guard.type(out);
    }

    private void constructor(GuardGlue guard, List<BlockPart> parts) {
        out.gap();
        out.doc("Builds the driver and all tables; nothing is allocated later.");
        out.openMethod(
                "public " + name,
                List.of(Api.LINKER + " linker"),
                driver.constructor().thrown());
        out.line("super(HEADER);");
        if (driver.hasEvents()) {
            String vmm = EventsWriter.needsVmm(driver) ? ", linker.vmm()" : "";
            out.line("events = new " + driver.eventsName().code() + "(linker.events()" + vmm + ");");
        }
        out.line("driver = " + guard.newDriver() + ";");
        if (driver.hasEvents()) {
            out.line("events.bind(driver);");
        }
        for (BlockPart part : parts) {
            part.construction(out);
        }
        out.close();
    }

    /** For a class that nothing can be built from: the name, so that it resolves, and no glue. */
    private void writeShell() {
        out.gap();
        out.openMethod("public " + name, Api.LINKER + " linker");
        out.line("super(HEADER);");
        out.close();
        driverGetter("null");
    }

    private void field(String type, String field) {
        out.gap();
        out.line("private final " + type + " " + field + ";");
    }

    private void driverGetter(String expression) {
        openOverride(out, Api.OBJECT + " driver");
        out.line("return " + expression + ";");
        out.close();
    }

    private void entries(String element, String method, String getter) {
        openOverride(out, Api.listOf(element) + " " + method);
        out.line("return events." + getter + "();");
        out.close();
    }

    /** The start of a public overriding method. */
    static void openOverride(Source out, String typeAndName, String... params) {
        out.gap();
        out.line(Api.OVERRIDE);
        out.openMethod("public " + typeAndName, params);
    }

    /** What the comment of an entry point says. */
    static String contract(String title, Driver driver, Method method, String result) {
        return title + ": {@code " + driver.label(method) + "}. In: " + Unpacking.contract(method.params()) + ". Out: "
                + result + ".";
    }

    /** The kernel reads it before it builds the block, to build the blocks in init order. */
    private void header(Header header) {
        out.gap();
        out.doc("The descriptor's data fields.");
        out.line("public static final " + Api.DEVICE_HEADER + " HEADER = new " + Api.DEVICE_HEADER + "("
                + Literals.text(header.name()) + ", "
                + Literals.deviceId(header.deviceId()) + ", "
                + header.major() + ", "
                + header.minor() + ", "
                + Literals.initOrder(header.initOrder()) + ", "
                + Api.TARGET + "." + header.target() + ");");
    }
}
