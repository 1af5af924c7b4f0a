package org.vxd4j.processor.emit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;
import org.vxd4j.processor.model.Method;

/** Control_Dispatch: a switch over the messages, and one method for each. */
final class ControlGlue implements BlockPart {
    private final Driver driver;
    private final Map<ControlMessage, Handler> handlers = new LinkedHashMap<>();

    /** An author's method, and the name of that which the kernel enters. */
    private record Handler(Method method, String name) {}

    ControlGlue(Driver driver, Names names) {
        this.driver = driver;
        for (Entry.Control control : driver.entries(Entry.Control.class)) {
            Method method = control.method();
            if (control.message() != null && method.callable() && !handlers.containsKey(control.message())) {
                handlers.put(control.message(), new Handler(method, names.claim(method.name())));
            }
        }
    }

    @Override
    public void overrides(Source out) {
        if (handlers.isEmpty()) {
            return;
        }
        BlockWriter.openOverride(out, "void control", Api.CONTROL_MESSAGE + " message", BlockWriter.REGISTERS);
        out.open("switch (message)");
        for (Map.Entry<ControlMessage, Handler> handled : handlers.entrySet()) {
            out.line("case " + handled.getKey() + " -> " + handled.getValue().name() + "(registers);");
        }
        out.line("default -> registers.setCarry(false);");
        out.close();
        out.close();
    }

    @Override
    public void entryPoints(Source out) {
        for (Map.Entry<ControlMessage, Handler> handled : handlers.entrySet()) {
            entryPoint(out, handled.getKey(), handled.getValue());
        }
    }

    private void entryPoint(Source out, ControlMessage message, Handler handler) {
        Method method = handler.method();
        String result = method.result().isBoolean() ? "carry set for false" : "carry clear";
        out.gap();
        out.doc(BlockWriter.contract(message.ddkName(), driver, method, result));
        out.openMethod("private void " + handler.name(), BlockWriter.REGISTERS);
        Packing.success(out, method);
        out.close();
    }
}
