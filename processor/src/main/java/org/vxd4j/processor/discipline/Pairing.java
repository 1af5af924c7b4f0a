package org.vxd4j.processor.discipline;

import java.util.HashSet;
import java.util.Set;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.processor.code.Place;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;

/** What is taken is given back on every way (see {@link Pairs}). */
final class Pairing implements Discipline {

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
            boolean mixed = ledger.account(subject).isMixed();
            boolean root = ledger.isRoot(subject) && pair.stay() != Pair.Stay.FOR_GOOD;
            if (strict || !later && (root || mixed)) {
                judge(subject, ledger, pair, breaches);
            }
        }
    }

    /** Tells of each step that took something the first end at which it stays taken. */
    private static void judge(Subject subject, Ledger ledger, Pair pair, Breaches breaches) {
        Set<Node> told = new HashSet<>();
        for (Account.Left left : ledger.account(subject).left()) {
            boolean caught = left.at().op() instanceof Op.Throw && ledger.isCaught(subject);
            boolean wrong = left.gives() ? isSame(subject, left, pair) : pair.stay() != Pair.Stay.FOR_GOOD;
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
    private static boolean isSame(Subject subject, Account.Left left, Pair pair) {
        if (pair.handle() < 0) {
            return true;
        }
        String taken = handle(subject, left.since(), pair);
        return taken != null
                && Reach.from(left.since()).stream()
                        .filter(n -> isGiven(subject, n, pair))
                        .allMatch(n -> taken.equals(handle(subject, n, pair)));
    }

    private static boolean isGiven(Subject subject, Node node, Pair pair) {
        return pair.meter().giving().stream().anyMatch(g -> subject.reaches(node, g));
    }

    /** A name of what a service is given; null for what is no such service. */
    private static String handle(Subject subject, Node node, Pair pair) {
        boolean service = subject.service(node)
                .filter(s -> pair.meter().taking().contains(s.name())
                        || pair.meter().giving().contains(s.name()))
                .isPresent();
        return service
                ? subject.origins().name(node, ((Op.Call) node.op()).arguments().get(pair.handle()))
                : null;
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
