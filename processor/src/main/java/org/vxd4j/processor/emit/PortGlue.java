package org.vxd4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.List;
import java.util.stream.Collectors;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;
import org.vxd4j.processor.model.Method;

/** The ports to trap, and one handler for each group of them. */
final class PortGlue extends TablePart {
    PortGlue(Driver driver, Names names) {
        super("ioTraps", Api.link("IoTrapEntry"));
        for (Entry.PortTrap trap : driver.entries(Entry.PortTrap.class)) {
            if (trap.method().callable()) {
                String name = names.claim(trap.method().name());
                CodeBlock row = CodeBlock.of(
                        "new $T($S, $T.of($L), this::$L)",
                        Api.link("IoTrapEntry"),
                        driver.label(trap.method()),
                        List.class,
                        ports(trap),
                        name);
                add(row, entryPoint(driver, trap, name));
            }
        }
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
