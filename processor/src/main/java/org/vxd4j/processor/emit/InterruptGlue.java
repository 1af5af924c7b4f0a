package org.vxd4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vxd4j.api.IrqDescriptor;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;
import org.vxd4j.processor.model.Entry.Companion.Role;

/** The interrupt requests to virtualise: a Hw_Int procedure for each, and those of its companions. */
final class InterruptGlue extends TablePart {
    private final Driver driver;
    private final Names names;

    InterruptGlue(Driver driver, Names names) {
        super("interrupts", Api.link("InterruptEntry"));
        this.driver = driver;
        this.names = names;
        for (Entry.Interrupt interrupt : driver.entries(Entry.Interrupt.class)) {
            if (interrupt.method().callable()) {
                add(interrupt);
            }
        }
    }

    private void add(Entry.Interrupt interrupt) {
        List<MethodSpec> procedures = new ArrayList<>();
        String hwInt = names.claim(interrupt.method().name());
        procedures.add(hardwareInterrupt(interrupt, hwInt));
        List<Entry.Companion> companions = driver.entries(Entry.Companion.class).stream()
                .filter(c -> c.irq() == interrupt.irq() && c.method().callable())
                .toList();
        CodeBlock descriptor = companions.isEmpty()
                ? CodeBlock.of(
                        "$T.of($L,$W$L,$Wthis::$L)",
                        IrqDescriptor.class,
                        interrupt.irq(),
                        options(interrupt, companions),
                        hwInt)
                : whole(interrupt, companions, hwInt, procedures);
        CodeBlock row = CodeBlock.of(
                "new $T($S, $L)", Api.link("InterruptEntry"), driver.label(interrupt.method()), descriptor);
        add(row, procedures);
    }

    private CodeBlock whole(
            Entry.Interrupt interrupt, List<Entry.Companion> companions, String hwInt, List<MethodSpec> procedures) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "new $T($L,$W$L,$Wthis::$L",
                        IrqDescriptor.class,
                        interrupt.irq(),
                        options(interrupt, companions),
                        hwInt);
        for (Role role : Role.values()) {
            Optional<Entry.Companion> companion = with(role, companions);
            if (companion.isPresent()) {
                String name = names.claim(companion.get().method().name());
                procedures.add(companion(companion.get(), name));
                code.add(",$Wthis::$L", name);
            } else {
                code.add(",$Wnull");
            }
        }
        Optional<Entry.Companion> iret = with(Role.VIRTUAL_IRET, companions);
        return iret.isPresent()
                ? code.add(",$W$L)", iret.get().timeOutMillis()).build()
                : code.add(",$W$T.DEFAULT_IRET_TIME_OUT_MILLIS)", IrqDescriptor.class)
                        .build();
    }

    private static Optional<Entry.Companion> with(Role role, List<Entry.Companion> companions) {
        return companions.stream().filter(c -> c.role() == role).findFirst();
    }

    private static CodeBlock options(Entry.Interrupt interrupt, List<Entry.Companion> companions) {
        List<CodeBlock> options = new ArrayList<>();
        if (interrupt.canShare()) {
            options.add(CodeBlock.of("$T.CAN_SHARE", IrqDescriptor.class));
        }
        boolean refuses = with(Role.VIRTUAL_INTERRUPT, companions)
                .filter(c -> c.method().result().isBoolean())
                .isPresent();
        if (refuses) {
            options.add(CodeBlock.of("$T.VIRT_INT_REJECT", IrqDescriptor.class));
        }
        return options.isEmpty() ? CodeBlock.of("0") : CodeBlock.join(options, " | ");
    }

    private MethodSpec hardwareInterrupt(Entry.Interrupt interrupt, String name) {
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

    private MethodSpec companion(Entry.Companion companion, String name) {
        return BlockWriter.entryPoint(name)
                .addJavadoc(
                        "$L procedure of IRQ $L: {@code $L}. In: $L. Out: $L.\n",
                        companion.role().ddkName(),
                        companion.irq(),
                        driver.label(companion.method()),
                        Unpacking.contract(companion.method().params()),
                        companion.method().result().isBoolean() ? "carry set to refuse" : "carry clear")
                .addCode(Packing.success(companion.method()))
                .build();
    }
}
