package org.vxd4j.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.vxd4j.vmm.example.Example;

/** The examples there are, in the order of their names. */
final class Examples {
    private final List<Example> all;

    Examples(List<Example> examples) {
        List<Example> sorted = new ArrayList<>(examples);
        sorted.sort(Comparator.comparing(Example::name));
        all = List.copyOf(sorted);
    }

    /** Those on the class path. */
    static List<Example> installed() {
        return ServiceLoader.load(Example.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    List<Example> all() {
        return all;
    }

    List<String> names() {
        return all.stream().map(Example::name).toList();
    }

    Optional<Example> find(String name) {
        return all.stream().filter(example -> example.name().equals(name)).findFirst();
    }

    /** A line for each: name and summary. */
    List<String> table() {
        int width = all.stream().mapToInt(e -> e.name().length()).max().orElse(0);
        return all.stream()
                .map(e -> "  " + e.name() + " ".repeat(width - e.name().length()) + "  " + e.summary())
                .toList();
    }
}
