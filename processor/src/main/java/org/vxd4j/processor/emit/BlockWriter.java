package org.vxd4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.vxd4j.api.Target;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;
import org.vxd4j.processor.model.Header;

/** Writes {@code VxD_X}: the device descriptor block, put together from what each kind of entry point adds to it. */
final class BlockWriter {
    private final Driver driver;

    BlockWriter(Driver driver) {
        this.driver = driver;
    }

    TypeSpec write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(driver.blockName())
                .addJavadoc(
                        "The device descriptor block of {@code $L}, and the register glue of its entry points.\n",
                        String.join(".", driver.type().simpleNames()))
                .addAnnotation(Glue.mark(driver))
                .addAnnotation(Glue.silence())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(Api.link("DeviceBlock"))
                .addField(headerField(driver.header()))
                .addOriginatingElement(driver.element());
        if (driver.buildable()) {
            writeAll(type);
        } else {
            writeShell(type);
        }
        return type.build();
    }

    private void writeAll(TypeSpec.Builder type) {
        Names methods = new Names();
        GuardGlue guard = new GuardGlue(driver);
        List<BlockPart> parts = List.of(
                new ControlGlue(driver, methods),
                new ServiceGlue(driver, methods),
                new OfferedGlue(driver),
                new InterruptGlue(driver, methods),
                new PortGlue(driver, methods));
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addJavadoc("Builds the driver and all tables; nothing is allocated later.\n")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Api.LINKER, "linker")
                .addExceptions(driver.constructor().thrown())
                .addStatement("super(HEADER)");
        type.addField(driver.type(), "driver", Modifier.PRIVATE, Modifier.FINAL);
        if (driver.hasEvents()) {
            type.addField(driver.eventsName(), "events", Modifier.PRIVATE, Modifier.FINAL);
            constructor.addStatement(
                    EventsWriter.needsVmm(driver)
                            ? "events = new $T(linker.events(), linker.vmm())"
                            : "events = new $T(linker.events())",
                    driver.eventsName());
        }
        constructor.addStatement("driver = $L", guard.newDriver());
        if (driver.hasEvents()) {
            constructor.addStatement("events.bind(driver)");
        }
        for (BlockPart part : parts) {
            part.fields().forEach(type::addField);
            constructor.addCode(part.construction());
        }
        type.addMethod(constructor.build());
        type.addMethod(driverGetter("driver"));
        parts.forEach(part -> part.overrides().forEach(type::addMethod));
        if (!driver.entries(Entry.Event.class).isEmpty()) {
            type.addMethod(entries(Api.EVENT_ENTRY, "events", "eventEntries"));
        }
        if (!driver.entries(Entry.TimeOut.class).isEmpty()) {
            type.addMethod(entries(Api.TIME_OUT_ENTRY, "timeOuts", "timeOutEntries"));
        }
        parts.forEach(part -> part.entryPoints().forEach(type::addMethod));
        parts.forEach(part -> part.types().forEach(type::addType));
        guard.type().ifPresent(type::addType);
    }

    /** For a class that nothing can be built from: the name, so that it resolves, and no glue. */
    private void writeShell(TypeSpec.Builder type) {
        type.addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addParameter(Api.LINKER, "linker")
                        .addStatement("super(HEADER)")
                        .build())
                .addMethod(driverGetter("null"));
    }

    private static MethodSpec driverGetter(String expression) {
        return override("driver", ClassName.OBJECT)
                .addStatement("return $L", expression)
                .build();
    }

    private static MethodSpec entries(ClassName element, String name, String getter) {
        return override(name, ParameterizedTypeName.get(ClassName.get(List.class), element))
                .addStatement("return events.$L()", getter)
                .build();
    }

    /** The start of a public overriding method. */
    static MethodSpec.Builder override(String name, TypeName returned) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(returned);
    }

    /** The start of a private method that the kernel enters with registers. */
    static MethodSpec.Builder entryPoint(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE).addParameter(Api.REGISTERS, "registers");
    }

    /** The kernel reads it before it builds the block, to build the blocks in init order. */
    private static FieldSpec headerField(Header header) {
        return FieldSpec.builder(Api.link("DeviceHeader"), "HEADER", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The descriptor's data fields.\n")
                .initializer(header(header))
                .build();
    }

    private static CodeBlock header(Header header) {
        return CodeBlock.of(
                "new $T($S, $L, $L, $L, $L, $T.$L)",
                Api.link("DeviceHeader"),
                header.name(),
                Literals.deviceId(header.deviceId()),
                header.major(),
                header.minor(),
                Literals.initOrder(header.initOrder()),
                Target.class,
                header.target());
    }
}
