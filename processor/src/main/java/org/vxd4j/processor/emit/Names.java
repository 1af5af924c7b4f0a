package org.vxd4j.processor.emit;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives out names, the wanted one where it is free: two methods of one name get {@code get} and {@code get2}. */
final class Names {
    private final Set<String> taken = new HashSet<>();

    Names(String... reserved) {
        taken.addAll(Set.of(reserved));
    }

    /** The wanted name, or the wanted name with the first number that is free. */
    String claim(String wanted) {
        String name = wanted;
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + i;
        }
        return name;
    }

    /** {@code announce} as the start of a class name. */
    static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** {@code WAIT_NOT_CRIT} as a method name: {@code waitNotCrit}. */
    static String camel(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.toLowerCase(Locale.ROOT).split("_")) {
            name.append(name.isEmpty() ? word : capitalised(word));
        }
        return name.toString();
    }

    /** {@code virtualizeIrq} as a constant's name: {@code VIRTUALIZE_IRQ}. */
    static String constant(String method) {
        return method.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }
}
