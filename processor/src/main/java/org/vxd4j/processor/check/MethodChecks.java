package org.vxd4j.processor.check;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;
import org.vxd4j.processor.model.Method;
import org.vxd4j.processor.model.Param;
import org.vxd4j.processor.model.ValueType;

/** Can glue call, or override, an annotated method (DS-01, DS-05)? */
final class MethodChecks {
    private MethodChecks() {}

    static void check(Driver driver, Report report) {
        for (Entry entry : driver.entries()) {
            if (!(entry instanceof Entry.Guard)) {
                checkCall(driver, entry, report);
            }
        }
        for (Entry.Guard guard : driver.entries(Entry.Guard.class)) {
            checkOverride(driver, guard, report);
        }
    }

    private static void checkCall(Driver driver, Entry entry, Report report) {
        Method method = entry.method();
        if (report.has("DS-01", method.site())) {
            return;
        }
        List<String> wrong = modifiers(driver, method, Modifier.PRIVATE, Modifier.STATIC, Modifier.ABSTRACT);
        String label = "@%s method %s".formatted(entry.kind(), method.name());
        if (!wrong.isEmpty()) {
            String list = String.join(" and ", wrong);
            report.add(
                    "DS-01",
                    method.site(),
                    "%s is %s".formatted(label, list),
                    "Leave %s out.".formatted(list),
                    "@" + entry.kind());
        } else if (!method.visible() && driver.visible()) {
            report.add(
                    "DS-01",
                    method.site(),
                    label + " is inherited from another package and not public",
                    "The generated glue stands in the driver's package and calls it from there.",
                    "Make it and its class public, or override it.",
                    "@" + entry.kind());
        } else if (!method.checkedThrown().isEmpty()) {
            String thrown = String.join(" and ", method.checkedThrown());
            report.add(
                    "DS-01",
                    method.site(),
                    "%s throws %s, which nobody in the VMM can catch".formatted(label, thrown),
                    "Behind the generated glue, which calls it, is the VMM: it has no handler for exceptions of Java.",
                    "Handle it in the method.",
                    "@" + entry.kind());
        }
    }

    private static void checkOverride(Driver driver, Entry.Guard guard, Report report) {
        Method method = guard.method();
        if (report.has("DS-01", method.site())) {
            return;
        }
        List<String> wrong =
                modifiers(driver, method, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL, Modifier.ABSTRACT);
        if (!wrong.isEmpty()) {
            String list = String.join(" and ", wrong);
            report.add(
                    "DS-05",
                    method.site(),
                    "@CritSection method %s is %s and cannot be overridden".formatted(method.name(), list),
                    "Leave %s out.".formatted(list),
                    "Begin_Critical_Section");
        } else if (hasHiddenType(method)) {
            report.add(
                    "DS-05",
                    method.site(),
                    "@CritSection method %s has a private type: the glue cannot name it".formatted(method.name()),
                    "Leave private out.",
                    "Begin_Critical_Section");
        } else if (driver.modifiers().contains(Modifier.FINAL)
                || driver.modifiers().contains(Modifier.SEALED)) {
            report.add(
                    "DS-05",
                    guard.tag().site(),
                    "%s cannot be extended, so %s cannot be overridden"
                            .formatted(driver.type().simpleName(), method.name()),
                    "Make the class neither final, sealed nor a record.",
                    "Begin_Critical_Section");
        }
    }

    private static boolean hasHiddenType(Method method) {
        boolean hidden = method.result().type().kind() == ValueType.Kind.HIDDEN;
        for (Param param : method.params()) {
            hidden |= param.type().kind() == ValueType.Kind.HIDDEN;
        }
        return hidden;
    }

    /** Without abstract where the driver is: that is one mistake, and the driver's (DS-06). */
    private static List<String> modifiers(Driver driver, Method method, Modifier... unwanted) {
        boolean abstractDriver = driver.modifiers().contains(Modifier.ABSTRACT) || driver.kind() == ElementKind.ENUM;
        List<String> found = new ArrayList<>();
        for (Modifier modifier : unwanted) {
            boolean expected = modifier == Modifier.ABSTRACT && abstractDriver;
            if (!expected && method.modifiers().contains(modifier)) {
                found.add(modifier.toString());
            }
        }
        return found;
    }
}
