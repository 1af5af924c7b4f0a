package org.vxd4j.processor.discipline;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.flow.Condition;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Paths;
import org.vxd4j.processor.flow.Variable;

/**
 * The services that a call runs whoever calls: those that a called method reaches without having looked at what it was given, or at a
 * field, which may tell it that here it must not.
 */
final class SureCalls {
    private final Map<MethodRef, Subject> subjects = new HashMap<>();
    private final Map<MethodRef, Set<ServiceContract>> reached = new HashMap<>();

    SureCalls(Subjects driver) {
        driver.all().forEach(s -> subjects.put(s.method(), s));
    }

    /** The services that a step runs, by itself or through what it calls. */
    Set<ServiceContract> of(Subject subject, Node node) {
        Set<ServiceContract> services = new LinkedHashSet<>();
        if (subject.service(node).isPresent()) {
            services.add(subject.service(node).get());
            return services;
        }
        subject.targets(node).forEach(target -> services.addAll(of(target)));
        return services;
    }

    /** The services that a method runs. */
    Set<ServiceContract> of(MethodRef method) {
        return subjects.containsKey(method) ? of(subjects.get(method)) : Set.of();
    }

    private Set<ServiceContract> of(Subject subject) {
        Set<ServiceContract> known = reached.get(subject.method());
        if (known == null) {
            Set<ServiceContract> found = new LinkedHashSet<>();
            reached.put(subject.method(), found);
            subject.paths().follow(true, new Unasked(subject, found));
            known = found;
        }
        return known;
    }

    /** Follows the ways until they depend on the caller. */
    private final class Unasked implements Paths.Watcher<Boolean> {
        private final Subject subject;
        private final Set<ServiceContract> found;

        Unasked(Subject subject, Set<ServiceContract> found) {
            this.subject = subject;
            this.found = found;
        }

        @Override
        public Boolean at(Node node, Boolean state, Paths.Values values) {
            found.addAll(of(subject, node));
            return state;
        }

        @Override
        public Boolean when(Node from, Condition condition, Boolean state, Paths.Values values) {
            boolean asked = depends(values, condition.left(), from)
                    || condition.right() != null && depends(values, condition.right(), from);
            return asked ? null : state;
        }

        private boolean depends(Paths.Values values, Variable variable, Node from) {
            return depends(values.of(variable), 0);
        }

        private boolean depends(Origin origin, int depth) {
            if (!(origin instanceof Origin.Step step) || depth > 8) {
                return !(origin instanceof Origin.Known);
            }
            Op op = step.node().op();
            if (op instanceof Op.Read
                    || op instanceof Op.Call && subject.service(step.node()).isEmpty()) {
                return true;
            }
            return !(op instanceof Op.Call)
                    && op.uses().stream()
                            .anyMatch(v -> depends(subject.origins().of(step.node(), v), depth + 1));
        }
    }
}
