package org.vxd4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;
import org.vxd4j.processor.model.Method;
import org.vxd4j.processor.model.Offered;

/**
 * The service table: a switch over the ordinals, and one method for each service.
 *
 * <p>Besides {@code @Service} methods the table has the methods of the service interfaces that the driver implements, so that
 * they can be called with registers too.
 */
final class ServiceGlue implements BlockPart {
    private static final int GET_VERSION = 0;

    private final List<CodeBlock> table = new ArrayList<>();
    private final List<MethodSpec> overrides;
    private final List<MethodSpec> entryPoints = new ArrayList<>();

    /** A service, whichever way it is declared. */
    private record Row(Method method, boolean async) {}

    ServiceGlue(Driver driver, Names names) {
        Map<Integer, Row> rows = rows(driver);
        MethodSpec.Builder dispatch = BlockWriter.override("service", TypeName.VOID)
                .addParameter(int.class, "ordinal")
                .addParameter(Api.REGISTERS, "registers")
                .beginControlFlow("switch (ordinal)");
        if (!rows.isEmpty() && !rows.containsKey(GET_VERSION)) {
            String name = names.claim("getVersion");
            add(dispatch, GET_VERSION, name, driver.type().simpleName() + ".getVersion", false);
            entryPoints.add(getVersion(name));
        }
        rows.forEach((ordinal, row) -> {
            String name = names.claim(row.method().name());
            add(dispatch, ordinal, name, driver.label(row.method()), row.async());
            entryPoints.add(entryPoint(driver, ordinal, row.method(), name));
        });
        dispatch.addStatement("default -> super.service(ordinal, registers)").endControlFlow();
        overrides = rows.isEmpty()
                ? List.of()
                : List.of(
                        BlockWriter.override("services", tableField().type())
                                .addStatement("return services")
                                .build(),
                        dispatch.build());
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
                        .addStatement("services = $T.of(\n$L)", List.class, CodeBlock.join(table, ",\n"))
                        .build();
    }

    @Override
    public List<MethodSpec> overrides() {
        return overrides;
    }

    @Override
    public List<MethodSpec> entryPoints() {
        return entryPoints;
    }

    private static Map<Integer, Row> rows(Driver driver) {
        Map<Integer, Row> rows = new TreeMap<>();
        for (Entry.Service service : driver.entries(Entry.Service.class)) {
            if (service.method().callable() && service.ordinal() >= 0) {
                rows.putIfAbsent(service.ordinal(), new Row(service.method(), service.async()));
            }
        }
        for (Offered offered : driver.offered()) {
            for (Offered.Service service : offered.services()) {
                if (service.ordinal() >= 0) {
                    rows.putIfAbsent(
                            service.ordinal(),
                            new Row(service.method(), service.async().contains(driver.target())));
                }
            }
        }
        return rows;
    }

    private static FieldSpec tableField() {
        return BlockWriter.table(Api.link("ServiceEntry"), "services");
    }

    private void add(MethodSpec.Builder dispatch, int ordinal, String method, String label, boolean async) {
        dispatch.addStatement("case $L -> $L(registers)", Literals.hex(ordinal), method);
        table.add(CodeBlock.of("new $T($L, $S, $L)", Api.link("ServiceEntry"), Literals.hex(ordinal), label, async));
    }

    private static MethodSpec getVersion(String name) {
        return BlockWriter.entryPoint(name)
                .addJavadoc("Service 0x0, Get_Version. In: nothing. Out: AH = major, AL = minor, carry clear.\n")
                .addStatement("registers.set($T.EAX, header().major() << 8 | header().minor())", Api.REG)
                .addStatement("registers.setCarry(false)")
                .build();
    }

    private static MethodSpec entryPoint(Driver driver, int ordinal, Method service, String name) {
        MethodSpec.Builder method = BlockWriter.entryPoint(name)
                .addJavadoc(
                        "Service $L: {@code $L}. In: $L. Out: $L.\n",
                        Literals.hex(ordinal),
                        driver.label(service),
                        Unpacking.contract(service.params()),
                        Packing.contract(service));
        Unpacking.suppress(method, service);
        return method.addCode(Packing.results(service)).build();
    }
}
