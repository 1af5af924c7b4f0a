package org.vxd4j.processor.discipline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vxd4j.api.rule.HeldSectionRules;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.flow.Node;

/** What may not be called while the critical section is held, between the claim and its end. */
final class HeldSection implements Discipline {

    @Override
    public void check(Subjects driver, Breaches breaches) {
        if (!Ledger.isTaken(driver, Pairs.CRITICAL_SECTION)) {
            return;
        }
        Ledger ledger = new Ledger(driver, Pairs.CRITICAL_SECTION);
        SureCalls calls = new SureCalls(driver);
        for (Subject subject : driver.all()) {
            ledger.account(subject).held().keySet().forEach(node -> judge(subject, node, calls, driver, breaches));
        }
    }

    private static void judge(Subject subject, Node node, SureCalls calls, Subjects driver, Breaches breaches) {
        Set<String> told = new LinkedHashSet<>();
        for (ServiceContract service : calls.of(subject, node)) {
            HeldSectionRules.whileHeld(service, driver.target(), callee(subject, node, service))
                    .filter(f -> told.add(f.rule().id()))
                    .ifPresent(f -> breaches.add(f, subject, node));
        }
    }

    private static String callee(Subject subject, Node node, ServiceContract service) {
        List<String> through =
                subject.targets(node).stream().map(m -> m.label()).toList();
        return through.isEmpty() ? service.name() : through.get(through.size() - 1) + ", which calls " + service.name();
    }
}
