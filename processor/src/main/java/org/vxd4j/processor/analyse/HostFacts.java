package org.vxd4j.processor.analyse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.vxd4j.processor.code.CallSite;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.code.SourceTypes;

/**
 * Which methods of the JDK depend on the machine that the simulation runs on: the data file {@code host-facts.txt}.
 *
 * <p>A line is a rule, a class and its methods: {@code *} for all of them, a name, or a name with the beginning of a descriptor; a
 * name with a point before it is a static field. What is said of a method that is named holds in subtypes, too. The classes of a
 * package are {@code java/net/*}. Instead of a rule, {@code -} makes an exception of what follows, {@code ?} says that these call what
 * only their arguments tell, and {@code !} that they change the object they are called on.
 */
final class HostFacts {
    static final String THREADS = "HN-02";
    static final String STATIC_STATE = "HN-05";
    private static final String UNFOLLOWED = "?";
    private static final String CHANGE = "!";
    private static final String HARMLESS = "-";
    private static final String FILE = "host-facts.txt";
    private static final String ALL = "*";
    private static final Fact NONE = new Fact(HARMLESS, "", "");

    /** What the file says, by class. */
    private static final Map<String, List<Fact>> FACTS = read();

    /** The methods about which it says something by name: of others the supertypes need not be asked. */
    private static final Set<String> NAMED = named();

    private final Names names;
    private final Types types;
    private final Map<CallSite, Fact> known = new HashMap<>();
    private final Map<CallSite, Boolean> changing = new HashMap<>();

    /**
     * What is said of some methods.
     *
     * @param rule number of the rule against them, or what stands there instead
     * @param owner the class or the package it is said of
     * @param method which methods
     */
    record Fact(String rule, String owner, String method) {

        /** True when a call breaks a rule. */
        boolean isAgainst() {
            return !rule.equals(HARMLESS) && !rule.equals(UNFOLLOWED);
        }

        private boolean covers(MethodRef called) {
            return method.equals(ALL) || names(called);
        }

        private boolean names(MethodRef called) {
            return (called.name() + called.descriptor()).startsWith(method + (method.indexOf('(') < 0 ? "(" : ""));
        }
    }

    HostFacts(Names names, Types types) {
        this.names = names;
        this.types = types;
    }

    private static Map<String, List<Fact>> read() {
        Map<String, List<Fact>> facts = new HashMap<>();
        try (InputStream in = HostFacts.class.getResourceAsStream(FILE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    StringTokenizer words = new StringTokenizer(line);
                    String rule = words.nextToken();
                    String owner = words.nextToken();
                    while (words.hasMoreTokens()) {
                        facts.computeIfAbsent(owner, k -> new ArrayList<>())
                                .add(new Fact(rule, owner, words.nextToken()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return facts;
    }

    private static Set<String> named() {
        Set<String> named = new HashSet<>();
        for (Fact fact : all()) {
            if (!fact.rule().equals(CHANGE)) {
                int descriptor = fact.method().indexOf('(');
                named.add(descriptor < 0 ? fact.method() : fact.method().substring(0, descriptor));
            }
        }
        return named;
    }

    /** All that is said. */
    static List<Fact> all() {
        return FACTS.values().stream().flatMap(List::stream).toList();
    }

    /** The rule that the use of a static field of the JDK breaks; null when it is harmless. */
    static String ofField(String owner, String name) {
        for (Fact fact : FACTS.getOrDefault(owner, List.of())) {
            if (fact.method().startsWith(".") && fact.method().substring(1).equals(name)) {
                return fact.rule();
            }
        }
        return null;
    }

    /** What is said of the method that a call names, which is of the JDK or inherited from a class of it. */
    Fact of(CallSite site) {
        Fact fact = known.get(site);
        if (fact == null) {
            fact = find(site);
            known.put(site, fact);
        }
        return fact;
    }

    /** True for the call of a method of the JDK that calls what only its arguments tell: reflection. */
    boolean isUnfollowed(CallSite site) {
        return of(site).rule().equals(UNFOLLOWED);
    }

    /** True for the call of a method of the JDK that changes the object it is called on. */
    boolean isChange(CallSite site) {
        return changing.computeIfAbsent(site, s -> {
            Fact fact = inherited(first(s), s.callee(), true);
            return fact != null && fact.rule().equals(CHANGE);
        });
    }

    private Fact find(CallSite site) {
        MethodRef callee = site.callee();
        Fact fact = said(callee.owner(), callee, false);
        boolean inherits = NAMED.contains(callee.name()) || !callee.isPlatform();
        if (fact == null && inherits && !callee.name().startsWith("<")) {
            fact = inherited(first(site), callee, false);
        }
        return fact == null ? NONE : fact;
    }

    /** True for what every object has: class files name the class that declares it, whatever it is called on. */
    static boolean isOfAll(MethodRef method) {
        return method.owner().equals("java/lang/Object");
    }

    /** The class to begin with: class files name that of the object even where an older one declares the method. */
    private static String first(CallSite site) {
        boolean exact = site.receiver() == null || isOfAll(site.callee());
        return exact ? site.callee().owner() : site.receiver();
    }

    /** What is said of a method in a class or above it, up to where somebody declares another one; null when nothing is. */
    private Fact inherited(String owner, MethodRef callee, boolean change) {
        MethodRef method = callee.in(owner);
        boolean platform = method.isPlatform();
        if (platform) {
            Fact fact = said(owner, method, change);
            if (fact != null && (fact.names(method) || names.method(method).isPresent())) {
                return fact;
            }
        } else if (names.method(method).isPresent()) {
            return null;
        }
        TypeElement type = names.type(owner).orElse(null);
        if (type != null) {
            for (TypeMirror parent : types.directSupertypes(type.asType())) {
                TypeElement above = SourceTypes.element(parent);
                Fact fact = above == null ? null : inherited(names.of(above), callee, change);
                if (fact != null) {
                    return fact;
                }
            }
        }
        return null;
    }

    private static Fact said(String owner, MethodRef called, boolean change) {
        Fact fact = said(called, FACTS.getOrDefault(owner, List.of()), change);
        String folder = owner.substring(0, owner.lastIndexOf('/') + 1) + ALL;
        return fact == null ? said(called, FACTS.getOrDefault(folder, List.of()), change) : fact;
    }

    private static Fact said(MethodRef called, List<Fact> facts, boolean change) {
        for (Fact fact : facts) {
            if (fact.rule().equals(CHANGE) == change && fact.covers(called)) {
                return fact;
            }
        }
        return null;
    }
}
