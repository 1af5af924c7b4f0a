package org.vxd4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.Set;
import javax.lang.model.element.Modifier;
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

    CallbackGlue(Driver driver, Method method, String field, String className) {
        this.driver = driver;
        this.method = method;
        this.field = field;
        this.className = className;
    }

    /** The entry's field. */
    final FieldSpec field() {
        ClassName type = driver.eventsName().nestedClass(className);
        return FieldSpec.builder(type, field, Modifier.PRIVATE, Modifier.FINAL)
                .initializer("new $T()", type)
                .build();
    }

    /** The method that posts. */
    abstract MethodSpec poster();

    /** The class of the entry. */
    abstract TypeSpec entry();

    /** The start of a poster: name, visibility, what it does, parameters. */
    final MethodSpec.Builder startPoster(Scope scope, boolean hasTarget, CodeBlock doc) {
        boolean reserved = OWN_METHODS.contains(method.name());
        MethodSpec.Builder poster = MethodSpec.methodBuilder(reserved ? method.name() + "_" : method.name())
                .addJavadoc(doc);
        if (hasTarget && (scope == Scope.VM || scope == Scope.THREAD) || refData() != null) {
            poster.addJavadoc("\n");
        }
        Param refData = refData();
        if (driver.open() && (refData == null || refData.type().open())) {
            poster.addModifiers(Modifier.PUBLIC);
        }
        if (hasTarget && scope == Scope.VM) {
            poster.addJavadoc("@param $L EBX: the virtual machine\n", target(scope))
                    .addParameter(Api.VM_HANDLE, target(scope));
        } else if (hasTarget && scope == Scope.THREAD) {
            poster.addJavadoc("@param $L EDI: the thread\n", target(scope))
                    .addParameter(Api.THREAD_HANDLE, target(scope));
        }
        if (refData != null) {
            poster.addJavadoc("@param $L EDX: the reference data\n", data())
                    .addParameter(
                            ParameterSpec.builder(refData.type().name(), data()).build());
        }
        return poster;
    }

    /** The empty line before the first tag of a comment. */
    static String gap(MethodSpec.Builder poster) {
        return poster.build().parameters().isEmpty() ? "\n" : "";
    }

    /** The argument that names the target. */
    final String target(Scope scope) {
        String name = scope == Scope.THREAD
                ? method.bound(Binding.THREAD).map(Param::name).orElse("thread")
                : method.bound(Binding.VM).map(Param::name).orElse("vm");
        Param refData = refData();
        return safe(refData != null && refData.name().equals(name) ? name + "Target" : name);
    }

    /** The argument that is the reference data; {@code null} when there is none. */
    final String data() {
        return refData() == null ? "null" : safe(refData().name());
    }

    /** The start of an entry's class. */
    final TypeSpec.Builder startEntry(ClassName superclass) {
        return TypeSpec.classBuilder(className)
                .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
                .superclass(superclass);
    }

    /** The entry's method that the kernel calls. */
    final MethodSpec call() {
        MethodSpec.Builder call = MethodSpec.methodBuilder("call")
                .addJavadoc("In: $L.\n", Unpacking.contract(method.params()))
                .addAnnotation(Override.class);
        Unpacking.suppress(call, method);
        call.addModifiers(Modifier.PUBLIC).addParameter(Api.REGISTERS, "registers");
        if (driver.buildable() && method.callable()) {
            call.addStatement("$L", Unpacking.call(method));
        }
        return call.build();
    }

    private Param refData() {
        return method.bound(Binding.REF_DATA).orElse(null);
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
        boolean hidden = method.params().stream().anyMatch(p -> p.name().equals(name))
                || name.equals("vm")
                || name.equals("thread");
        return hidden ? "this." + name : name;
    }

    /** A parameter may not clash with the poster's local. */
    private static String safe(String name) {
        return name.equals("esi") || name.equals("vmm") ? name + "Value" : name;
    }
}
