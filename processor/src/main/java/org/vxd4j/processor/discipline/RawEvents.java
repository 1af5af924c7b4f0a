package org.vxd4j.processor.discipline;

import java.util.List;
import java.util.Optional;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Via;
import org.vxd4j.api.rule.EventArguments;
import org.vxd4j.api.rule.EventRules;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.processor.flow.Constants;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Variable;

/**
 * The rules on events, put to the constants of raw calls as they are put to annotations. Where an argument is not known, only the
 * kernel can judge: the rules look at all of them together.
 */
final class RawEvents implements Discipline {
    /** The rule that a service is not there yet: whoever asks for the version first may call it, which is judged with the ways to it. */
    private static final String ON_VERSIONS = "DV-07";

    @Override
    public void check(Subjects driver, Breaches breaches) {
        for (Via via : List.of(Via.CALL_PRIORITY_VM_EVENT, Via.CALL_RESTRICTED_EVENT)) {
            for (Subject subject : driver.rawCallers(via.ddkName())) {
                subject.rawCalls(via.ddkName()).forEach(node -> check(driver, subject, node, via, breaches));
            }
        }
    }

    private static void check(Subjects driver, Subject subject, Node node, Via via, Breaches breaches) {
        List<Variable> arguments = ((Op.Call) node.op()).arguments();
        Constants constants = subject.constants();
        Optional<Integer> boost = constants.number(node, arguments.get(0));
        Optional<Integer> flags = constants.number(node, arguments.get(2));
        boolean timed = flags.filter(Pef.TIME_OUT::in).isPresent();
        Optional<Integer> timeOut = constants.number(node, arguments.get(5));
        if (boost.isEmpty() || flags.isEmpty() || timeOut.isEmpty() && timed) {
            return;
        }
        // Without the flag the register is ignored, and 0 is what stands there when nothing is meant (as in the
        // kernel).
        int stated = timed || timeOut.orElse(0) != 0 ? timeOut.orElse(0) : -1;
        List<List<Finding>> findings = handles(subject, node, arguments.get(1), via).stream()
                .map(h ->
                        EventRules.check(new EventArguments(driver.target(), via, h, flags.get(), boost.get(), stated)))
                .toList();
        findings.get(0).stream()
                .filter(f -> !f.rule().id().equals(ON_VERSIONS))
                .filter(f -> findings.stream().allMatch(all -> has(all, f.rule())))
                .forEach(f -> breaches.add(f, subject, node));
    }

    private static boolean has(List<Finding> findings, Rule rule) {
        return findings.stream().anyMatch(f -> f.rule() == rule);
    }

    private static List<EventArguments.Handle> handles(Subject subject, Node node, Variable target, Via via) {
        List<EventArguments.Handle> handles = EventTargets.of(subject, node, target);
        // The service knows no threads and no global events: whatever is not known is taken for a virtual machine.
        return handles.size() > 1 && via == Via.CALL_PRIORITY_VM_EVENT
                ? List.of(EventArguments.Handle.ANY_VM)
                : handles;
    }
}
