package org.vxd4j.processor.emit;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;
import org.vxd4j.processor.model.Method;

/** The driver object: the author's class, or a subclass of it that guards the {@code @CritSection} methods. */
final class GuardGlue {
    private static final String GUARDED = "Guarded";

    private final Driver driver;
    private final List<Entry.Guard> guards;
    private final String vmm;

    GuardGlue(Driver driver) {
        this.driver = driver;
        this.guards = driver.guards();
        boolean hidden = false;
        for (Entry.Guard guard : guards) {
            hidden |= guard.method().hasParam("vmm");
        }
        this.vmm = hidden ? "this.vmm" : "vmm";
    }

    /** {@code new RtcAlarm(linker.vmm(), events)}, or {@code new Guarded(linker, events)}. */
    String newDriver() {
        if (guards.isEmpty()) {
            return "new " + driver.type().code() + "(" + arguments() + ")";
        }
        return "new " + GUARDED + (driver.hasEvents() ? "(linker, events)" : "(linker)");
    }

    /** Writes the subclass; none when no method is guarded. */
    void type(Source out) {
        if (guards.isEmpty()) {
            return;
        }
        out.gap();
        out.doc("The driver with its guarded methods: calls from within the class are guarded too.");
        out.openClass(
                "private static final", GUARDED, "extends " + driver.type().code());
        out.gap();
        out.line("private final " + Api.VMM + " vmm;");
        constructor(out);
        for (Entry.Guard guard : guards) {
            override(out, guard);
        }
        out.close();
    }

    private void constructor(Source out) {
        List<String> params = new ArrayList<>();
        params.add(Api.LINKER + " linker");
        if (driver.hasEvents()) {
            params.add(driver.eventsName().code() + " events");
        }
        out.gap();
        out.openMethod(GUARDED, params, driver.constructor().thrown());
        out.line("super(" + arguments() + ");");
        out.line("vmm = linker.vmm();");
        out.close();
    }

    private String arguments() {
        List<String> arguments = new ArrayList<>();
        for (Driver.Dependency parameter : driver.constructor().params()) {
            arguments.add(
                    switch (parameter.kind()) {
                        case VMM -> "linker.vmm()";
                        case CPU -> "linker.cpu()";
                        case EVENTS -> "events";
                        case INTERFACE -> "linker.resolve(" + parameter.type() + ".class)";
                        case MISSING, NONE -> "null";
                    });
        }
        return String.join(", ", arguments);
    }

    private void override(Source out, Entry.Guard guard) {
        Method method = guard.method();
        String visibility = "";
        if (method.modifiers().contains(Modifier.PUBLIC)) {
            visibility = "public ";
        } else if (method.modifiers().contains(Modifier.PROTECTED)) {
            visibility = "protected ";
        }
        out.gap();
        out.doc("{@code " + driver.label(method) + "}, owning the critical section.");
        out.line(Api.OVERRIDE);
        out.openMethod(
                visibility + method.result().type().name() + " " + method.name(),
                Declarations.params(method),
                method.thrown());
        out.line(vmm + ".beginCriticalSection(" + Literals.blockFlags(guard.flags()) + ");");
        out.open("try");
        String answer = method.result().isVoid() ? "" : "return ";
        out.line(answer + "super." + method.name() + "(" + Declarations.names(method) + ");");
        out.next("finally");
        out.line(vmm + ".endCriticalSection();");
        out.close();
        out.close();
    }
}
