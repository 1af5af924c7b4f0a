package org.vxd4j.processor.emit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;

/** Writes {@code XEvents}: a poster and an entry for each {@code @EventCallback} and {@code @TimeOut}. */
final class EventsWriter {
    private final Driver driver;
    private final String name;
    private final Source out;
    private final List<CallbackGlue> callbacks = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private final List<String> timeOuts = new ArrayList<>();

    EventsWriter(Driver driver) {
        this.driver = driver;
        this.name = driver.eventsName().name();
        this.out = new Source(driver, driver.eventsName());
        Names fields = new Names("port", "vmm", "driver", "eventEntries", "timeOutEntries");
        Names classes = new Names("GlobalEvent", "VmEvent", "PriorityEvent", "ThreadEvent", "RestrictedEvent");
        for (Entry entry : driver.entries()) {
            if (entry instanceof Entry.Event event) {
                String field = fields.claim(event.method().name());
                callbacks.add(new EventGlue(driver, event, field, classes));
                events.add(field);
            } else if (entry instanceof Entry.TimeOut timeOut) {
                String field = fields.claim(timeOut.method().name());
                callbacks.add(new TimeOutGlue(driver, timeOut, field, classes));
                timeOuts.add(field);
            }
        }
    }

    Source write() {
        out.doc("Posts the events of {@code " + driver.type().name() + "}: one method for each of its callbacks.");
        Glue.mark(out, driver);
        out.open((driver.open() ? "public final class " : "final class ") + name);
        fields();
        constructor();
        posters();
        if (driver.buildable()) {
            bind();
        }
        getter(Api.EVENT_ENTRY, "eventEntries", events);
        getter(Api.TIME_OUT_ENTRY, "timeOutEntries", timeOuts);
        for (CallbackGlue callback : callbacks) {
            callback.entry(out);
        }
        out.close();
        return out;
    }

    private void fields() {
        field("private final " + Api.EVENT_PORT + " port;");
        if (needsVmm(driver)) {
            field("private final " + Api.VMM + " vmm;");
        }
        for (CallbackGlue callback : callbacks) {
            callback.field(out);
        }
        list(Api.EVENT_ENTRY, "eventEntries", events);
        list(Api.TIME_OUT_ENTRY, "timeOutEntries", timeOuts);
        if (driver.buildable()) {
            field("private " + driver.type().code() + " driver;");
        }
    }

    private void field(String declaration) {
        out.gap();
        out.line(declaration);
    }

    private void list(String element, String field, List<String> entries) {
        if (!entries.isEmpty()) {
            field("private final " + Api.listOf(element) + " " + field + " = " + Api.LIST + ".of("
                    + Source.list(entries) + ");");
        }
    }

    private void getter(String element, String field, List<String> entries) {
        if (!entries.isEmpty()) {
            out.gap();
            out.openMethod(Api.listOf(element) + " " + field);
            out.line("return " + field + ";");
            out.close();
        }
    }

    /** True when a poster has to ask for the System VM, so that its events can be cancelled. */
    static boolean needsVmm(Driver driver) {
        for (Entry.Event event : driver.entries(Entry.Event.class)) {
            if (EventGlue.needsVmm(event, event.arguments(driver.target()))) {
                return true;
            }
        }
        return false;
    }

    private void constructor() {
        out.gap();
        if (needsVmm(driver)) {
            out.openMethod(name, Api.EVENT_PORT + " port", Api.VMM + " vmm");
            out.line("this.port = port;");
            out.line("this.vmm = vmm;");
        } else {
            out.openMethod(name, Api.EVENT_PORT + " port");
            out.line("this.port = port;");
        }
        out.close();
    }

    /** Of two callbacks of one name, which is an error, one poster is enough to keep the name resolvable. */
    private void posters() {
        Set<String> written = new HashSet<>();
        for (CallbackGlue callback : callbacks) {
            if (written.add(callback.signature())) {
                callback.poster(out);
            }
        }
    }

    private void bind() {
        out.gap();
        out.doc("Names the driver whose methods are called back.");
        out.openMethod("void bind", driver.type().code() + " driver");
        out.line("this.driver = driver;");
        out.close();
    }
}
