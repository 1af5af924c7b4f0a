package org.vxd4j.processor.emit;

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
final class ServiceGlue extends TablePart {
    private static final int GET_VERSION = 0;

    private final Driver driver;
    private final Map<Integer, Row> rows = new TreeMap<>();
    private final List<String> cases = new ArrayList<>();
    private final Map<Integer, String> entryPoints = new TreeMap<>();

    /** A service, whichever way it is declared. The method is null for the Get_Version that the glue answers itself. */
    private record Row(Method method, boolean async) {}

    ServiceGlue(Driver driver, Names names) {
        super("services", Api.SERVICE_ENTRY);
        this.driver = driver;
        collect();
        if (!rows.isEmpty()) {
            rows.putIfAbsent(GET_VERSION, new Row(null, false));
        }
        for (Map.Entry<Integer, Row> each : rows.entrySet()) {
            Row row = each.getValue();
            String method = row.method() == null ? "getVersion" : row.method().name();
            String name = names.claim(method);
            String hex = Literals.hex(each.getKey());
            String label = driver.type().simpleName() + "." + method;
            add("new " + Api.SERVICE_ENTRY + "(" + hex + ", " + Literals.text(label) + ", " + row.async() + ")");
            cases.add("case " + hex + " -> " + name + "(registers);");
            entryPoints.put(each.getKey(), name);
        }
    }

    private void collect() {
        for (Entry.Service service : driver.entries(Entry.Service.class)) {
            if (service.method().callable() && service.ordinal() >= 0) {
                rows.putIfAbsent(service.ordinal(), new Row(service.method(), service.async()));
            }
        }
        for (Offered offered : driver.offered()) {
            for (Offered.Service service : offered.services()) {
                if (service.ordinal() >= 0) {
                    boolean async = service.async().contains(driver.target());
                    rows.putIfAbsent(service.ordinal(), new Row(service.method(), async));
                }
            }
        }
    }

    @Override
    public void overrides(Source out) {
        if (rows.isEmpty()) {
            return;
        }
        super.overrides(out);
        BlockWriter.openOverride(out, "void service", "int ordinal", BlockWriter.REGISTERS);
        out.open("switch (ordinal)");
        for (String each : cases) {
            out.line(each);
        }
        out.line("default -> super.service(ordinal, registers);");
        out.close();
        out.close();
    }

    @Override
    public void entryPoints(Source out) {
        for (Map.Entry<Integer, String> each : entryPoints.entrySet()) {
            Method method = rows.get(each.getKey()).method();
            if (method == null) {
                getVersion(out, each.getValue());
            } else {
                entryPoint(out, each.getKey(), method, each.getValue());
            }
        }
    }

    private static void getVersion(Source out, String name) {
        out.gap();
        out.doc("Service 0x0, Get_Version. In: nothing. Out: AH = major, AL = minor, carry clear.");
        out.openMethod("private void " + name, BlockWriter.REGISTERS);
        out.line("registers.set(" + Api.REG + ".EAX, header().major() << 8 | header().minor());");
        out.line("registers.setCarry(false);");
        out.close();
    }

    private void entryPoint(Source out, int ordinal, Method service, String name) {
        out.gap();
        out.doc(BlockWriter.contract("Service " + Literals.hex(ordinal), driver, service, Packing.contract(service)));
        out.openMethod("private void " + name, BlockWriter.REGISTERS);
        Packing.results(out, service);
        out.close();
    }
}
