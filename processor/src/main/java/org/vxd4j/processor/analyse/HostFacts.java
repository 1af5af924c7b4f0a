package org.vxd4j.processor.analyse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vxd4j.processor.code.MethodRef;

/**
 * Which methods of the JDK depend on the machine that the simulation runs on: the data file {@code host-facts.txt}.
 *
 * <p>A line is a rule, a class and its methods: {@code *} for all of them, a name, or a name with the beginning of a descriptor. The
 * classes of a package are {@code java/net/*}; {@code -} instead of a rule makes an exception of what follows, and
 * {@code ?} says that these call what only their arguments tell.
 */
final class HostFacts {
    static final String THREADS = "HN-02";
    static final String STATIC_STATE = "HN-05";
    private static final String UNFOLLOWED = "?";
    private static final String FILE = "host-facts.txt";
    private static final String ALL = "*";

    private final Map<String, List<Fact>> facts = new HashMap<>();

    private record Fact(String rule, String method) {
        boolean covers(MethodRef called) {
            return method.equals(ALL)
                    || (called.name() + called.descriptor()).startsWith(method + (method.indexOf('(') < 0 ? "(" : ""));
        }
    }

    /** Reads the data file. */
    HostFacts() {
        try (InputStream in = HostFacts.class.getResourceAsStream(FILE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] words = line.trim().split("\\s+");
        List<Fact> list = facts.computeIfAbsent(words[1], k -> new ArrayList<>());
        for (int i = 2; i < words.length; i++) {
            list.add(new Fact(words[0], words[i]));
        }
    }

    /** The rule that a call of a method of the JDK breaks; empty when it is harmless. */
    Optional<String> rule(MethodRef called) {
        return fact(called).filter(r -> !r.equals(UNFOLLOWED));
    }

    /** True for a method of the JDK that calls what only its arguments tell: reflection. */
    boolean isUnfollowed(MethodRef called) {
        return fact(called).filter(UNFOLLOWED::equals).isPresent();
    }

    private Optional<String> fact(MethodRef called) {
        Optional<String> exact = find(called.owner(), called);
        return exact.isPresent() ? exact.filter(r -> !r.equals("-")) : find(folder(called.owner()), called);
    }

    private Optional<String> find(String key, MethodRef called) {
        return facts.getOrDefault(key, List.of()).stream()
                .filter(f -> f.covers(called))
                .map(Fact::rule)
                .findFirst();
    }

    private static String folder(String owner) {
        return owner.substring(0, owner.lastIndexOf('/') + 1) + ALL;
    }
}
