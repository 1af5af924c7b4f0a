package org.vxd4j.processor.emit;

import org.vxd4j.api.Boost;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Scope;
import org.vxd4j.api.Via;
import org.vxd4j.api.link.Restriction;
import org.vxd4j.api.rule.EventArguments;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;

/** Glue of one {@code @EventCallback}. */
final class EventGlue extends CallbackGlue {
    private final Entry.Event event;
    private final EventArguments arguments;

    EventGlue(Driver driver, Entry.Event event, String field, Names classes) {
        super(
                driver,
                event.method(),
                field,
                classes.claim(Names.capitalised(event.method().name()) + "Event"));
        this.event = event;
        this.arguments = event.arguments(driver.target());
    }

    /** True for events of the System VM whose cancel service wants the handle that the poster was not given. */
    static boolean needsVmm(Entry.Event event, EventArguments arguments) {
        return event.scope() == Scope.SYSTEM_VM
                && (arguments.via() == Via.CALL_VM_EVENT || arguments.via() == Via.SCHEDULE_VM_EVENT);
    }

    @Override
    Scope targetScope() {
        boolean targeted = event.scope() == Scope.VM || event.scope() == Scope.THREAD;
        return targeted && hasHandle() ? event.scope() : null;
    }

    private boolean hasHandle() {
        return arguments.via() != Via.CALL_WHEN_NOT_CRITICAL;
    }

    @Override
    void poster(Source out) {
        String doc = "Posts {@code " + driver.label(method) + "} by "
                + arguments.via().ddkName() + ".\n\n<p>Scope " + event.scope() + ", flags " + flags() + ", boost "
                + boost() + ", " + timeOut() + ".";
        if (hasHandle()) {
            openPoster(
                    out,
                    doc,
                    Api.EVENT_HANDLE,
                    "ESI: the event, {@link " + Api.EVENT_HANDLE + "#NONE} when the callback has already run");
            out.line("int esi = " + port() + ".post(" + entryField() + ", " + targetArgument() + ", " + data() + ");");
            out.line("return esi == 0 ? " + Api.EVENT_HANDLE + ".NONE : new " + handle() + ";");
        } else {
            openPoster(out, doc + " There is no handle: it cannot be cancelled.", "void", "");
            out.line(port() + ".post(" + entryField() + ", null, " + data() + ");");
        }
        out.close();
    }

    @Override
    void entry(Source out) {
        openEntry(out, Api.EVENT_ENTRY, arguments.via().ddkName());
        out.line("super(\n" + Literals.text(driver.label(method))
                + ",\n" + Api.VIA + "." + arguments.via()
                + ",\n" + Api.SCOPE + "." + event.scope()
                + ",\n" + Literals.flags(arguments.flags())
                + ",\n" + boostLiteral()
                + ",\n" + Math.max(-1, arguments.timeOutMillis()) + ");");
        out.close();
        unmet(out);
        call(out);
        out.close();
    }

    /** A boost that should have been stated stays unstated, for the kernel to find when the compiler was told not to. */
    private String boostLiteral() {
        return arguments.via().restricts() && !arguments.boostStated()
                ? Api.BOOST + ".UNSTATED"
                : Literals.boost(arguments.boostOrNone());
    }

    private void unmet(Source out) {
        StringBuilder checks = new StringBuilder();
        for (Pef flag : Pef.values()) {
            if (flag.in(arguments.flags() & Restriction.WAITING)) {
                checks.append(checks.isEmpty() ? "" : " | ")
                        .append(Api.RESTRICTION)
                        .append('.')
                        .append(Names.camel(flag.name()))
                        .append("(state)");
            }
        }
        BlockWriter.openOverride(out, "int unmet", Api.EVENT_STATE + " state");
        out.line("return " + (checks.isEmpty() ? "0" : checks) + ";");
        out.close();
    }

    private String targetArgument() {
        return switch (event.scope()) {
            case GLOBAL -> Api.EVENT_TARGET + ".GLOBAL";
            case SYSTEM_VM -> "null";
            case VM, THREAD -> target(event.scope());
        };
    }

    private String handle() {
        return switch (arguments.via()) {
            case CALL_GLOBAL_EVENT, SCHEDULE_GLOBAL_EVENT -> Api.GLOBAL_EVENT + "(esi)";
            case CALL_VM_EVENT, SCHEDULE_VM_EVENT -> Api.VM_EVENT + "(" + ofScope(Scope.VM) + ", esi)";
            case CALL_PRIORITY_VM_EVENT -> Api.PRIORITY_EVENT + "(esi)";
            case SCHEDULE_THREAD_EVENT -> Api.THREAD_EVENT + "(" + ofScope(Scope.THREAD) + ", esi)";
            case CALL_RESTRICTED_EVENT -> Api.RESTRICTED_EVENT + "(esi)";
            case LEAST, CALL_WHEN_NOT_CRITICAL -> throw new IllegalStateException("no handle: " + arguments.via());
        };
    }

    /** The target that a handle remembers; the poster has it only when scope and service go together. */
    private String ofScope(Scope remembered) {
        if (event.scope() == remembered) {
            return target(remembered);
        }
        return needsVmm(event, arguments) ? "vmm.getSysVmHandle()" : "null";
    }

    private String flags() {
        return Pef.describe(arguments.flags()).replace("+", ", ");
    }

    private String boost() {
        return Boost.describe(arguments.boostOrNone());
    }

    private String timeOut() {
        return arguments.timeOutStated() ? "time-out " + arguments.timeOutMillis() + " ms" : "no time-out";
    }
}
