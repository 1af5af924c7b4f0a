package org.vxd4j.processor.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;

/** Control_Dispatch: a switch over the messages, and one method for each. */
final class ControlGlue implements BlockPart {
    private final List<MethodSpec> overrides;
    private final List<MethodSpec> entryPoints = new ArrayList<>();

    ControlGlue(Driver driver, Names names) {
        MethodSpec.Builder dispatch = BlockWriter.override("control", TypeName.VOID)
                .addParameter(ControlMessage.class, "message")
                .addParameter(Api.REGISTERS, "registers")
                .beginControlFlow("switch (message)");
        Set<ControlMessage> handled = EnumSet.noneOf(ControlMessage.class);
        for (Entry.Control control : driver.entries(Entry.Control.class)) {
            if (control.message() != null && control.method().callable() && handled.add(control.message())) {
                String name = names.claim(control.method().name());
                dispatch.addStatement("case $L -> $L(registers)", control.message(), name);
                entryPoints.add(entryPoint(driver, control, name));
            }
        }
        dispatch.addStatement("default -> registers.setCarry(false)").endControlFlow();
        overrides = handled.isEmpty() ? List.of() : List.of(dispatch.build());
    }

    @Override
    public List<MethodSpec> overrides() {
        return overrides;
    }

    @Override
    public List<MethodSpec> entryPoints() {
        return entryPoints;
    }

    private static MethodSpec entryPoint(Driver driver, Entry.Control control, String name) {
        MethodSpec.Builder method = BlockWriter.entryPoint(name)
                .addJavadoc(
                        "$L: {@code $L}. In: $L. Out: $L.\n",
                        control.message().ddkName(),
                        driver.label(control.method()),
                        Unpacking.contract(control.method().params()),
                        control.method().result().isBoolean() ? "carry set for false" : "carry clear");
        Unpacking.suppress(method, control.method());
        return method.addCode(Packing.success(control.method())).build();
    }
}
