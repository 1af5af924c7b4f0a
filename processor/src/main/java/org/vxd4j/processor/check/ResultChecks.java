package org.vxd4j.processor.check;

import java.util.List;
import org.vxd4j.api.Reg;
import org.vxd4j.api.rule.DeclarationRules;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;
import org.vxd4j.processor.model.Entry.Companion.Role;
import org.vxd4j.processor.model.Method;
import org.vxd4j.processor.model.Result;
import org.vxd4j.processor.model.Site;
import org.vxd4j.processor.model.ValueType;

/** Does a result have a register or flag to leave in, and may the answer be a refusal (DS-04, CM-04)? */
final class ResultChecks {
    private ResultChecks() {}

    static void check(Driver driver, Report report) {
        for (Entry entry : driver.entries()) {
            Result result = entry.method().result();
            if (entry instanceof Entry.Guard || result.isVoid() || result.type().kind() == ValueType.Kind.MISSING) {
                continue;
            }
            if (entry instanceof Entry.Control control && control.message() != null && answers(result)) {
                report.add(entry.method().site(), DeclarationRules.answer(control.message(), true));
            } else {
                check(entry, result, report);
            }
        }
    }

    /** True when the result is the carry of the answer. */
    private static boolean answers(Result result) {
        return result.isBoolean() && !result.has(Result.Place.REGISTER);
    }

    private static void check(Entry entry, Result result, Report report) {
        boolean fits = result.isPlaced() ? takesPlaces(entry) && allFit(result) : takesBare(entry, result);
        if (!fits) {
            report.add(
                    "DS-04",
                    site(entry.method(), result),
                    "the result of @%s method %s has no register"
                            .formatted(entry.kind(), entry.method().name()),
                    fix(entry),
                    "@" + entry.kind());
        }
    }

    private static boolean allFit(Result result) {
        for (Result.Part part : result.parts()) {
            if (!fits(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean takesPlaces(Entry entry) {
        return entry instanceof Entry.Service || entry instanceof Entry.Control;
    }

    private static boolean takesBare(Entry entry, Result result) {
        if (entry instanceof Entry.Control || entry instanceof Entry.Interrupt) {
            return result.isBoolean();
        }
        if (entry instanceof Entry.Companion companion) {
            return companion.role() == Role.VIRTUAL_INTERRUPT && result.isBoolean();
        }
        return entry instanceof Entry.PortTrap && result.isInt();
    }

    private static boolean fits(Result.Part part) {
        ValueType.Kind kind = part.type().kind();
        return switch (part.place()) {
            case CARRY, ZERO -> kind == ValueType.Kind.BOOLEAN;
            case REGISTER ->
                part.register() != Reg.FLAGS
                        && part.register() != Reg.ESP
                        && (part.type().isPrimitive() && kind != ValueType.Kind.WIDE || kind == ValueType.Kind.DWORD);
            case NONE -> false;
        };
    }

    /** The part that does not fit, when it stands in this driver's file; else the method. */
    private static Site site(Method method, Result result) {
        List<Result.Part> wrong = result.parts().stream().filter(p -> !fits(p)).toList();
        boolean here = wrong.size() == 1 && wrong.get(0).accessor().isEmpty() && result.isPlaced();
        return here ? wrong.get(0).site() : method.site();
    }

    private static String fix(Entry entry) {
        if (entry instanceof Entry.Control) {
            return "Return boolean (false sets carry) or void.";
        }
        if (entry instanceof Entry.Interrupt) {
            return "Return boolean (true when handled) or void.";
        }
        if (entry instanceof Entry.Companion companion && companion.role() == Role.VIRTUAL_INTERRUPT) {
            return "Return boolean (false refuses the simulation) or void.";
        }
        if (entry instanceof Entry.PortTrap) {
            return "Return int (the value read, EAX) or void.";
        }
        return entry instanceof Entry.Service
                ? "Return an int or a handle with @Out, a boolean with @Carry or @Zero, or a record of them."
                : "Return void.";
    }
}
