package org.vxd4j.processor.check;

import java.util.EnumSet;
import java.util.Set;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Target;
import org.vxd4j.processor.model.Binding;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;
import org.vxd4j.processor.model.Param;
import org.vxd4j.processor.model.ValueType;

/** Does the VMM have something to fill each parameter with (DS-03)? */
final class ParameterChecks {
    private ParameterChecks() {}

    static void check(Driver driver, Report report) {
        for (Entry entry : driver.entries()) {
            if (!(entry instanceof Entry.Guard)) {
                for (Param param : entry.method().params()) {
                    check(entry, param, driver.target(), report);
                }
            }
        }
    }

    private static void check(Entry entry, Param param, Target target, Report report) {
        if (param.type().kind() == ValueType.Kind.MISSING) {
            return;
        }
        String where = "@" + entry.kind();
        if (param.type().kind() == ValueType.Kind.HIDDEN) {
            report.add(
                    "DS-03",
                    param.site(),
                    "the type of parameter %s is private: the glue cannot name it".formatted(param.name()),
                    "Leave private out.",
                    where);
        } else if (param.binding() == Binding.NONE) {
            report.add("DS-03", param.site(), unfilled(entry, param), "Use " + offer(entry) + ".", where);
        } else if (param.type().kind() == ValueType.Kind.WIDE) {
            report.add(
                    "DS-03",
                    param.site(),
                    "parameter %s is a %s, and a register has 32 bits"
                            .formatted(param.name(), param.type().name()),
                    "Use int.",
                    where);
        } else if (param.binding() == Binding.TIMED_OUT && param.type().kind() != ValueType.Kind.BOOLEAN) {
            report.add(
                    "DS-03",
                    param.site(),
                    "@TimedOut parameter %s is not a boolean".formatted(param.name()),
                    "Make it a boolean: it is the carry flag.",
                    where);
        } else if (param.binding() == Binding.TIMED_OUT && !hasCarry(entry, target)) {
            report.add("DS-03", param.site(), unfilled(entry, param), "Use " + offer(entry) + ".", where);
        } else if (param.register() != null && !registers(entry, target).contains(param.register())) {
            report.add(
                    "DS-03",
                    param.registerSite(),
                    "%s means nothing on entry of %s".formatted(param.register(), name(entry)),
                    "Use " + offer(entry) + ".",
                    where);
        }
    }

    /** Among the companions of an interrupt only an IRET procedure finds a time-out in the carry flag; of events rule ET-07 speaks. */
    private static boolean hasCarry(Entry entry, Target target) {
        return !(entry instanceof Entry.Companion) || entry.callback(target).carryIn();
    }

    private static String unfilled(Entry entry, Param param) {
        boolean callback = entry instanceof Entry.Event || entry instanceof Entry.TimeOut;
        boolean second = callback && !param.type().isPrimitive();
        return second
                ? "%s gets one object only, its reference data; parameter %s is a second one"
                        .formatted(name(entry), param.name())
                : "no register fills parameter %s of %s".formatted(param.name(), name(entry));
    }

    private static String name(Entry entry) {
        return "@%s method %s".formatted(entry.kind(), entry.method().name());
    }

    /**
     * What the VMM has in its registers when it enters such a method. For a control message and for a service that depends on which
     * one it is; rule IT-07 speaks about those of an asynchronous time-out.
     */
    private static Set<Reg> registers(Entry entry, Target target) {
        boolean open = entry instanceof Entry.Control
                || entry instanceof Entry.Service
                || entry instanceof Entry.TimeOut timeOut && timeOut.async();
        if (open) {
            return EnumSet.complementOf(EnumSet.of(Reg.FLAGS, Reg.ESP));
        }
        Set<Reg> registers = EnumSet.copyOf(entry.callback(target).in(target));
        if (entry instanceof Entry.Interrupt) {
            // The annotation has no option that would load it.
            registers.remove(Reg.EDX);
        }
        return registers;
    }

    private static String offer(Entry entry) {
        if (entry instanceof Entry.Event) {
            return "VmHandle (EBX), ThreadHandle (EDI), ClientRegs (EBP), @TimedOut boolean (carry), one object (EDX)";
        }
        if (entry instanceof Entry.TimeOut) {
            return "VmHandle (EBX), ThreadHandle (EDI), ClientRegs (EBP), @In(Reg.ECX) int, one object (EDX)";
        }
        if (entry instanceof Entry.Interrupt) {
            return "VmHandle (EBX), IrqHandle (EAX)";
        }
        if (entry instanceof Entry.Companion companion) {
            return switch (companion.role()) {
                case VIRTUAL_INTERRUPT, VIRTUAL_EOI -> "VmHandle (EBX), IrqHandle (EAX)";
                case MASK_CHANGE -> "VmHandle (EBX), IrqHandle (EAX), @In(Reg.ECX) boolean";
                case VIRTUAL_IRET -> "VmHandle (EBX), IrqHandle (EAX), @TimedOut boolean (carry)";
            };
        }
        if (entry instanceof Entry.PortTrap) {
            return "VmHandle (EBX), ClientRegs (EBP), and int with @In of ECX, EDX or EAX";
        }
        return entry instanceof Entry.Control
                ? "VmHandle (EBX), ThreadHandle (EDI), or @In with the register"
                : "@In with the register";
    }
}
