package org.vxd4j.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.vxd4j.api.Target;

/**
 * What the author may say on javac's command line.
 *
 * @param target {@code -Avxd4j.target=3.1}: check all drivers for this version instead of the one each declares; else null
 * @param werror {@code -Avxd4j.werror} or {@code -Avxd4j.werror=true}: warnings are errors
 * @param classes {@code -Avxd4j.classes=x.jar}: check the class files of a jar or folder, whose names javac is given instead of
 *     sources, and write nothing; empty for sources
 * @param complaints what is wrong with the options themselves
 */
record Options(Target target, boolean werror, String classes, List<String> complaints) {
    static final String TARGET = "vxd4j.target";
    static final String WERROR = "vxd4j.werror";
    static final String CLASSES = "vxd4j.classes";
    static final Set<String> NAMES = Set.of(TARGET, WERROR, CLASSES);

    /** From what the compiler was given: null, or nothing, for an option without a value. */
    static Options of(Map<String, String> given) {
        List<String> complaints = new ArrayList<>();
        return new Options(
                target(given, complaints),
                werror(given, complaints),
                classes(given, complaints),
                List.copyOf(complaints));
    }

    private static Target target(Map<String, String> given, List<String> complaints) {
        // A compilation without drivers that merely finds the processor may not have the API beside it.
        if (!given.containsKey(TARGET)) {
            return null;
        }
        String label = value(given, TARGET);
        for (Target target : Target.values()) {
            if (target.label().equals(label)) {
                return target;
            }
        }
        complaints.add(written(TARGET, label) + ": the targets are 3.0, 3.1, 95 and 98");
        return null;
    }

    private static boolean werror(Map<String, String> given, List<String> complaints) {
        String value = value(given, WERROR);
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "" -> given.containsKey(WERROR);
            case "true" -> true;
            case "false" -> false;
            default -> {
                complaints.add(written(WERROR, value) + ": the values are true and false");
                yield false;
            }
        };
    }

    private static String classes(Map<String, String> given, List<String> complaints) {
        String value = value(given, CLASSES);
        if (value.isEmpty() && given.containsKey(CLASSES)) {
            complaints.add(written(CLASSES, value) + ": the value is a jar or a folder of class files");
        }
        return value;
    }

    private static String value(Map<String, String> given, String option) {
        String value = given.get(option);
        return value == null ? "" : value;
    }

    private static String written(String option, String value) {
        return value.isEmpty() ? "-A" + option : "-A" + option + "=" + value;
    }
}
