package org.vxd4j.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vxd4j.api.Scope;
import org.vxd4j.processor.model.Binding;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Method;
import org.vxd4j.processor.model.Param;

/** What the glue of events and of time-outs has in common: an entry the kernel knows, and a poster the author calls. */
abstract class CallbackGlue {
    private static final Set<String> OWN_METHODS =
            Set.of("getClass", "hashCode", "toString", "notify", "notifyAll", "wait", "clone", "finalize", "bind");

    final Driver driver;
    final Method method;
    final String field;
    private final String className;
    private final Param refData;

    CallbackGlue(Driver driver, Method method, String field, String className) {
        this.driver = driver;
        this.method = method;
        this.field = field;
        this.className = className;
        this.refData = method.bound(Binding.REF_DATA).orElse(null);
    }

    /** Writes the entry's field. */
    final void field(Source out) {
        out.gap();
        out.line("private final " + className + " " + field + " = new " + className + "();");
    }

    /** Writes the method that posts. */
    abstract void poster(Source out);

    /** Writes the class of the entry. */
    abstract void entry(Source out);

    /** The target that the poster is given: the scope's when it is a virtual machine or a thread, else null. */
    abstract Scope targetScope();

    /** The name and the types of the parameters of the poster: no class has two such methods. */
    final String signature() {
        String target = targetScope() == null ? "" : targetScope().name();
        return posterName() + "(" + target + ", "
                + (refData == null ? "" : refData.type().name()) + ")";
    }

    private String posterName() {
        return OWN_METHODS.contains(method.name()) ? method.name() + "_" : method.name();
    }

    /**
     * The start of a poster.
     *
     * @param doc what it does
     * @param returned the type and a description of what it returns; the type is {@code void} when that is nothing
     */
    final void openPoster(Source out, String doc, String type, String returned) {
        List<String> params = new ArrayList<>();
        StringBuilder tags = new StringBuilder();
        if (targetScope() == Scope.VM) {
            params.add(Api.VM_HANDLE + " " + target(Scope.VM));
            tags.append("@param ").append(target(Scope.VM)).append(" EBX: the virtual machine\n");
        } else if (targetScope() == Scope.THREAD) {
            params.add(Api.THREAD_HANDLE + " " + target(Scope.THREAD));
            tags.append("@param ").append(target(Scope.THREAD)).append(" EDI: the thread\n");
        }
        if (refData != null) {
            params.add(refData.type().name() + " " + data());
            tags.append("@param ").append(data()).append(" EDX: the reference data\n");
        }
        if (!returned.isEmpty()) {
            tags.append("@return ").append(returned);
        }
        boolean open = driver.open() && (refData == null || refData.type().open());
        out.gap();
        out.doc(tags.isEmpty() ? doc : doc + "\n\n" + tags);
        out.openMethod((open ? "public " : "") + type + " " + posterName(), params, List.of());
    }

    /** The argument that names the target. */
    final String target(Scope scope) {
        Optional<Param> bound = method.bound(scope == Scope.THREAD ? Binding.THREAD : Binding.VM);
        String usual = scope == Scope.THREAD ? "thread" : "vm";
        String name = bound.isPresent() ? bound.get().name() : usual;
        return safe(refData != null && refData.name().equals(name) ? name + "Target" : name);
    }

    /** The argument that is the reference data; {@code null} when there is none. */
    final String data() {
        return refData == null ? "null" : safe(refData.name());
    }

    /** The start of an entry's class, and of its constructor. */
    final void openEntry(Source out, String superclass, String service) {
        out.gap();
        out.doc(driver.label(method) + ", called by " + service + ".");
        out.openClass("private final", className, "extends " + superclass);
        out.gap();
        out.openMethod("private " + className);
    }

    /** Writes the entry's method that the kernel calls. */
    final void call(Source out) {
        out.gap();
        out.doc("In: " + Unpacking.contract(method.params()) + ".");
        out.line(Api.OVERRIDE);
        out.openMethod("public void call", BlockWriter.REGISTERS);
        if (driver.buildable() && method.callable()) {
            out.line(Unpacking.call(method) + ";");
        }
        out.close();
    }

    /** The port, told apart from a parameter of that name. */
    final String port() {
        return own("port");
    }

    /** The entry's field, told apart from a parameter of that name. */
    final String entryField() {
        return own(field);
    }

    private String own(String name) {
        boolean hidden = name.equals("vm") || name.equals("thread") || method.hasParam(name);
        return hidden ? "this." + name : name;
    }

    /** A parameter may not clash with the poster's local. */
    private static String safe(String name) {
        return name.equals("esi") || name.equals("vmm") ? name + "Value" : name;
    }
}
