package org.vxd4j.processor.emit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vxd4j.processor.model.ClassName;

/**
 * How a generated file names classes, each as {@link ClassName#code()} has it between its marks. Of two with one simple name the first
 * is imported and the other one qualified; and so is a class whose simple name means one of the file or of its package.
 */
final class Imports {
    private final ClassName file;
    private final Set<String> nested = new HashSet<>();

    /** Classes of the package that the file names: nothing is imported under their names. */
    private final Set<String> neighbours = new HashSet<>();

    /** What simple names mean because of an import: canonical names. */
    private final Map<String, String> imported = new HashMap<>();

    /** The classes met, and how the file writes them. */
    private final Map<String, String> names = new HashMap<>();

    Imports(ClassName file) {
        this.file = file;
    }

    /** Has a simple name mean a class of the package. */
    void reserve(ClassName neighbour) {
        neighbours.add(neighbour.topLevel());
    }

    /** Has a simple name mean a class nested in that of the file. */
    void nest(String simpleName) {
        nested.add(simpleName);
    }

    /** Chooses what to import for the classes that a text names. */
    void choose(String text) {
        Map<String, String> wanted = new HashMap<>();
        for (int from = text.indexOf(ClassName.MARK); from >= 0; ) {
            int to = text.indexOf(ClassName.MARK, from + 1);
            String met = text.substring(from + 1, to);
            if (!names.containsKey(met)) {
                names.put(met, "");
                want(ClassName.of(met), wanted);
            }
            from = text.indexOf(ClassName.MARK, to + 1);
        }
        wanted.keySet().removeAll(neighbours);
        imported.putAll(wanted);
        for (Map.Entry<String, String> met : names.entrySet()) {
            met.setValue(name(ClassName.of(met.getKey())));
        }
    }

    private void want(ClassName met, Map<String, String> wanted) {
        if (shortName(met) != null) {
            return;
        }
        if (met.packageName().equals(file.packageName())) {
            neighbours.add(met.topLevel());
        } else if (!met.packageName().isEmpty()) {
            wanted.putIfAbsent(met.topLevel(), met.packageName() + "." + met.topLevel());
        }
    }

    /** The classes to import, ordered by name; those of {@code java.lang} are known without. */
    Set<String> lines() {
        Set<String> lines = new TreeSet<>();
        for (Map.Entry<String, String> each : imported.entrySet()) {
            if (!each.getValue().equals("java.lang." + each.getKey())) {
                lines.add(each.getValue());
            }
        }
        return lines;
    }

    /** The name of a class that the text named. */
    String name(String met) {
        return names.get(met);
    }

    private String name(ClassName met) {
        String name = shortName(met);
        if (name != null) {
            return name;
        }
        return met.packageName().equals(file.packageName()) ? met.name() : met.canonicalName();
    }

    /** The shortest name that means the class; the canonical one when its first part means another class, null when that means none. */
    private String shortName(ClassName met) {
        String name = met.name();
        boolean taken = false;
        for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
            int start = name.lastIndexOf('.', end - 1) + 1;
            String meaning = meaning(name.substring(start, end));
            if (new ClassName(met.packageName(), name.substring(0, end))
                    .canonicalName()
                    .equals(meaning)) {
                return name.substring(start);
            }
            taken = meaning != null;
        }
        return taken ? met.canonicalName() : null;
    }

    private String meaning(String simpleName) {
        if (nested.contains(simpleName)) {
            return file.canonicalName() + "." + simpleName;
        }
        return simpleName.equals(file.name()) ? file.canonicalName() : imported.get(simpleName);
    }
}
