package org.vxd4j.processor.discipline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vxd4j.api.Target;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;

/** A driver and the methods that are judged: its own, and all that its entry points reach. */
public final class Subjects {
    private final Driver driver;
    private final List<Subject> all;
    private final Map<MethodRef, Subject> byMethod = new HashMap<>();
    private final Map<Entry, Subject> byEntry = new IdentityHashMap<>();
    private List<Posting> rawPostings;
    private List<HandleField> handles;
    private Set<String> called;

    /**
     * A driver.
     *
     * @param driver its declarations
     * @param all the methods and lambdas; the driver's own in the order of the source
     */
    public Subjects(Driver driver, List<Subject> all) {
        this.driver = driver;
        this.all = all;
        DeadEnds.of(all);
        for (Subject subject : all) {
            byMethod.put(subject.method(), subject);
            subject.entry().ifPresent(e -> byEntry.putIfAbsent(e, subject));
        }
        byEntry.forEach((entry, subject) -> {
            Subject worker = Delegation.behind(this, subject);
            if (worker != subject && worker.callers().size() == 1) {
                worker.standFor(entry);
            }
        });
    }

    /** Its declarations. */
    public Driver driver() {
        return driver;
    }

    /** The methods and lambdas; the driver's own in the order of the source. */
    public List<Subject> all() {
        return all;
    }

    /** The version of Windows it is written for. */
    public Target target() {
        return driver.target();
    }

    /** The method with this name; empty when it is not among them. */
    public Optional<Subject> of(MethodRef method) {
        return Optional.ofNullable(byMethod.get(method));
    }

    /** The method that a declaration of the driver makes an entry point, or the one that does its work. */
    public Optional<Subject> of(Entry entry) {
        Subject entered = byEntry.get(entry);
        Optional<Subject> found = entered == null ? named(entry.method().name()) : Optional.of(entered);
        return found.map(s -> Delegation.behind(this, s));
    }

    /** The driver's only method of a name: not all entry points are followed. */
    private Optional<Subject> named(String name) {
        String owner = driver.type().reflectionName().replace('.', '/');
        List<Subject> named = all.stream()
                .filter(s ->
                        s.method().name().equals(name) && s.method().owner().equals(owner))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** The methods that call one of these services themselves, posters left out, in the order of all. */
    public List<Subject> rawCallers(String... services) {
        if (!calls(services)) {
            return List.of();
        }
        List<Subject> callers = new ArrayList<>();
        for (Subject subject : all) {
            if (subject.callsRaw(services)) {
                callers.add(subject);
            }
        }
        return callers;
    }

    /** True when one of the methods calls one of these services directly. */
    public boolean calls(String... services) {
        if (called == null) {
            called = new HashSet<>();
            for (Subject subject : all) {
                called.addAll(subject.services());
            }
        }
        for (String service : services) {
            if (called.contains(service)) {
                return true;
            }
        }
        return false;
    }

    /** The steps of all methods. */
    public Stream<Node> nodes() {
        return all.stream().flatMap(s -> s.flow().nodes().stream());
    }

    /** The fields into which handles are put. */
    List<HandleField> handles() {
        if (handles == null) {
            handles = HandleField.of(this);
        }
        return handles;
    }

    /** The calls that hand a callback over to a service, in the order of the methods; posters are left out. */
    public List<Posting> rawPostings() {
        if (rawPostings == null) {
            List<Subject> registering = new ArrayList<>();
            for (Subject subject : all) {
                if (subject.registers()) {
                    registering.add(subject);
                }
            }
            rawPostings = registering.isEmpty()
                    ? List.of()
                    : Posting.all(this, registering).stream()
                            .filter(p -> p.entry() == null)
                            .toList();
        }
        return rawPostings;
    }
}
