package org.vxd4j.processor.analyse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Type;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.flow.Course;
import org.vxd4j.processor.flow.Field;
import org.vxd4j.processor.flow.Flow;
import org.vxd4j.processor.flow.Handed;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Outcome;
import org.vxd4j.processor.flow.Surroundings;
import org.vxd4j.processor.flow.Variable;

/** What calls return, what they leave in the fields of their object, and what the objects hold that they make. */
final class Outcomes implements Surroundings {
    /** How far results of results are followed. */
    private static final int DEEPEST = 6;

    private final Flows flows;
    private final Names names;
    private final Program program;
    private final FieldValues fields;
    private final Map<MethodRef, Set<Integer>> mattering = new HashMap<>();
    private final Map<Visit, Optional<Outcome>> known = new HashMap<>();
    private int depth;

    private record Visit(MethodRef method, Situation situation) {}

    Outcomes(Flows flows, Names names, Program program) {
        this.flows = flows;
        this.names = names;
        this.program = program;
        this.fields = new FieldValues(flows, names, program, this);
    }

    /** The ways through a method that can be followed. */
    Optional<Flow> code(MethodRef method) {
        return flows.literal(method).filter(Course::canFollow);
    }

    /** What the parameters of a method begin with; of variable arguments, which a call gives one by one, nothing is known. */
    static Map<Variable, Origin> variables(Flow flow, MethodRef method, Situation situation) {
        Map<Variable, Origin> variables = new HashMap<>();
        if (situation.arguments().isEmpty()) {
            return variables;
        }
        Type[] types = Type.getArgumentTypes(method.descriptor());
        int first = flow.parameters().size() - types.length;
        situation.arguments().forEach((place, value) -> {
            boolean there = place < flow.parameters().size();
            if (there && (place < first || types[place - first].getSort() != Type.ARRAY)) {
                variables.put(flow.parameters().get(place), value);
            }
        });
        return variables;
    }

    /** The situation that such a call makes for a method that it runs: what makes a difference there. */
    Situation situation(Handed given, MethodRef callee) {
        Map<Integer, Origin> arguments = new HashMap<>();
        Set<Integer> matter = matter(callee);
        for (int i = 0; i < given.values().size(); i++) {
            Origin value = given.values().get(i);
            if (matter.contains(i) && value != Origin.UNKNOWN) {
                arguments.put(i, value);
            }
        }
        return new Situation(arguments, given.fields());
    }

    private Set<Integer> matter(MethodRef callee) {
        Set<Integer> matters = mattering.get(callee);
        if (matters == null) {
            matters = flows.literal(callee).map(Mattering::of).orElse(Set.of());
            mattering.put(callee, matters);
        }
        return matters;
    }

    @Override
    public Optional<Origin> always(Field field) {
        return fields.always(field);
    }

    @Override
    public Optional<Origin.Made> object(Origin.Enumerated constant) {
        return fields.object(constant);
    }

    @Override
    public boolean isSettled(Field field) {
        return fields.isSettled(field);
    }

    @Override
    public boolean isSteady(Field field) {
        return fields.isSteady(field);
    }

    @Override
    public boolean isSubtype(String type, String of) {
        return program.isSubtype(type, of);
    }

    @Override
    public Optional<Outcome> outcome(Op.Call call, Handed given) {
        boolean creation = call.object() == null && call.callee().name().equals(MethodRef.CONSTRUCTOR);
        return creation ? Optional.of(made(call.callee(), given)) : after(call, given);
    }

    private Outcome made(MethodRef constructor, Handed given) {
        Map<Field, Origin> held = new HashMap<>(left(constructor, Situated.withObject(given)));
        held.keySet().removeIf(field -> !fields.isSettled(field));
        return new Outcome(Origin.Made.of(constructor.owner(), held), Map.of());
    }

    /** What a constructor leaves in the fields of its object. */
    private Map<Field, Origin> left(MethodRef constructor, Handed given) {
        return code(constructor)
                .flatMap(flow -> follow(constructor, flow, given))
                .map(Outcome::fields)
                .orElse(Map.of());
    }

    private Optional<Outcome> after(Op.Call call, Handed given) {
        Body body = body(call, given);
        Flow flow = body == null ? null : code(body.method()).orElse(null);
        return flow == null ? component(call, given) : follow(body.method(), flow, given);
    }

    /** What a record answers that is asked for one of its components. */
    private Optional<Outcome> component(Op.Call call, Handed given) {
        boolean asks = call.object() != null
                && call.arguments().isEmpty()
                && given.values().get(0) instanceof Origin.Made made
                && made.types().equals(List.of(call.callee().owner()));
        Field field = new Field(call.callee().owner(), call.callee().name(), false);
        Origin value = asks ? ((Origin.Made) given.values().get(0)).held().get(field) : null;
        return value == null || names.method(call.callee()).isEmpty()
                ? Optional.empty()
                : Optional.of(new Outcome(value, Map.of()));
    }

    private Optional<Outcome> follow(MethodRef method, Flow flow, Handed given) {
        Visit visit = new Visit(method, situation(given, method));
        Optional<Outcome> outcome = known.get(visit);
        if (outcome == null && depth == DEEPEST) {
            return Optional.empty();
        }
        if (outcome == null) {
            // Who asks himself gets no answer.
            known.put(visit, Optional.empty());
            depth++;
            outcome = Course.of(
                            flow,
                            variables(flow, method, visit.situation()),
                            visit.situation().fields(),
                            this)
                    .outcome();
            depth--;
            known.put(visit, outcome);
        }
        return outcome;
    }

    /** The only code that a call may run; null when there is more. */
    private Body body(Op.Call call, Handed given) {
        List<String> types =
                call.object() == null ? List.of() : types(given.values().get(0), call.type());
        Set<MethodRef> methods = new HashSet<>();
        for (String type : types) {
            methods.add(program.exactly(call.callee(), type)
                    .map(code -> code.body().method())
                    .orElse(null));
        }
        if (types.isEmpty()) {
            program.targets(call.callee(), call.type()).stream()
                    .filter(target -> !target.name().equals(MethodRef.STATIC_INITIALISER))
                    .forEach(target ->
                            methods.add(program.body(target).map(Body::method).orElse(null)));
        }
        MethodRef method = methods.size() == 1 ? methods.iterator().next() : null;
        return method == null ? null : program.body(method).orElse(null);
    }

    /**
     * The classes that an object may be of.
     *
     * @param bound what it is declared to be; null for a call that depends on no object's class
     * @return nothing when that is not certain
     */
    List<String> types(Origin object, String bound) {
        Origin.Made made = object instanceof Origin.Enumerated constant
                ? fields.object(constant).orElse(null)
                : object instanceof Origin.Made known ? known : null;
        boolean narrower =
                made != null && bound != null && made.types().stream().allMatch(type -> program.isSubtype(type, bound));
        return narrower ? made.types() : List.of();
    }
}
