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
import java.util.StringTokenizer;
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

    private static final String HARMLESS = "-";

    private final Map<String, List<Fact>> facts = new HashMap<>();
    private final Map<MethodRef, String> known = new HashMap<>();

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
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    add(new StringTokenizer(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(StringTokenizer words) {
        String rule = words.nextToken();
        List<Fact> list = facts.computeIfAbsent(words.nextToken(), k -> new ArrayList<>());
        while (words.hasMoreTokens()) {
            list.add(new Fact(rule, words.nextToken()));
        }
    }

    /** The rule that a call of a method of the JDK breaks; null when it is harmless. */
    String rule(MethodRef called) {
        String fact = fact(called);
        return fact.equals(HARMLESS) || fact.equals(UNFOLLOWED) ? null : fact;
    }

    /** True for a method of the JDK that calls what only its arguments tell: reflection. */
    boolean isUnfollowed(MethodRef called) {
        return fact(called).equals(UNFOLLOWED);
    }

    private String fact(MethodRef called) {
        String fact = known.get(called);
        if (fact == null) {
            fact = find(called.owner(), called);
            if (fact == null) {
                fact = find(folder(called.owner()), called);
            }
            fact = fact == null ? HARMLESS : fact;
            known.put(called, fact);
        }
        return fact;
    }

    private String find(String key, MethodRef called) {
        for (Fact fact : facts.getOrDefault(key, List.of())) {
            if (fact.covers(called)) {
                return fact.rule();
            }
        }
        return null;
    }

    private static String folder(String owner) {
        return owner.substring(0, owner.lastIndexOf('/') + 1) + ALL;
    }
}
