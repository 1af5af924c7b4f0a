package org.vxd4j.processor.emit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;
import org.vxd4j.processor.model.Entry.Companion.Role;
import org.vxd4j.processor.model.Method;

/** The interrupt requests to virtualise: a Hw_Int procedure for each, and those of its companions. */
final class InterruptGlue extends TablePart {
    private final Driver driver;
    private final List<Procedure> procedures = new ArrayList<>();

    /** An author's method, the name of that which VPICD enters, and what the request, and a false answer, are to VPICD. */
    private record Procedure(Method method, String name, String title, String refusal) {}

    InterruptGlue(Driver driver, Names names) {
        super("interrupts", Api.INTERRUPT_ENTRY);
        this.driver = driver;
        for (Entry.Interrupt interrupt : driver.entries(Entry.Interrupt.class)) {
            if (interrupt.method().callable()) {
                add(interrupt, names);
            }
        }
    }

    private void add(Entry.Interrupt interrupt, Names names) {
        Map<Role, Entry.Companion> companions = companions(interrupt.irq());
        String hwInt = names.claim(interrupt.method().name());
        procedures.add(new Procedure(
                interrupt.method(), hwInt, "Hw_Int procedure of IRQ " + interrupt.irq(), "carry set when not handled"));
        List<String> parts = new ArrayList<>();
        parts.add(String.valueOf(interrupt.irq()));
        parts.add(options(interrupt, companions.get(Role.VIRTUAL_INTERRUPT)));
        parts.add("this::" + hwInt);
        if (!companions.isEmpty()) {
            for (Role role : Role.values()) {
                parts.add(companions.containsKey(role) ? "this::" + add(companions.get(role), names) : "null");
            }
            Entry.Companion iret = companions.get(Role.VIRTUAL_IRET);
            parts.add(
                    iret == null
                            ? Api.IRQ_DESCRIPTOR + ".DEFAULT_IRET_TIME_OUT_MILLIS"
                            : String.valueOf(iret.timeOutMillis()));
        }
        String descriptor = companions.isEmpty() ? Api.IRQ_DESCRIPTOR + ".of(" : "new " + Api.IRQ_DESCRIPTOR + "(";
        String label = Literals.text(driver.label(interrupt.method()));
        add("new " + Api.INTERRUPT_ENTRY + "(" + label + ", " + descriptor + Source.list(parts) + "))");
    }

    private String add(Entry.Companion companion, Names names) {
        String name = names.claim(companion.method().name());
        String title = companion.role().ddkName() + " procedure of IRQ " + companion.irq();
        procedures.add(new Procedure(companion.method(), name, title, "carry set to refuse"));
        return name;
    }

    /** The first companion of each role. */
    private Map<Role, Entry.Companion> companions(int irq) {
        Map<Role, Entry.Companion> companions = new EnumMap<>(Role.class);
        for (Entry.Companion companion : driver.entries(Entry.Companion.class)) {
            if (companion.irq() == irq && companion.method().callable()) {
                companions.putIfAbsent(companion.role(), companion);
            }
        }
        return companions;
    }

    private static String options(Entry.Interrupt interrupt, Entry.Companion virtualInterrupt) {
        List<String> options = new ArrayList<>();
        if (interrupt.canShare()) {
            options.add(Api.IRQ_DESCRIPTOR + ".CAN_SHARE");
        }
        if (virtualInterrupt != null && virtualInterrupt.method().result().isBoolean()) {
            options.add(Api.IRQ_DESCRIPTOR + ".VIRT_INT_REJECT");
        }
        return options.isEmpty() ? "0" : String.join(" | ", options);
    }

    @Override
    public void entryPoints(Source out) {
        for (Procedure procedure : procedures) {
            Method method = procedure.method();
            String result = method.result().isBoolean() ? procedure.refusal() : "carry clear";
            out.gap();
            out.doc(BlockWriter.contract(procedure.title(), driver, method, result));
            out.openMethod("private void " + procedure.name(), BlockWriter.REGISTERS);
            Packing.success(out, method);
            out.close();
        }
    }
}
