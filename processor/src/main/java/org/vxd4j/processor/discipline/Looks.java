package org.vxd4j.processor.discipline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.vxd4j.processor.code.ApiNames;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Variable;

/** What is looked at: fields, and methods that return something. */
final class Looks {
    private Looks() {}

    /** All that a value depends on, as far as it is known. */
    static Set<Object> behind(Subjects driver, Subject subject, Origin value) {
        Set<Object> looks = new HashSet<>();
        Deque<Origin> waiting = new ArrayDeque<>(List.of(value));
        Set<Origin> seen = new HashSet<>();
        while (!waiting.isEmpty()) {
            Origin origin = waiting.remove();
            if (seen.add(origin) && origin instanceof Origin.Step step) {
                of(driver, subject, step.node()).forEach(looks::add);
                for (Variable used : step.node().op().uses()) {
                    waiting.add(subject.origins().of(step.node(), used));
                }
            }
        }
        return looks;
    }

    /** What a step looks at, itself or by what it calls. */
    static Stream<Object> of(Subjects driver, Subject subject, Node node) {
        return Aftermath.of(driver, subject, node).steps().map(Looks::of).filter(Objects::nonNull);
    }

    private static Object of(Aftermath.At at) {
        if (at.node().op() instanceof Op.Read read) {
            return isService(at.subject(), at.node()) ? null : read.field();
        }
        return at.node().op() instanceof Op.Call call ? call.callee() : null;
    }

    /** True for a field with the VMM, a device or the processor: who calls them does not look at the field. */
    private static boolean isService(Subject subject, Node read) {
        Origin value = new Origin.Step(read);
        return subject.flow()
                .calls()
                .anyMatch(n -> n.op() instanceof Op.Call call
                        && call.object() != null
                        && ApiNames.contains(call.callee().owner())
                        && subject.origins().of(n, call.object()).equals(value));
    }
}
