package org.vxd4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import org.vxd4j.api.IrqDescriptor;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;

/** The interrupt requests to virtualise, and one Hw_Int procedure for each. */
final class InterruptGlue extends TablePart {
    InterruptGlue(Driver driver, Names names) {
        super("interrupts", Api.link("InterruptEntry"));
        for (Entry.Interrupt interrupt : driver.entries(Entry.Interrupt.class)) {
            if (interrupt.method().callable()) {
                String name = names.claim(interrupt.method().name());
                CodeBlock options =
                        interrupt.canShare() ? CodeBlock.of("$T.CAN_SHARE", IrqDescriptor.class) : CodeBlock.of("0");
                CodeBlock row = CodeBlock.of(
                        "new $T($S, $T.of($L,$W$L,$Wthis::$L))",
                        Api.link("InterruptEntry"),
                        driver.label(interrupt.method()),
                        IrqDescriptor.class,
                        interrupt.irq(),
                        options,
                        name);
                add(row, entryPoint(driver, interrupt, name));
            }
        }
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
