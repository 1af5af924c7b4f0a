package org.vxd4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;
import org.vxd4j.processor.model.Method;

/** The ports to trap, and one handler for each group of them. */
final class PortGlue implements BlockPart {
    private final List<CodeBlock> table = new ArrayList<>();
    private final List<MethodSpec> entryPoints = new ArrayList<>();

    PortGlue(Driver driver, Names names) {
        for (Entry.PortTrap trap : driver.entries(Entry.PortTrap.class)) {
            if (trap.method().callable()) {
                String name = names.claim(trap.method().name());
                table.add(CodeBlock.of(
                        "new $T($S, $T.of($L), this::$L)",
                        Api.link("IoTrapEntry"),
                        driver.label(trap.method()),
                        List.class,
                        ports(trap),
                        name));
                entryPoints.add(entryPoint(driver, trap, name));
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
                        .addStatement("ioTraps = $T.of(\n$L)", List.class, CodeBlock.join(table, ",\n"))
                        .build();
    }

    @Override
    public List<MethodSpec> overrides() {
        return table.isEmpty()
                ? List.of()
                : List.of(BlockWriter.override("ioTraps", tableField().type())
                        .addStatement("return ioTraps")
                        .build());
    }

    @Override
    public List<MethodSpec> entryPoints() {
        return entryPoints;
    }

    private static FieldSpec tableField() {
        return BlockWriter.table(Api.link("IoTrapEntry"), "ioTraps");
    }

    private static String ports(Entry.PortTrap trap) {
        return trap.ports().stream().distinct().map(Literals::hex).collect(Collectors.joining(", "));
    }

    private static MethodSpec entryPoint(Driver driver, Entry.PortTrap trap, String name) {
        Method handler = trap.method();
        boolean reads = handler.result().isInt();
        MethodSpec.Builder method = BlockWriter.entryPoint(name)
                .addJavadoc(
                        "Handler of ports $L: {@code $L}. In: $L. Out: $L.\n",
                        ports(trap),
                        driver.label(handler),
                        Unpacking.contract(handler.params()),
                        reads ? "EAX = value read" : "nothing");
        return reads
                ? method.addStatement("registers.set($T.EAX, $L)", Api.REG, Unpacking.call(handler))
                        .build()
                : method.addStatement("$L", Unpacking.call(handler)).build();
    }
}
