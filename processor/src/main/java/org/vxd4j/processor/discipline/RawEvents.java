package org.vxd4j.processor.discipline;

import java.util.List;
import java.util.Optional;
import org.vxd4j.api.EventTarget;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Via;
import org.vxd4j.api.rule.EventArguments;
import org.vxd4j.api.rule.EventRules;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.processor.flow.Constants;
import org.vxd4j.processor.flow.Field;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Variable;

/**
 * The rules on events, put to the constants of raw calls as they are put to annotations. Where an argument is not known, only the
 * kernel can judge: the rules look at all of them together.
 */
final class RawEvents implements Discipline {
    private static final String TARGET = EventTarget.class.getName().replace('.', '/');

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
                .filter(f -> findings.stream().allMatch(all -> has(all, f.rule())))
                .forEach(f -> breaches.add(f, subject, node));
    }

    private static boolean has(List<Finding> findings, Rule rule) {
        return findings.stream().anyMatch(f -> f.rule() == rule);
    }

    /** What the handle can be, as far as the code tells: only what is wrong with all of them is certainly wrong. */
    private static List<EventArguments.Handle> handles(Subject subject, Node node, Variable target, Via via) {
        Optional<Field> constant = subject.constants().field(node, target);
        boolean zero = constant.filter(f -> f.owner().equals(TARGET)).isPresent()
                || subject.constants().isNothing(node, target);
        if (zero) {
            return List.of(EventArguments.Handle.GLOBAL);
        }
        boolean system = subject.origins()
                .call(node, target)
                .filter(n -> subject.calls(n, "Get_Sys_VM_Handle"))
                .isPresent();
        if (system) {
            return List.of(EventArguments.Handle.SYSTEM_VM);
        }
        return via == Via.CALL_PRIORITY_VM_EVENT
                ? List.of(EventArguments.Handle.ANY_VM)
                : List.of(
                        EventArguments.Handle.ANY_VM,
                        EventArguments.Handle.GLOBAL,
                        EventArguments.Handle.SYSTEM_VM,
                        EventArguments.Handle.OTHER_VM,
                        EventArguments.Handle.THREAD);
    }
}
