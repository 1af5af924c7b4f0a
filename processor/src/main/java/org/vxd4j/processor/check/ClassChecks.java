package org.vxd4j.processor.check;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Site;

/** Can glue build the driver (DS-06, DS-07)? */
final class ClassChecks {
    private static final String WHERE = "@VxD";

    private ClassChecks() {}

    static void check(Driver driver, Report report) {
        String name = driver.type().simpleName();
        List<String> wrong = wrong(driver);
        if (!wrong.isEmpty()) {
            report.add(
                    "DS-06",
                    driver.header().tag().site(),
                    "%s cannot be a driver: it is %s".formatted(name, String.join(" and ", wrong)),
                    "The generated glue makes the one object of it that serves all machines, from beside it and from nothing"
                            + " else.",
                    "Make it a top-level or static nested class, not private, abstract or generic.",
                    WHERE);
            return;
        }
        checkConstructors(driver, report);
    }

    private static List<String> wrong(Driver driver) {
        List<String> wrong = new ArrayList<>();
        if (driver.kind() != ElementKind.CLASS && driver.kind() != ElementKind.RECORD) {
            wrong.add(kind(driver.kind()));
            return wrong;
        }
        if (driver.modifiers().contains(Modifier.ABSTRACT)) {
            wrong.add("abstract");
        }
        if (driver.generic()) {
            wrong.add("generic");
        }
        if (driver.inner()) {
            wrong.add("an inner class");
        }
        if (!driver.visible()) {
            wrong.add("private");
        }
        return wrong;
    }

    private static String kind(ElementKind kind) {
        return switch (kind) {
            case INTERFACE -> "an interface";
            case ENUM -> "an enum";
            case ANNOTATION_TYPE -> "an annotation";
            default -> "no class";
        };
    }

    private static void checkConstructors(Driver driver, Report report) {
        if (driver.constructors().size() > 1) {
            Site second = driver.constructors().get(1).site();
            report.add(
                    "DS-06",
                    second,
                    "%s has %d constructors"
                            .formatted(
                                    driver.type().simpleName(),
                                    driver.constructors().size()),
                    "Keep the one whose parameters are the services that the driver uses.",
                    WHERE);
            return;
        }
        for (Driver.Constructor constructor : driver.constructors()) {
            if (!constructor.visible()) {
                report.add(
                        "DS-06",
                        constructor.site(),
                        "the constructor of %s is private"
                                .formatted(driver.type().simpleName()),
                        "Leave private out.",
                        WHERE);
            }
            for (Driver.Dependency parameter : constructor.params()) {
                if (parameter.kind() == Driver.Dependency.Kind.NONE) {
                    report.add(
                            "DS-07",
                            parameter.site(),
                            "nothing can be linked to the parameter %s"
                                    .formatted(parameter.site().element().getSimpleName()),
                            "Ask for Vmm, Cpu, another device's service interface or %s."
                                    .formatted(driver.eventsName().simpleName()),
                            WHERE);
                }
            }
        }
    }
}
