package org.vxd4j.processor.analyse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.flow.Field;
import org.vxd4j.processor.flow.Flow;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Origins;

/** What the fields of a program hold, whoever looks at them. */
final class FieldValues {
    private final Flows flows;
    private final Names names;
    private final Program program;
    private final Map<Field, Optional<Origin>> values = new HashMap<>();
    private final Map<Field, Boolean> steady = new HashMap<>();

    FieldValues(Flows flows, Names names, Program program) {
        this.flows = flows;
        this.names = names;
        this.program = program;
    }

    /** What is certain about a value, wherever it is looked at. */
    Optional<Origin> certain(Origin origin) {
        if (!(origin instanceof Origin.Step step)) {
            boolean certain = origin instanceof Origin.Known
                    || origin instanceof Origin.Enumerated
                    || origin instanceof Origin.Made;
            return certain ? Optional.of(origin) : Optional.empty();
        }
        if (step.node().op() instanceof Op.Call call
                && call.callee().name().equals(MethodRef.CONSTRUCTOR)
                && !call.callee().isPlatform()) {
            return Optional.of(new Origin.Made(call.callee().owner()));
        }
        return step.node().op() instanceof Op.Read read && read.index() == null
                ? always(read.field())
                : Optional.empty();
    }

    /** What a field always holds; empty when that is not certain. */
    Optional<Origin> always(Field field) {
        Optional<Origin> held = values.get(field);
        if (held == null) {
            // Fields whose values need each other end here.
            values.put(field, Optional.empty());
            held = names.type(field.owner()).flatMap(owner -> held(field, owner));
            values.put(field, held);
        }
        return held;
    }

    private Optional<Origin> held(Field field, TypeElement owner) {
        Element declared = declared(field, owner);
        if (declared == null || !declared.getModifiers().contains(Modifier.FINAL)) {
            return Optional.empty();
        }
        if (declared.getKind() == ElementKind.ENUM_CONSTANT) {
            return Optional.of(new Origin.Enumerated(field));
        }
        Optional<Flow> initialiser = flows.initialiser(field);
        Optional<Origin> held = initialiser.isPresent() || field.isStatic()
                ? initialiser.flatMap(f -> certain(new Origins(f).returned()))
                : constructed(field, owner);
        // A number that is boxed is an object, and not nothing when it is zero.
        boolean primitive = declared.asType().getKind().isPrimitive();
        return held.filter(v -> primitive || !(v instanceof Origin.Known known) || known.value() == null);
    }

    /** What all constructors that give a field a value give it. */
    private Optional<Origin> constructed(Field field, TypeElement owner) {
        Set<Optional<Origin>> given = new HashSet<>();
        ElementFilter.constructorsIn(owner.getEnclosedElements())
                .forEach(constructor -> flows.literal(names.of(constructor)).ifPresent(flow -> {
                    Origins origins = new Origins(flow);
                    for (Node node : flow.nodes()) {
                        if (node.op() instanceof Op.Write write && write.field().equals(field)) {
                            given.add(certain(origins.of(node, write.value())));
                        }
                    }
                }));
        return given.size() == 1 ? given.iterator().next() : Optional.empty();
    }

    private static Element declared(Field field, TypeElement owner) {
        return ElementFilter.fieldsIn(owner.getEnclosedElements()).stream()
                .filter(f -> f.getSimpleName().contentEquals(field.name()))
                .findFirst()
                .orElse(null);
    }

    /** True for a field that one method alone writes. */
    boolean isSteady(Field field) {
        return steady.computeIfAbsent(field, this::hasOneWriter);
    }

    /** Who writes a private field stands in the same file; of other fields nobody knows. */
    private boolean hasOneWriter(Field field) {
        Element declared =
                names.type(field.owner()).map(owner -> declared(field, owner)).orElse(null);
        if (declared == null || !declared.getModifiers().contains(Modifier.PRIVATE)) {
            return false;
        }
        int nested = field.owner().indexOf('$');
        String file = nested < 0 ? field.owner() : field.owner().substring(0, nested);
        int writers = 0;
        for (Body body : program.bodiesIn(file)) {
            Flow flow = body.method().name().startsWith("<")
                    ? null
                    : flows.literal(body.method()).orElse(null);
            if (flow != null && inLambda(flow, field)) {
                return false;
            }
            writers += flow != null && writes(flow, field) ? 1 : 0;
        }
        return writers < 2;
    }

    /** A lambda writes it when somebody calls that. */
    private static boolean inLambda(Flow flow, Field field) {
        return flow.nodes().stream()
                .anyMatch(n -> n.op() instanceof Op.Procedure procedure
                        && procedure.lambda() != null
                        && (writes(procedure.lambda(), field) || inLambda(procedure.lambda(), field)));
    }

    private static boolean writes(Flow flow, Field field) {
        return flow.nodes().stream()
                .anyMatch(n -> n.op() instanceof Op.Write write && write.field().equals(field));
    }
}
