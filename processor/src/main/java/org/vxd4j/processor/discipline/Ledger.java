package org.vxd4j.processor.discipline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vxd4j.processor.code.ApiNames;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.flow.Edge;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Variable;

/** Who in a driver takes something, who gives it back, and who only seems to because others do it for him. */
final class Ledger {

    /** Of a method that calls itself: what it does is not known while it is asked. */
    private static final Account UNKNOWN =
            new Account(new TreeSet<>(List.of(0)), Set.of(), false, 0, List.of(), Map.of(), Map.of(), Set.of());

    private final Subjects driver;
    private final Meter meter;
    private final Map<MethodRef, Subject> subjects = new HashMap<>();
    private final Map<MethodRef, Account> accounts = new HashMap<>();
    private Set<MethodRef> called;
    private final Set<MethodRef> referred = new HashSet<>();
    private final Set<MethodRef> caught = new HashSet<>();

    /** Reads a driver. */
    Ledger(Subjects driver, Meter meter) {
        this.driver = driver;
        this.meter = meter;
        driver.all().forEach(s -> subjects.put(s.method(), s));
    }

    /** Looks who calls whom, once it matters. */
    private void readCalls() {
        if (called != null) {
            return;
        }
        called = new HashSet<>();
        for (Subject subject : driver.all()) {
            subject.flow().nodes().forEach(n -> {
                called.addAll(subject.targets(n));
                if (n.next().stream().anyMatch(Edge::thrown)) {
                    caught.addAll(subject.targets(n));
                }
                if (n.op() instanceof Op.Procedure procedure) {
                    referred.add(procedure.method());
                }
            });
        }
    }

    /** True when this is what is taken. */
    boolean isOf(Meter other) {
        return meter == other;
    }

    /** True when a driver takes something anywhere. */
    static boolean isTaken(Subjects driver, Meter meter) {
        boolean services = !meter.taking().isEmpty();
        if (services && !driver.calls(meter.taking().toArray(String[]::new))) {
            return false;
        }
        return driver.all().stream().anyMatch(s -> takes(s, meter));
    }

    private static boolean takes(Subject subject, Meter meter) {
        for (Node node : subject.flow().nodes()) {
            Change change = node.op() instanceof Op.Call ? meter.change(subject, node) : null;
            boolean takes = change != null && change.by() > 0
                    || subject.lambda(node).filter(l -> takes(l, meter)).isPresent();
            if (takes) {
                return true;
            }
        }
        return false;
    }

    /** True for a method that others than the driver's own methods call, as far as is known. */
    boolean isRoot(Subject subject) {
        readCalls();
        return isEntry(subject) || !called.contains(subject.method()) || referred.contains(subject.method());
    }

    /** True for a method whose exceptions a caller catches, or cleans up behind. */
    boolean isCaught(Subject subject) {
        readCalls();
        return caught.contains(subject.method());
    }

    /** True for a method that the VMM calls. */
    boolean isEntry(Subject subject) {
        return !subject.callers().isEmpty() && subject.chain().isEmpty();
    }

    /** True when something is given back that the same call from outside did not take: it was taken in an earlier one. */
    boolean isGivenLater() {
        return driver.all().stream().anyMatch(s -> isRoot(s) && account(s).lowest() < 0 || handsOver(s));
    }

    /** True for a method that hands over what gives it back, whoever calls that and when. */
    private boolean handsOver(Subject subject) {
        return subject.flow().nodes().stream().anyMatch(node -> {
            boolean gives = subject.referred(node)
                    .filter(s -> meter.giving().contains(s.name()))
                    .isPresent();
            Optional<Subject> lambda = subject.lambda(node);
            return gives
                    || lambda.filter(l -> read(l).lowest() < 0 || handsOver(l)).isPresent();
        });
    }

    /** What a method does. */
    Account account(Subject subject) {
        Account known = accounts.get(subject.method());
        if (known == null) {
            accounts.put(subject.method(), UNKNOWN);
            known = read(subject);
            accounts.put(subject.method(), known);
        }
        return known;
    }

    /** What a method does, or a lambda, which is no method that anybody calls by its name. */
    Account read(Subject subject) {
        return read(subject, Map.of());
    }

    /** The same, for a call that tells it something. */
    Account read(Subject subject, Map<Variable, Origin> given) {
        Map<Node, Change> changes = new LinkedHashMap<>();
        Map<Node, Change> whenThrown = new HashMap<>();
        subject.flow().calls().filter(subject.origins()::isReached).forEach(node -> {
            Change change = change(subject, node);
            if (!change.isNone()) {
                changes.put(node, change);
            }
            thrown(subject, node).ifPresent(c -> whenThrown.put(node, c));
        });
        boolean idle = changes.isEmpty() && whenThrown.values().stream().allMatch(Change::isNone);
        return idle ? untouched(subject, whenThrown.keySet()) : new Walk(subject, changes, whenThrown, given).account();
    }

    /** Of a method that neither takes it nor gives it back, with the calls of what throws exceptions itself. */
    private static Account untouched(Subject subject, Set<Node> throwing) {
        Set<Node> free = new LinkedHashSet<>();
        for (Node node : subject.flow().nodes()) {
            if (subject.origins().isReached(node)) {
                free.add(node);
            }
        }
        Set<Integer> thrown = throwsItself(subject.flow().entry(), throwing) ? Set.of(0) : Set.of();
        return new Account(Set.of(0), thrown, true, 0, List.of(), Map.of(), Map.of(), free);
    }

    /** True when an exception leaves it that is thrown there, and not only by some call that may never throw one. */
    private static boolean throwsItself(Node entry, Set<Node> throwing) {
        Set<Node> seen = new HashSet<>();
        Deque<Node> waiting = new ArrayDeque<>(List.of(entry));
        while (!waiting.isEmpty()) {
            Node node = waiting.remove();
            if (node.op() instanceof Op.Throw) {
                return true;
            }
            if (seen.add(node)) {
                boolean certain =
                        throwing.contains(node) || node.next().stream().allMatch(Edge::thrown);
                node.next().stream().filter(e -> certain || !e.thrown()).forEach(e -> waiting.add(e.to()));
            }
        }
        return false;
    }

    /** What a step does, by itself or by what it calls. */
    Change change(Subject subject, Node node) {
        Change own = meter.change(subject, node);
        if (own != null) {
            return own;
        }
        Change all = null;
        for (MethodRef target : targets(subject, node)) {
            Subject callee = subjects.get(target);
            Change one =
                    callee == null ? unread(subject, node) : account(callee).change();
            all = all == null || all.equals(one) ? one : Change.atLeast(Math.min(all.by(), one.by()));
        }
        return all == null ? Change.NONE : all;
    }

    /** The method of the driver that a step certainly runs; empty when there is none, or more than one. */
    Optional<Subject> helper(Subject subject, Node node) {
        List<MethodRef> targets = targets(subject, node);
        return targets.size() == 1 ? Optional.ofNullable(subjects.get(targets.get(0))) : Optional.empty();
    }

    private List<MethodRef> targets(Subject subject, Node node) {
        return subject.targets(node).stream()
                .filter(m -> !m.name().equals(MethodRef.STATIC_INITIALISER))
                .filter(m -> !m.isPlatform() && !ApiNames.contains(m.owner()))
                .toList();
    }

    /** What a call does whose code has no flow: only which services it reaches is known. */
    private Change unread(Subject subject, Node node) {
        boolean services = !meter.taking().isEmpty();
        Set<String> reached = subject.reached(node);
        if (meter.giving().stream().anyMatch(reached::contains)) {
            return Change.atLeast(-1);
        }
        boolean nothing = services && meter.taking().stream().noneMatch(reached::contains);
        return nothing ? Change.NONE : Change.atLeast(0);
    }

    /** What a call did when it ends by an exception that its code throws; empty when no code says so. */
    private Optional<Change> thrown(Subject subject, Node node) {
        if (!(node.op() instanceof Op.Call)) {
            return Optional.empty();
        }
        Subject callee = helper(subject, node).orElse(null);
        return callee == null || account(callee).thrown().isEmpty()
                ? Optional.empty()
                : Optional.of(account(callee).whenThrown());
    }
}
