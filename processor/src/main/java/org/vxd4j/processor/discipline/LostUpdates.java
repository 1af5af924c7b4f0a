package org.vxd4j.processor.discipline;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.vxd4j.api.BlockFlag;
import org.vxd4j.processor.flow.Field;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Variable;

/**
 * Fields that are read, changed and written again, while somebody else may write them in between: an interrupt (rule IT-13), or an event
 * that is served while the method waits (rule CS-12).
 */
final class LostUpdates implements Discipline {
    private static final int DEEP = 8;
    private static final String MASK = "VPICD_Physically_Mask";
    private static final int SERVES = BlockFlag.BLOCK_SVC_INTS.bit() | BlockFlag.BLOCK_FORCE_SVC_INTS.bit();

    /** Which argument of a service that waits says how. */
    private static final Map<String, Integer> WAITS =
            Map.of("Begin_Critical_Section", 0, "Claim_Critical_Section", 1, "Wait_Semaphore", 1, "_EnterMutex", 1);

    @Override
    public void check(Subjects driver, Breaches breaches) {
        if (driver.calls(WAITS.keySet().toArray(new String[0]))) {
            Set<Field> byEvents = written(driver, Caller::isEvent);
            driver.all().stream().filter(LostUpdates::waits).forEach(s -> whileWaiting(s, byEvents, breaches));
        }
        // A device whose interrupt is masked does not come in between either.
        Set<Field> byInterrupts = driver.calls(MASK) ? Set.of() : written(driver, Caller::atInterruptTime);
        if (byInterrupts.isEmpty() || !mayLose(driver, byInterrupts)) {
            return;
        }
        Exposure exposure = new Exposure(driver, new Ledger(driver, Pairs.INTERRUPTS_OFF), LostUpdates::isInterrupted);
        for (Subject subject : exposure.methods()) {
            Set<Node> open = exposure.steps(subject);
            updates(subject, byInterrupts).forEach((write, read) -> {
                boolean lost = open.contains(write) && open.contains(read);
                if (lost && isShared(driver, subject, write)) {
                    interrupted(subject, write, breaches);
                }
            });
        }
    }

    private static boolean mayLose(Subjects driver, Set<Field> byInterrupts) {
        for (Subject subject : driver.all()) {
            if (!updates(subject, byInterrupts).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** True for a callback that interrupts may come into; during initialisation the device is not at work yet. */
    private static boolean isInterrupted(Caller caller) {
        return Moments.interruptsOn(caller) && !caller.initialises();
    }

    /** The fields that methods write which such callbacks reach. */
    private static Set<Field> written(Subjects driver, Predicate<Caller> by) {
        Set<Field> fields = new LinkedHashSet<>();
        Set<String> own = new HashSet<>();
        for (Subject subject : driver.all()) {
            if (subject.callers().stream().anyMatch(by)) {
                fields.addAll(subject.glance().written());
            }
            if (subject.entry().isPresent()) {
                own.add(subject.method().owner());
            }
        }
        // Of another class there may be many objects, one for each side.
        fields.removeIf(f -> !own.contains(f.owner()));
        return fields;
    }

    /** True when an interrupt writes the field that this step writes, and this step is one of somebody else. */
    private static boolean isShared(Subjects driver, Subject subject, Node step) {
        Field field = ((Op.Write) step.op()).field();
        return subject.writes(LostUpdates::isInterrupted, step)
                && driver.all().stream()
                        .filter(s -> s.callers().stream().anyMatch(Caller::atInterruptTime))
                        .anyMatch(s -> s.flow().nodes().stream()
                                .anyMatch(n -> n.op() instanceof Op.Write write
                                        && write.field().equals(field)
                                        && s.writes(Caller::atInterruptTime, n)));
    }

    /** True for a method that may wait. */
    private static boolean waits(Subject subject) {
        return !Collections.disjoint(WAITS.keySet(), subject.services());
    }

    /** The writes of a value that is computed from what the same of these fields held, and the step that read it. */
    private static Map<Node, Node> updates(Subject subject, Set<Field> fields) {
        Map<Node, Node> updates = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        for (Field field : fields) {
            names.add(field.name());
        }
        if (!subject.glance().mayWrite(names) || !subject.glance().mayChange(names)) {
            return updates;
        }
        for (Node node : subject.flow().nodes()) {
            boolean concerned = node.op() instanceof Op.Write write && fields.contains(write.field());
            if (concerned && subject.origins().isReached(node)) {
                Op.Write write = (Op.Write) node.op();
                read(subject, node, write.value(), write, 0).ifPresent(r -> updates.put(node, r));
            }
        }
        return updates;
    }

    private static Optional<Node> read(Subject subject, Node node, Variable value, Op.Write write, int depth) {
        if (depth > DEEP || !(subject.origins().of(node, value) instanceof Origin.Step step)) {
            return Optional.empty();
        }
        Op op = step.node().op();
        boolean same = depth > 0
                && op instanceof Op.Read read
                && read.field().equals(write.field())
                && sameObject(subject, step.node(), read, node, write);
        if (same) {
            return Optional.of(step.node());
        }
        return op instanceof Op.Compute
                ? op.uses().stream()
                        .map(v -> read(subject, step.node(), v, write, depth + 1))
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }

    private static boolean sameObject(Subject subject, Node at, Op.Read read, Node node, Op.Write write) {
        return read.object() == null
                ? write.object() == null
                : write.object() != null
                        && subject.origins().of(at, read.object()) instanceof Origin.Argument one
                        && one.equals(subject.origins().of(node, write.object()));
    }

    private static void interrupted(Subject subject, Node write, Breaches breaches) {
        breaches.add(
                Verdict.of(
                        "IT-13",
                        "%s is changed with interrupts enabled, and an interrupt of this driver writes it, too"
                                .formatted(((Op.Write) write.op()).field().name()),
                        "What an interrupt writes between the read and the write here is lost.",
                        "Put disableInterrupts before it and restoreInterrupts behind it.",
                        "CLI"),
                subject,
                write);
    }

    private static void whileWaiting(Subject subject, Set<Field> byEvents, Breaches breaches) {
        updates(subject, byEvents).forEach((write, read) -> {
            Field field = ((Op.Write) write.op()).field();
            Optional<Node> wait = Reach.from(read, n -> n == read).stream()
                    .filter(n ->
                            serves(subject, n) && Reach.from(n, m -> m == read).contains(write))
                    .findFirst();
            wait.ifPresent(n -> breaches.add(
                    Verdict.of(
                            "CS-12",
                            "%s was read before a wait that serves events, and is written back after it"
                                    .formatted(field.name()),
                            "An event of this driver writes it, too; what it wrote during the wait is lost.",
                            "Read the field again after %s."
                                    .formatted(subject.service(n).orElseThrow().name()),
                            subject.service(n).orElseThrow().name()),
                    subject,
                    write));
        });
    }

    /** True for a wait that certainly serves events. */
    private static boolean serves(Subject subject, Node node) {
        Integer flags = subject.service(node).map(s -> WAITS.get(s.name())).orElse(null);
        return flags != null
                && subject.constants()
                        .number(node, ((Op.Call) node.op()).arguments().get(flags))
                        .filter(f -> (f & SERVES) != 0)
                        .isPresent();
    }
}
