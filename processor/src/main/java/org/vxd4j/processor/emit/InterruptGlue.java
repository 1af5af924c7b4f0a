package org.vxd4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import java.util.ArrayList;
import java.util.List;
import org.vxd4j.api.IrqDescriptor;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;

/** The interrupt requests to virtualise, and one Hw_Int procedure for each. */
final class InterruptGlue implements BlockPart {
    private final List<CodeBlock> table = new ArrayList<>();
    private final List<MethodSpec> entryPoints = new ArrayList<>();

    InterruptGlue(Driver driver, Names names) {
        for (Entry.Interrupt interrupt : driver.entries(Entry.Interrupt.class)) {
            if (interrupt.method().callable()) {
                String name = names.claim(interrupt.method().name());
                CodeBlock options =
                        interrupt.canShare() ? CodeBlock.of("$T.CAN_SHARE", IrqDescriptor.class) : CodeBlock.of("0");
                table.add(CodeBlock.of(
                        "new $T($S, $T.of($L,$W$L,$Wthis::$L))",
                        Api.link("InterruptEntry"),
                        driver.label(interrupt.method()),
                        IrqDescriptor.class,
                        interrupt.irq(),
                        options,
                        name));
                entryPoints.add(entryPoint(driver, interrupt, name));
            }
        }
    }

    @Override
    public List<FieldSpec> fields() {
        return table.isEmpty() ? List.of() : List.of(tableField());
    }

    @Override
    public CodeBlock construction() {
        return table.isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.builder()
                        .addStatement("interrupts = $T.of(\n$L)", List.class, CodeBlock.join(table, ",\n"))
                        .build();
    }

    @Override
    public List<MethodSpec> overrides() {
        return table.isEmpty()
                ? List.of()
                : List.of(BlockWriter.override("interrupts", tableField().type())
                        .addStatement("return interrupts")
                        .build());
    }

    @Override
    public List<MethodSpec> entryPoints() {
        return entryPoints;
    }

    private static FieldSpec tableField() {
        return BlockWriter.table(Api.link("InterruptEntry"), "interrupts");
    }

    private static MethodSpec entryPoint(Driver driver, Entry.Interrupt interrupt, String name) {
        return BlockWriter.entryPoint(name)
                .addJavadoc(
                        "Hw_Int procedure of IRQ $L: {@code $L}. In: $L. Out: $L.\n",
                        interrupt.irq(),
                        driver.label(interrupt.method()),
                        Unpacking.contract(interrupt.method().params()),
                        interrupt.method().result().isBoolean() ? "carry set when not handled" : "carry clear")
                .addCode(Packing.success(interrupt.method()))
                .build();
    }
}
