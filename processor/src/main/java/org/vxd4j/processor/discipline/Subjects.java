package org.vxd4j.processor.discipline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vxd4j.api.Target;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;

/**
 * A driver and the methods that are judged: its own, and all that its entry points reach.
 *
 * @param driver its declarations
 * @param all the methods and lambdas; the driver's own in the order of the source
 */
public record Subjects(Driver driver, List<Subject> all) {

    /** The version of Windows it is written for. */
    public Target target() {
        return driver.target();
    }

    /** The method with this name; empty when it is not among them. */
    public Optional<Subject> of(MethodRef method) {
        return all.stream().filter(s -> s.method().equals(method)).findFirst();
    }

    /** The method that a declaration of the driver makes an entry point. */
    public Optional<Subject> of(Entry entry) {
        return all.stream()
                .filter(s -> s.entry().filter(e -> e.equals(entry)).isPresent())
                .findFirst();
    }

    /** True when one of the methods calls one of these services directly. */
    public boolean calls(String... services) {
        List<String> names = List.of(services);
        return all.stream().anyMatch(s -> names.stream().anyMatch(s.services()::contains));
    }

    /** The steps of all methods. */
    public Stream<Node> nodes() {
        return all.stream().flatMap(s -> s.flow().nodes().stream());
    }
}
