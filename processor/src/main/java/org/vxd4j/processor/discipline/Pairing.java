package org.vxd4j.processor.discipline;

import java.util.HashSet;
import java.util.Set;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.processor.code.Place;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Variable;

/** What is taken is given back on every way (see {@link Pairs}). */
final class Pairing implements Discipline {
    private static final int DEEPEST = 4;

    @Override
    public void check(Subjects driver, Breaches breaches) {
        Pairs.ALL.forEach(pair -> check(driver, pair, breaches));
    }

    private static void check(Subjects driver, Pair pair, Breaches breaches) {
        if (!Ledger.isTaken(driver, pair.meter())) {
            return;
        }
        Ledger ledger = new Ledger(driver, pair.meter());
        boolean later = ledger.isGivenLater();
        for (Subject subject : driver.all()) {
            boolean strict = pair.stay() == Pair.Stay.NOT_AT_ALL
                    && ledger.isEntry(subject)
                    && subject.callers().stream().allMatch(Moments::calledByVmm);
            Account account = ledger.account(subject);
            boolean root = ledger.isRoot(subject) && pair.stay() != Pair.Stay.FOR_GOOD;
            if (strict || !later && (root || account.isMixed())) {
                judge(subject, account, ledger, pair, breaches);
            }
            if (!later) {
                lambdas(subject, ledger, pair, breaches);
            }
        }
    }

    /** Whoever runs a lambda does not know what it takes. */
    private static void lambdas(Subject subject, Ledger ledger, Pair pair, Breaches breaches) {
        for (Node node : subject.flow().nodes()) {
            Subject lambda = subject.lambda(node).orElse(null);
            Account account = lambda == null ? null : ledger.read(lambda);
            if (account != null && (pair.stay() != Pair.Stay.FOR_GOOD || account.isMixed())) {
                judge(lambda, account, ledger, pair, breaches);
            }
        }
    }

    /** Tells of each step that took something the first end at which it stays taken. */
    private static void judge(Subject subject, Account account, Ledger ledger, Pair pair, Breaches breaches) {
        Set<Node> told = new HashSet<>();
        for (Account.Left left : account.left()) {
            boolean caught = left.at().op() instanceof Op.Throw && ledger.isCaught(subject);
            boolean wrong = left.gives() ? isSame(subject, left, pair, ledger) : pair.stay() != Pair.Stay.FOR_GOOD;
            wrong &= !caught && goesThrough(subject, left, pair);
            if (wrong && told.add(left.since())) {
                boolean atEnd = left.gives() && left.at().place() != null;
                Pair named = subject.service(left.since())
                        .map(s -> pair.of(s.name()))
                        .orElse(pair);
                breaches.add(
                        left.gives() ? onThisWay(named, left, atEnd) : never(named),
                        subject,
                        atEnd ? left.at() : left.since());
            }
        }
    }

    /** True when what makes it necessary to give it back happens on the way. */
    private static boolean goesThrough(Subject subject, Account.Left left, Pair pair) {
        return pair.through().isEmpty()
                || Reach.from(left.since()).stream()
                        .filter(n -> subject.calls(n, pair.through().toArray(String[]::new)))
                        .anyMatch(n -> Reach.from(n).contains(left.at()));
    }

    /** True when what other ways give back is what was taken, and not another of its kind. */
    private static boolean isSame(Subject subject, Account.Left left, Pair pair, Ledger ledger) {
        if (pair.handle() < 0) {
            return true;
        }
        String taken = handle(subject, left.since(), pair, ledger);
        return taken != null
                && Reach.from(left.since()).stream()
                        .filter(n -> isGiven(subject, n, pair))
                        .allMatch(n -> taken.equals(handle(subject, n, pair, ledger)));
    }

    private static boolean isGiven(Subject subject, Node node, Pair pair) {
        return pair.meter().giving().stream().anyMatch(g -> subject.reaches(node, g));
    }

    /** A name of what a service is given, or a method that hands it on to one; null for what is neither. */
    private static String handle(Subject subject, Node node, Pair pair, Ledger ledger) {
        Variable handle = handle(subject, node, pair, ledger, 0);
        return handle == null ? null : subject.origins().name(node, handle);
    }

    private static Variable handle(Subject subject, Node node, Pair pair, Ledger ledger, int depth) {
        boolean service = subject.service(node)
                .filter(s -> pair.meter().taking().contains(s.name())
                        || pair.meter().giving().contains(s.name()))
                .isPresent();
        if (service) {
            return ((Op.Call) node.op()).arguments().get(pair.handle());
        }
        Subject helper = depth == DEEPEST ? null : ledger.helper(subject, node).orElse(null);
        int place = helper == null ? -1 : parameter(helper, pair, ledger, depth + 1);
        return place < 0 || place >= node.op().uses().size()
                ? null
                : node.op().uses().get(place);
    }

    /** The place of the parameter that a method hands on to all such services that it calls; negative when there is none. */
    private static int parameter(Subject helper, Pair pair, Ledger ledger, int depth) {
        Set<Integer> places = new HashSet<>();
        for (Node node : helper.flow().nodes()) {
            Variable handle = node.op() instanceof Op.Call ? handle(helper, node, pair, ledger, depth) : null;
            if (handle != null) {
                places.add(
                        helper.origins().of(node, handle) instanceof Origin.Argument argument
                                ? helper.flow().parameters().indexOf(argument.parameter())
                                : -1);
            }
        }
        return places.size() == 1 ? places.iterator().next() : -1;
    }

    private static Finding onThisWay(Pair pair, Account.Left left, boolean atEnd) {
        return finding(
                pair,
                atEnd
                        ? "%s in line %s and not given back on this way".formatted(pair.taken(), line(left.since()))
                        : "%s here and not given back on every way".formatted(pair.taken()),
                "Other ways from there call %s; this one ends without it.".formatted(pair.giver()));
    }

    private static Finding never(Pair pair) {
        return finding(
                pair,
                "%s here and never given back".formatted(pair.taken()),
                "No way from here calls %s, and nothing else in the driver does it later.".formatted(pair.giver()));
    }

    private static String line(Node node) {
        Place place = node.place();
        String text = place == null ? "?" : place.toString();
        return text.substring(text.lastIndexOf(':') + 1);
    }

    private static Finding finding(Pair pair, String what, String why) {
        return Verdict.of(pair.rule(), what, why, pair.fix(), pair.giver());
    }
}
