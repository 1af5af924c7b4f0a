package org.vxd4j.processor.emit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;
import org.vxd4j.processor.model.Method;

/** The ports to trap, and one handler for each group of them. */
final class PortGlue extends TablePart {
    private final Driver driver;
    private final List<Handler> handlers = new ArrayList<>();

    /** A trap, and the name of the method that the kernel enters. */
    private record Handler(Entry.PortTrap trap, String name) {}

    PortGlue(Driver driver, Names names) {
        super("ioTraps", Api.IO_TRAP_ENTRY);
        this.driver = driver;
        for (Entry.PortTrap trap : driver.entries(Entry.PortTrap.class)) {
            if (trap.method().callable()) {
                String name = names.claim(trap.method().name());
                add("new " + Api.IO_TRAP_ENTRY + "(" + Literals.text(driver.label(trap.method())) + ", " + Api.LIST
                        + ".of(" + ports(trap) + "), this::" + name + ")");
                handlers.add(new Handler(trap, name));
            }
        }
    }

    private static String ports(Entry.PortTrap trap) {
        Set<String> ports = new LinkedHashSet<>();
        for (int port : trap.ports()) {
            ports.add(Literals.hex(port));
        }
        return String.join(", ", ports);
    }

    @Override
    public void entryPoints(Source out) {
        for (Handler handler : handlers) {
            Method method = handler.trap().method();
            boolean reads = method.result().isInt();
            String title = "Handler of ports " + ports(handler.trap());
            out.gap();
            out.doc(BlockWriter.contract(title, driver, method, reads ? "EAX = value read" : "nothing"));
            out.openMethod("private void " + handler.name(), BlockWriter.REGISTERS);
            String call = Unpacking.call(method);
            out.line(reads ? "registers.set(" + Api.REG + ".EAX, " + call + ");" : call + ";");
            out.close();
        }
    }
}
