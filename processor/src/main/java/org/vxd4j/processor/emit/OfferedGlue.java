package org.vxd4j.processor.emit;

import java.util.ArrayList;
import java.util.List;
import org.vxd4j.processor.model.ClassName;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Method;
import org.vxd4j.processor.model.Offered;

/** The service interfaces that the driver implements, each behind the kernel's gate. */
final class OfferedGlue implements BlockPart {
    private final Driver driver;

    OfferedGlue(Driver driver) {
        this.driver = driver;
    }

    @Override
    public void fields(Source out) {
        for (Offered offered : driver.offered()) {
            out.gap();
            out.line("private final " + offered.supertype() + " " + field(offered) + ";");
        }
    }

    @Override
    public void construction(Source out) {
        for (Offered offered : driver.offered()) {
            out.line(field(offered) + " = new " + nested(offered) + "(driver, linker.gate());");
        }
    }

    @Override
    public void overrides(Source out) {
        if (driver.offered().isEmpty()) {
            return;
        }
        BlockWriter.openOverride(out, "<T> T offered", Api.CLASS + "<T> type");
        for (Offered offered : driver.offered()) {
            // Here T is the type variable.
            ClassName type = offered.type();
            out.open("if (type == " + (type.topLevel().equals("T") ? type.canonicalName() : type.code()) + ".class)");
            out.line("return type.cast(" + field(offered) + ");");
            out.close();
        }
        out.line("return null;");
        out.close();
    }

    @Override
    public void types(Source out) {
        for (Offered offered : driver.offered()) {
            type(out, offered);
        }
    }

    private void type(Source out, Offered offered) {
        String interfaceName = offered.type().code();
        out.gap();
        out.doc("{@link " + interfaceName + "} as other devices call it: the gate checks where each call comes from.");
        out.openClass("private static final", nested(offered), "implements " + offered.supertype());
        constant(out, Api.SERVICE_CONTRACTS, "CONTRACTS", Api.SERVICE_CONTRACTS + ".of(" + interfaceName + ".class)");
        Names constants = new Names("CONTRACTS");
        List<String> contracts = new ArrayList<>();
        for (Offered.Service service : offered.services()) {
            boolean known = service.ordinal() >= 0;
            String name =
                    known ? constants.claim(Names.constant(service.method().name())) : null;
            if (known) {
                constant(out, Api.SERVICE_CONTRACT, name, "CONTRACTS.ordinal(" + Literals.hex(service.ordinal()) + ")");
            }
            contracts.add(name);
        }
        out.gap();
        out.line("private final " + driver.type().code() + " driver;");
        out.gap();
        out.line("private final " + Api.SERVICE_GATE + " gate;");
        out.gap();
        out.openMethod(nested(offered), driver.type().code() + " driver", Api.SERVICE_GATE + " gate");
        out.line("this.driver = driver;");
        out.line("this.gate = gate;");
        out.close();
        for (int i = 0; i < contracts.size(); i++) {
            delegate(out, offered.services().get(i).method(), contracts.get(i));
        }
        out.close();
    }

    private static void delegate(Source out, Method method, String contract) {
        out.gap();
        out.line(Api.OVERRIDE);
        out.openMethod(
                "public " + method.result().type().name() + " " + method.name(),
                Declarations.params(method),
                method.thrown());
        String receiver = method.hasParam("driver") ? "this.driver" : "driver";
        String answer = method.result().isVoid() ? "" : "return ";
        String call = answer + receiver + "." + method.name() + "(" + Declarations.names(method) + ");";
        if (contract == null) {
            out.line(call);
        } else {
            String gate = method.hasParam("gate") ? "this.gate" : "gate";
            out.line(gate + ".enter(" + contract + ");");
            out.open("try");
            out.line(call);
            out.next("finally");
            out.line(gate + ".leave(" + contract + ");");
            out.close();
        }
        out.close();
    }

    private static void constant(Source out, String type, String name, String value) {
        out.gap();
        out.line("private static final " + type + " " + name + " = " + value + ";");
    }

    private static String nested(Offered offered) {
        return "Offered" + offered.type().simpleName();
    }

    private static String field(Offered offered) {
        return "offered" + offered.type().simpleName();
    }
}
