package org.vxd4j.processor.discipline;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.api.rule.GivenBack;
import org.vxd4j.api.rule.Part;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.processor.flow.Edge;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.model.Entry;

/**
 * Rules EH-10, PC-17, CM-14, CM-15 and CM-20: what a driver takes and never gives back, though it handles the message that asks for it,
 * or takes it again for each virtual machine.
 */
final class LeftBehind implements Discipline {
    private static final Set<ControlMessage> FOR_EACH_VM =
            EnumSet.of(ControlMessage.CREATE_VM, ControlMessage.VM_CRITICAL_INIT, ControlMessage.VM_INIT);
    private static final Set<ControlMessage> NOT_AFTER_A_CRASH =
            EnumSet.of(ControlMessage.VM_TERMINATE, ControlMessage.VM_TERMINATE2);
    private static final String BREAK_POINT = "Install_V86_Break_Point";

    @Override
    public void check(Subjects driver, Breaches breaches) {
        for (GivenBack pair : GivenBack.all()) {
            for (Subject subject : driver.rawCallers(pair.taker())) {
                subject.rawCalls(pair.taker())
                        .forEach(n -> broken(driver, pair, subject, n).ifPresent(f -> breaches.add(f, subject, n)));
            }
        }
    }

    private static Optional<Finding> broken(Subjects driver, GivenBack pair, Subject subject, Node taker) {
        List<Subject> givers = driver.all().stream()
                .filter(s -> s.flow().nodes().stream().anyMatch(n -> gives(driver, s, n, pair.giver())))
                .toList();
        boolean forEachVm = pair.kind() == GivenBack.Kind.RESOURCE
                && subject.isEntered()
                && isOnlyCalledFor(subject, FOR_EACH_VM)
                && Guards.canReach(subject.flow().entry(), taker, e -> !e.thrown() && asksNothing(subject, e));
        if (!givers.isEmpty()) {
            boolean lost = forEachVm && givers.stream().allMatch(s -> isOnlyCalledFor(s, NOT_AFTER_A_CRASH));
            return lost
                    ? Optional.of(finding("CM-15", pair, "only when a virtual machine ends by itself"))
                    : Optional.empty();
        }
        if (forEachVm) {
            return Optional.of(finding("CM-14", pair, "though each virtual machine takes another one"));
        }
        boolean remains = pair.kind() != GivenBack.Kind.RESOURCE || pair.taker().equals("List_Create");
        if (remains && mustLeaveNothing(driver)) {
            boolean irq = pair.kind() == GivenBack.Kind.IRQ;
            return Optional.of(finding(irq ? "PC-17" : "EH-10", pair, "though the driver can be unloaded"));
        }
        boolean global =
                pair.taker().equals(BREAK_POINT) && subject.callers().stream().anyMatch(Caller::initialises);
        return global ? Optional.of(finding("CM-20", pair, "though it stands in global memory")) : Optional.empty();
    }

    private static boolean gives(Subjects driver, Subject subject, Node node, String giver) {
        if (node.op() instanceof Op.Procedure) {
            return Aftermath.of(driver, subject, node).steps().anyMatch(s -> s.reaches(giver));
        }
        return subject.reaches(node, giver);
    }

    /**
     * True for a way that is taken whatever the driver remembers: it is asked at most whether there was something to take. Other services may
     * tell one virtual machine from all others.
     */
    private static boolean asksNothing(Subject subject, Edge edge) {
        return edge.when() == null
                || subject.flow().nodes().stream()
                        .filter(n -> n.next().contains(edge))
                        .anyMatch(n -> subject.resultOf(
                                        subject.origins().after(n, edge.when().left()))
                                .flatMap(subject::service)
                                .flatMap(s -> GivenBack.by(s.name()))
                                .isPresent());
    }

    private static boolean isOnlyCalledFor(Subject subject, Set<ControlMessage> messages) {
        return !subject.callers().isEmpty() && subject.callers().stream().allMatch(c -> isFor(c, messages));
    }

    private static boolean isFor(Caller caller, Set<ControlMessage> messages) {
        return caller.entry() instanceof Entry.Control control
                && control.message() != null
                && messages.contains(control.message());
    }

    /** True when the driver lets itself be unloaded, whatever is left. */
    private static boolean mustLeaveNothing(Subjects driver) {
        return driver.driver().entries(Entry.Control.class).stream()
                .filter(c -> c.message() == ControlMessage.SYS_DYNAMIC_DEVICE_EXIT)
                .anyMatch(c -> driver.of(c).filter(LeftBehind::alwaysAgrees).isPresent());
    }

    private static boolean alwaysAgrees(Subject handler) {
        return handler.flow().nodes().stream()
                .filter(n -> n.op() instanceof Op.Return && handler.origins().isReached(n))
                .allMatch(n -> ((Op.Return) n.op()).value() == null
                        || handler.origins().of(n, ((Op.Return) n.op()).value()) instanceof Origin.Known known
                                && Integer.valueOf(1).equals(known.value()));
    }

    private static Finding finding(String id, GivenBack pair, String how) {
        Rule rule = RuleCatalogue.get(id);
        boolean only = id.equals("CM-15");
        return new Finding(
                rule,
                rule.severity(),
                Part.EVENT,
                null,
                "what %s takes is %s given back, %s"
                        .formatted(pair.taker(), only ? "" : "never", how)
                        .replace("  ", " "),
                rule.why(),
                only
                        ? "Call %s when VM_NOT_EXECUTEABLE is handled.".formatted(pair.giver())
                        : "Call %s.".formatted(pair.giver()),
                pair.taker());
    }
}
