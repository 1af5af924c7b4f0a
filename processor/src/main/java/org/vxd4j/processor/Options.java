package org.vxd4j.processor;

import java.util.Map;
import java.util.Set;
import org.vxd4j.api.Target;

/**
 * What the author may say on javac's command line.
 *
 * @param target {@code -Avxd4j.target=3.1}: check all drivers for this version instead of the one each declares; else null
 * @param werror {@code -Avxd4j.werror=true}: warnings are errors
 * @param classes {@code -Avxd4j.classes=x.jar}: check the class files of a jar or folder, whose names javac is given instead of
 *     sources, and write nothing; empty for sources
 * @param complaint what is wrong with the options themselves; empty when nothing is
 */
record Options(Target target, boolean werror, String classes, String complaint) {
    static final String TARGET = "vxd4j.target";
    static final String WERROR = "vxd4j.werror";
    static final String CLASSES = "vxd4j.classes";
    static final Set<String> NAMES = Set.of(TARGET, WERROR, CLASSES);

    static Options of(Map<String, String> given) {
        boolean werror = Boolean.parseBoolean(given.get(WERROR));
        String classes = given.getOrDefault(CLASSES, "");
        String label = given.get(TARGET);
        if (label == null) {
            return new Options(null, werror, classes, "");
        }
        for (Target target : Target.values()) {
            if (target.label().equals(label)) {
                return new Options(target, werror, classes, "");
            }
        }
        return new Options(
                null, werror, classes, "-A%s=%s: the targets are 3.0, 3.1, 95 and 98".formatted(TARGET, label));
    }
}
