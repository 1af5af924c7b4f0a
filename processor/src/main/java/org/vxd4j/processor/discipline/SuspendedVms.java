package org.vxd4j.processor.discipline;

import java.util.List;
import java.util.Optional;
import org.vxd4j.api.Pef;
import org.vxd4j.api.rule.VainWaitRules;
import org.vxd4j.api.rule.VmLifeRules;
import org.vxd4j.processor.flow.Edge;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Relation;
import org.vxd4j.processor.flow.Variable;
import org.vxd4j.processor.model.Entry;

/**
 * Virtual machines that do not run: what is scheduled for one that ends (CM-16) or to resume one that is suspended (ES-03, TO-06), and
 * one that is resumed though it was not suspended (SC-03). Judged are callbacks that are methods, and resume what nobody else does.
 */
final class SuspendedVms implements Discipline {
    private static final String SUSPEND = "Suspend_VM";
    private static final String[] RESUME = {"Resume_VM", "No_Fail_Resume_VM"};

    @Override
    public void check(Subjects driver, Breaches breaches) {
        ended(driver, breaches);
        if (!driver.calls(SUSPEND) || !driver.calls(RESUME)) {
            return;
        }
        for (Subject subject : driver.rawCallers(SUSPEND)) {
            if (subject.callsAny(RESUME)) {
                refused(subject, breaches);
            }
            for (Posting posting : Posting.all(driver, List.of(subject))) {
                if (VainWaits.isAlone(driver, posting, RESUME)) {
                    suspended(posting, breaches);
                }
            }
        }
    }

    /** What is resumed where its suspension was refused. */
    private static void refused(Subject subject, Breaches breaches) {
        List<Node> suspensions = subject.rawCalls(SUSPEND).toList();
        if (suspensions.size() != 1) {
            return;
        }
        Node suspension = suspensions.get(0);
        subject.rawCalls(RESUME)
                .filter(n -> name(subject, n).equals(name(subject, suspension))
                        && isAfter(subject, suspension, Relation.NOT_EQUAL, n))
                .forEach(n -> breaches.add(
                        VmLifeRules.resumed(subject.service(n).orElseThrow().name()), subject, n));
    }

    /** What names the virtual machine that a service is given first. */
    private static String name(Subject subject, Node node) {
        return subject.origins().name(node, ((Op.Call) node.op()).arguments().get(0));
    }

    /** What is scheduled for a virtual machine that does not run any more (CM-16). */
    private static void ended(Subjects driver, Breaches breaches) {
        for (Entry.Control control : driver.driver().entries(Entry.Control.class)) {
            Optional<Subject> handler =
                    VmLifeRules.tellsOfTheEnd(control.message()) ? driver.of(control) : Optional.empty();
            if (handler.isEmpty() || !handler.get().posts()) {
                continue;
            }
            for (Posting posting : Posting.all(driver, List.of(handler.get()))) {
                boolean his = posting.target()
                                .filter(v -> handler.get().origins().of(posting.node(), v) instanceof Origin.Argument)
                                .isPresent()
                        && posting.flags().filter(f -> !Pef.TIME_OUT.in(f)).isPresent();
                if (his) {
                    breaches.add(
                            VmLifeRules.scheduled(posting.service().name(), control.message()),
                            handler.get(),
                            posting.node());
                }
            }
        }
    }

    /** What is posted to a virtual machine that was suspended before. */
    private static void suspended(Posting posting, Breaches breaches) {
        boolean timeOut = posting.service().name().equals("Set_VM_Time_Out");
        Optional<Variable> vm = posting.target();
        if (vm.isEmpty()
                || !timeOut && !comesOnlyThere(posting)
                || posting.service().name().contains("Thread")) {
            return;
        }
        Subject subject = posting.subject();
        String name = subject.origins().name(posting.node(), vm.get());
        boolean stands = subject.rawCalls(SUSPEND)
                .anyMatch(n -> name(subject, n).equals(name)
                        && Reach.from(n).contains(posting.node())
                        && isAfter(subject, n, Relation.EQUAL, posting.node()));
        if (stands) {
            breaches.add(
                    VainWaitRules.suspended(posting.service().name(), timeOut, posting.name()),
                    subject,
                    posting.node());
        }
    }

    /** With a time-out the callback comes in another virtual machine at last. */
    private static boolean comesOnlyThere(Posting posting) {
        return posting.isEvent()
                && posting.flags().filter(f -> !Pef.TIME_OUT.in(f)).isPresent();
    }

    /** True when every way to a step has looked at the carry of a call, and found it set (NOT_EQUAL to zero) or clear. */
    private static boolean isAfter(Subject subject, Node call, Relation carry, Node step) {
        for (Node node : subject.flow().nodes()) {
            for (Edge edge : node.next()) {
                boolean found = edge.when() != null
                        && edge.when().right() == null
                        && edge.when().relation() == carry
                        && subject.resultOf(subject.origins()
                                        .after(node, edge.when().left()))
                                .filter(c -> c == call)
                                .isPresent();
                if (found && Guards.needs(subject.flow(), step, edge)) {
                    return true;
                }
            }
        }
        return false;
    }
}
