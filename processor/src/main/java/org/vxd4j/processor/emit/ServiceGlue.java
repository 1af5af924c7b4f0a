package org.vxd4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
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
final class ServiceGlue extends TablePart {
    private static final int GET_VERSION = 0;

    private final MethodSpec dispatch;

    /** A service, whichever way it is declared. */
    private record Row(Method method, boolean async) {}

    ServiceGlue(Driver driver, Names names) {
        super("services", Api.link("ServiceEntry"));
        Map<Integer, Row> rows = rows(driver);
        MethodSpec.Builder dispatcher = BlockWriter.override("service", TypeName.VOID)
                .addParameter(int.class, "ordinal")
                .addParameter(Api.REGISTERS, "registers")
                .beginControlFlow("switch (ordinal)");
        if (!rows.isEmpty() && !rows.containsKey(GET_VERSION)) {
            String label = driver.type().simpleName() + ".getVersion";
            add(dispatcher, GET_VERSION, label, false, getVersion(names.claim("getVersion")));
        }
        rows.forEach((ordinal, row) -> add(
                dispatcher,
                ordinal,
                driver.label(row.method()),
                row.async(),
                entryPoint(
                        driver, ordinal, row.method(), names.claim(row.method().name()))));
        dispatch = dispatcher
                .addStatement("default -> super.service(ordinal, registers)")
                .endControlFlow()
                .build();
    }

    @Override
    public List<MethodSpec> overrides() {
        List<MethodSpec> table = super.overrides();
        return table.isEmpty() ? table : List.of(table.get(0), dispatch);
    }

    private void add(MethodSpec.Builder dispatcher, int ordinal, String label, boolean async, MethodSpec entryPoint) {
        String hex = Literals.hex(ordinal);
        dispatcher.addStatement("case $L -> $N(registers)", hex, entryPoint);
        add(CodeBlock.of("new $T($L, $S, $L)", Api.link("ServiceEntry"), hex, label, async), entryPoint);
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
