package org.vxd4j.processor.discipline;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vxd4j.api.rule.HeldSectionRules;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Variable;

/** What may not be called while the critical section is held, between the claim and its end. */
final class HeldSection implements Discipline {
    private static final int DEEPEST = 4;

    @Override
    public void check(Subjects driver, Breaches breaches) {
        if (Ledger.isTaken(driver, Pairs.CRITICAL_SECTION)) {
            new Judge(driver, breaches).judge();
        }
    }

    /** Who looks at one driver. */
    private static final class Judge {
        private final Subjects driver;
        private final Breaches breaches;
        private final Ledger ledger;
        private final SureCalls calls;

        Judge(Subjects driver, Breaches breaches) {
            this.driver = driver;
            this.breaches = breaches;
            this.ledger = new Ledger(driver, Pairs.CRITICAL_SECTION);
            this.calls = new SureCalls(driver);
        }

        void judge() {
            for (Subject subject : driver.all()) {
                ledger.account(subject).held().keySet().forEach(node -> judge(subject, node));
                subject.flow().calls().forEach(node -> procedures(subject, node));
            }
        }

        private void judge(Subject subject, Node node) {
            tell(subject, node, calls.of(subject, node), subject.targets(node));
        }

        private void tell(Subject subject, Node node, Collection<ServiceContract> services, List<MethodRef> through) {
            Set<String> told = new LinkedHashSet<>();
            for (ServiceContract service : services) {
                String called = through.isEmpty()
                        ? service.name()
                        : through.get(through.size() - 1).label() + ", which calls " + service.name();
                HeldSectionRules.whileHeld(service, driver.target(), called)
                        .filter(f -> told.add(f.rule().id()))
                        .ifPresent(f -> breaches.add(f, subject, node));
            }
        }

        /** A lambda that is given to a method which runs it while it holds the section runs while that is held. */
        private void procedures(Subject subject, Node node) {
            Subject helper = ledger.helper(subject, node).orElse(null);
            List<Variable> given = node.op().uses();
            for (int i = 0; helper != null && i < given.size(); i++) {
                boolean written = subject.origins().of(node, given.get(i)) instanceof Origin.Step step
                        && step.node().op() instanceof Op.Procedure;
                if (written && runs(helper, i, true, 0, told(subject, node, helper))) {
                    procedure(subject, ((Origin.Step) subject.origins().of(node, given.get(i))).node());
                }
            }
        }

        private void procedure(Subject subject, Node procedure) {
            MethodRef method = ((Op.Procedure) procedure.op()).method();
            Optional<ServiceContract> service = subject.referred(procedure);
            if (service.isPresent()) {
                tell(subject, procedure, List.of(service.get()), List.of());
            } else if (method == null || method.isLambda()) {
                Optional<Subject> lambda = method == null ? subject.lambda(procedure) : driver.of(method);
                lambda.ifPresent(l -> l.flow().calls().forEach(n -> judge(l, n)));
            } else {
                tell(subject, procedure, calls.of(method), List.of(method));
            }
        }

        /** What a call tells a method: what stands there. */
        private static Map<Variable, Origin> told(Subject caller, Node call, Subject method) {
            Map<Variable, Origin> told = new HashMap<>();
            List<Variable> parameters = method.flow().parameters();
            List<Variable> uses = call.op().uses();
            for (int i = 0; i < Math.min(uses.size(), parameters.size()); i++) {
                if (caller.origins().of(call, uses.get(i)) instanceof Origin.Known known) {
                    told.put(parameters.get(i), known);
                }
            }
            return told;
        }

        /** True for a method that runs what it is given at some place of its parameters, and that while it holds the section. */
        private boolean runs(Subject method, int place, boolean held, int depth, Map<Variable, Origin> told) {
            List<Variable> parameters = method.flow().parameters();
            if (depth == DEEPEST || place >= parameters.size()) {
                return false;
            }
            Origin given = new Origin.Argument(parameters.get(place));
            Account account = told.isEmpty() ? ledger.account(method) : ledger.read(method, told);
            return method.flow().calls().anyMatch(node -> {
                // A claim that depends on what the method is told may not be made for this one.
                boolean holds =
                        account.held().containsKey(node) && account.least().getOrDefault(node, 0) > 0;
                return runs(method, node, given, held && !holds, depth);
            });
        }

        private boolean runs(Subject method, Node node, Origin given, boolean held, int depth) {
            Op.Call call = (Op.Call) node.op();
            boolean itself = call.object() != null
                    && method.origins().of(node, call.object()).equals(given);
            if (itself) {
                return !held;
            }
            Subject helper = ledger.helper(method, node).orElse(null);
            List<Variable> uses = call.uses();
            for (int i = 0; helper != null && i < uses.size(); i++) {
                if (method.origins().of(node, uses.get(i)).equals(given)
                        && runs(helper, i, held, depth + 1, Map.of())) {
                    return true;
                }
            }
            return false;
        }
    }
}
