package org.vxd4j.processor.discipline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vxd4j.processor.flow.Field;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Variable;

/** The lists of a driver: how they were made, as far as the fields that hold them tell. */
final class Lists {
    private static final String CREATE = "List_Create";

    /** Which argument of a service on lists is the list. */
    private static final Map<String, Integer> LIST = Map.of(
            "List_Allocate", 0,
            "List_Attach", 1,
            "List_Attach_Tail", 1,
            "List_Insert", 2,
            "List_Remove", 1,
            "List_Deallocate", 1,
            "List_Get_First", 0,
            "List_Get_Next", 1,
            "List_Remove_First", 0);

    private final Map<Field, Integer> flags = new HashMap<>();
    private final Set<Field> unknown = new HashSet<>();

    Lists(Subjects driver) {
        for (Subject subject : driver.all()) {
            subject.flow().nodes().stream()
                    .filter(n -> n.op() instanceof Op.Write && subject.origins().isReached(n))
                    .forEach(n -> written(subject, n, (Op.Write) n.op()));
        }
    }

    private void written(Subject subject, Node node, Op.Write write) {
        if (subject.constants().isNothing(node, write.value())) {
            return;
        }
        Optional<Integer> made = made(subject, subject.origins().of(node, write.value()));
        Integer before = made.isPresent() ? flags.put(write.field(), made.get()) : null;
        if (made.isEmpty() || before != null && !before.equals(made.get())) {
            unknown.add(write.field());
        }
    }

    /** The flags of the list that a value is, when it comes from a call that makes one; empty when it does not, or they are not known. */
    private static Optional<Integer> made(Subject subject, Origin value) {
        return subject.resultOf(value)
                .filter(n -> subject.calls(n, CREATE))
                .flatMap(n -> subject.constants()
                        .number(n, ((Op.Call) n.op()).arguments().get(0)));
    }

    /** True for a step that does something with a list. */
    static boolean isUse(Subject subject, Node node) {
        return subject.service(node).filter(s -> LIST.containsKey(s.name())).isPresent();
    }

    /** The flags of the list that a step uses; empty when they are not known for certain. */
    Optional<Integer> flags(Subject subject, Node use) {
        String name = subject.service(use).orElseThrow().name();
        Variable list = ((Op.Call) use.op()).arguments().get(LIST.get(name));
        Origin origin = subject.origins().of(use, list);
        boolean field = origin instanceof Origin.Step step && step.node().op() instanceof Op.Read;
        if (!field) {
            return made(subject, origin);
        }
        Field read = ((Op.Read) ((Origin.Step) origin).node().op()).field();
        return unknown.contains(read) ? Optional.empty() : Optional.ofNullable(flags.get(read));
    }
}
