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
import org.objectweb.asm.Type;
import org.vxd4j.processor.code.CallSite;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.flow.Course;
import org.vxd4j.processor.flow.Field;
import org.vxd4j.processor.flow.Flow;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Origins;
import org.vxd4j.processor.flow.Variable;

/**
 * What methods do in the situations they are called in: {@code flush(true)} does not do what stands under {@code if (!atInterrupt)}, and
 * {@code sink.put(x)} does what that object does which the final field {@code sink} holds.
 */
final class Situations {
    private final Flows flows;
    private final Names names;
    private final Program program;
    private final Map<Visit, Situated> known = new HashMap<>();
    private final Map<Field, Optional<Origin>> fields = new HashMap<>();
    private final Map<MethodRef, Set<Integer>> mattering = new HashMap<>();

    private record Visit(MethodRef method, Situation situation) {}

    Situations(Flows flows, Names names, Program program) {
        this.flows = flows;
        this.names = names;
        this.program = program;
    }

    /** What a method does in a situation; anything when that cannot be followed. */
    Situated in(MethodRef method, Situation situation) {
        Visit visit = new Visit(method, situation);
        Situated situated = known.get(visit);
        if (situated == null) {
            situated = flows.literal(method)
                    .flatMap(flow -> Situated.of(flow, variables(flow, visit), situation.fields()))
                    .orElse(Situated.UNKNOWN);
            known.put(visit, situated);
        }
        return situated;
    }

    /** Of variable arguments, which a call gives one by one, nothing is known. */
    private static Map<Variable, Origin> variables(Flow flow, Visit visit) {
        Map<Variable, Origin> variables = new HashMap<>();
        if (visit.situation().arguments().isEmpty()) {
            return variables;
        }
        Type[] types = Type.getArgumentTypes(visit.method().descriptor());
        int first = flow.parameters().size() - types.length;
        visit.situation().arguments().forEach((place, value) -> {
            boolean there = place < flow.parameters().size();
            if (there && (place < first || types[place - first].getSort() != Type.ARRAY)) {
                variables.put(flow.parameters().get(place), value);
            }
        });
        return variables;
    }

    /** The situation that a call makes for a method that it runs: what makes a difference there. */
    Situation of(Step.Call call, Situated caller, MethodRef callee) {
        Course.Handed given = caller.given(call).orElse(null);
        if (given == null) {
            return Situation.UNKNOWN;
        }
        Map<Integer, Origin> arguments = new HashMap<>();
        Set<Integer> matter = matter(callee);
        for (int i = 0; i < given.values().size(); i++) {
            int place = i;
            if (matter.contains(place)) {
                value(given.values().get(i)).ifPresent(v -> arguments.put(place, v));
            }
        }
        Map<Field, Origin> held = new HashMap<>();
        given.fields().forEach((field, origin) -> value(origin).ifPresent(v -> held.put(field, v)));
        return new Situation(arguments, held);
    }

    private Set<Integer> matter(MethodRef callee) {
        Set<Integer> known = mattering.get(callee);
        if (known == null) {
            known = flows.literal(callee).map(Mattering::of).orElse(Set.of());
            mattering.put(callee, known);
        }
        return known;
    }

    /** What a call names, on an object of the class that it certainly has. */
    CallSite narrowed(Step.Call call, Situated caller) {
        if (call.receiver() == null) {
            return call.site();
        }
        return caller.given(call)
                .flatMap(g -> g.values().isEmpty()
                        ? Optional.empty()
                        : value(g.values().get(0)))
                .map(v -> v instanceof Origin.Made made ? made.type() : null)
                .filter(type -> names.type(type).isPresent() && program.isSubtype(type, call.receiver()))
                .map(type -> new CallSite(call.callee(), type))
                .orElse(call.site());
    }

    /** What is certain about a value, wherever it is looked at. */
    private Optional<Origin> value(Origin origin) {
        if (!(origin instanceof Origin.Step step)) {
            boolean certain = origin instanceof Origin.Known
                    || origin instanceof Origin.Enumerated
                    || origin instanceof Origin.Made;
            return certain ? Optional.of(origin) : Optional.empty();
        }
        if (step.node().op() instanceof Op.Call call && call.callee().name().equals(MethodRef.CONSTRUCTOR)) {
            return Optional.of(new Origin.Made(call.callee().owner()));
        }
        return step.node().op() instanceof Op.Read read && read.index() == null
                ? field(read.field())
                : Optional.empty();
    }

    /** What a field always holds. */
    private Optional<Origin> field(Field field) {
        Optional<Origin> held = fields.get(field);
        if (held == null) {
            // Fields whose values need each other end here.
            fields.put(field, Optional.empty());
            held = names.type(field.owner()).flatMap(owner -> field(field, owner));
            fields.put(field, held);
        }
        return held;
    }

    private Optional<Origin> field(Field field, TypeElement owner) {
        Element declared = ElementFilter.fieldsIn(owner.getEnclosedElements()).stream()
                .filter(f -> f.getSimpleName().contentEquals(field.name()))
                .findFirst()
                .orElse(null);
        if (declared == null || !declared.getModifiers().contains(Modifier.FINAL)) {
            return Optional.empty();
        }
        if (declared.getKind() == ElementKind.ENUM_CONSTANT) {
            return Optional.of(new Origin.Enumerated(field));
        }
        Optional<Flow> initialiser = flows.initialiser(field);
        return initialiser.isPresent() || field.isStatic()
                ? initialiser.flatMap(f -> value(new Origins(f).returned()))
                : constructed(field, owner);
    }

    /** What all constructors that give a field a value give it. */
    private Optional<Origin> constructed(Field field, TypeElement owner) {
        Set<Optional<Origin>> values = new HashSet<>();
        ElementFilter.constructorsIn(owner.getEnclosedElements())
                .forEach(constructor -> flows.literal(names.of(constructor)).ifPresent(flow -> {
                    Origins origins = new Origins(flow);
                    for (Node node : flow.nodes()) {
                        if (node.op() instanceof Op.Write write && write.field().equals(field)) {
                            values.add(value(origins.of(node, write.value())));
                        }
                    }
                }));
        return values.size() == 1 ? values.iterator().next() : Optional.empty();
    }
}
