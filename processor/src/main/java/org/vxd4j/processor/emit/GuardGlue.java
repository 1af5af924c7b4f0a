package org.vxd4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;
import org.vxd4j.processor.model.Method;
import org.vxd4j.processor.model.Param;

/** The driver object: the author's class, or a subclass of it that guards the {@code @CritSection} methods. */
final class GuardGlue {
    private final Driver driver;
    private final List<Entry.Guard> guards;
    private final String vmm;

    GuardGlue(Driver driver) {
        this.driver = driver;
        this.guards = driver.guards();
        boolean hidden = guards.stream()
                .flatMap(g -> g.method().params().stream())
                .anyMatch(p -> p.name().equals("vmm"));
        this.vmm = hidden ? "this.vmm" : "vmm";
    }

    /** {@code new RtcAlarm(linker.vmm(), events)}, or {@code new Guarded(linker, events)}. */
    CodeBlock newDriver() {
        if (guards.isEmpty()) {
            return CodeBlock.of("new $T($L)", driver.type(), arguments());
        }
        return CodeBlock.of(driver.hasEvents() ? "new $T(linker, events)" : "new $T(linker)", guarded());
    }

    /** The subclass; empty when no method is guarded. */
    Optional<TypeSpec> type() {
        if (guards.isEmpty()) {
            return Optional.empty();
        }
        TypeSpec.Builder type = TypeSpec.classBuilder(guarded())
                .addJavadoc("The driver with its guarded methods: calls from within the class are guarded too.\n")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .superclass(driver.type())
                .addField(Api.VMM, "vmm", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(constructor());
        guards.forEach(g -> type.addMethod(override(g)));
        return Optional.of(type.build());
    }

    private ClassName guarded() {
        return driver.blockName().nestedClass("Guarded");
    }

    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addParameter(Api.LINKER, "linker")
                .addExceptions(driver.constructor().thrown());
        if (driver.hasEvents()) {
            constructor.addParameter(driver.eventsName(), "events");
        }
        return constructor
                .addStatement("super($L)", arguments())
                .addStatement("vmm = linker.vmm()")
                .build();
    }

    private CodeBlock arguments() {
        return driver.constructor().params().stream()
                .map(p -> switch (p.kind()) {
                    case VMM -> CodeBlock.of("linker.vmm()");
                    case CPU -> CodeBlock.of("linker.cpu()");
                    case EVENTS -> CodeBlock.of("events");
                    case INTERFACE -> CodeBlock.of("linker.resolve($T.class)", p.type());
                    case MISSING, NONE -> CodeBlock.of("null");
                })
                .collect(CodeBlock.joining(", "));
    }

    private MethodSpec override(Entry.Guard guard) {
        Method method = guard.method();
        MethodSpec.Builder override = MethodSpec.methodBuilder(method.name())
                .addJavadoc("{@code $L}, owning the critical section.\n", driver.label(method))
                .addAnnotation(Override.class)
                .returns(method.result().type().name())
                .addExceptions(method.thrown())
                .varargs(method.varArgs());
        for (Modifier visibility : List.of(Modifier.PUBLIC, Modifier.PROTECTED)) {
            if (method.modifiers().contains(visibility)) {
                override.addModifiers(visibility);
            }
        }
        for (Param param : method.params()) {
            override.addParameter(
                    ParameterSpec.builder(param.type().name(), param.name()).build());
        }
        CodeBlock arguments =
                method.params().stream().map(p -> CodeBlock.of("$L", p.name())).collect(CodeBlock.joining(", "));
        return override.addStatement("$L.beginCriticalSection($L)", vmm, Literals.blockFlags(guard.flags()))
                .beginControlFlow("try")
                .addStatement(
                        method.result().isVoid() ? "super.$L($L)" : "return super.$L($L)", method.name(), arguments)
                .nextControlFlow("finally")
                .addStatement("$L.endCriticalSection()", vmm)
                .endControlFlow()
                .build();
    }
}
