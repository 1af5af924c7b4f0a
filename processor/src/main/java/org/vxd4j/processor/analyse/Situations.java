package org.vxd4j.processor.analyse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.objectweb.asm.Type;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.flow.Field;
import org.vxd4j.processor.flow.Flow;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Variable;

/**
 * What methods do in the situations they are called in: {@code flush(true)} does not do what stands under {@code if (!atInterrupt)}.
 */
final class Situations {
    private final Flows flows;
    private final Names names;
    private final Map<Visit, Situated> known = new HashMap<>();

    private record Visit(MethodRef method, Situation situation) {}

    Situations(Flows flows, Names names) {
        this.flows = flows;
        this.names = names;
    }

    /** What a method does in a situation; anything when that cannot be followed. */
    Situated in(MethodRef method, Situation situation) {
        return known.computeIfAbsent(new Visit(method, situation), this::follow);
    }

    private Situated follow(Visit visit) {
        return flows.literal(visit.method())
                .flatMap(flow -> Situated.of(flow, variables(flow, visit)))
                .orElse(Situated.UNKNOWN);
    }

    /** Of variable arguments, which a call gives one by one, nothing is known. */
    private static Map<Variable, Origin.Known> variables(Flow flow, Visit visit) {
        if (visit.situation().arguments().isEmpty()) {
            return Map.of();
        }
        Type[] types = Type.getArgumentTypes(visit.method().descriptor());
        int first = flow.parameters().size() - types.length;
        Map<Variable, Origin.Known> variables = new HashMap<>();
        visit.situation().arguments().forEach((place, value) -> {
            boolean argument = place >= first && place - first < types.length;
            if (argument && types[place - first].getSort() != Type.ARRAY) {
                variables.put(flow.parameters().get(place), value);
            }
        });
        return variables;
    }

    /** The situation that a call makes for what it runs. */
    Situation of(Step.Call call, Situated caller) {
        List<Origin> values = caller.values(call);
        Map<Integer, Origin.Known> arguments = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            int place = i;
            value(values.get(i)).ifPresent(v -> arguments.put(place, v));
        }
        return arguments.isEmpty() ? Situation.UNKNOWN : new Situation(arguments);
    }

    private Optional<Origin.Known> value(Origin origin) {
        if (origin instanceof Origin.Known known) {
            return Optional.of(known);
        }
        return origin instanceof Origin.Step step
                        && step.node().op() instanceof Op.Read read
                        && isConstant(read.field())
                ? Optional.of(new Origin.Known(read.field()))
                : Optional.empty();
    }

    /** True for a constant of an enum: there is no other object like it. */
    private boolean isConstant(Field field) {
        return field.isStatic()
                && names.type(field.owner()).stream()
                        .filter(t -> t.getKind() == ElementKind.ENUM)
                        .flatMap(t -> t.getEnclosedElements().stream())
                        .filter(e -> e.getKind() == ElementKind.ENUM_CONSTANT)
                        .map(Element::getSimpleName)
                        .anyMatch(n -> n.contentEquals(field.name()));
    }
}
