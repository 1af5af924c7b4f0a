package org.vxd4j.processor.analyse;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Type;
import org.vxd4j.processor.code.CallSite;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.flow.Course;
import org.vxd4j.processor.flow.Field;
import org.vxd4j.processor.flow.Flow;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Variable;

/**
 * What methods do in the situations they are called in: {@code flush(true)} does not do what stands under {@code if (!atInterrupt)}, and
 * {@code sink.put(x)} does what that object does which the final field {@code sink} holds.
 */
final class Situations implements Course.Surroundings {
    /** A method of more steps than this is taken to do anything: what is certain is noted for each of them. */
    private static final int MOST_STEPS = 1_500;

    /** How far results of results are followed. */
    private static final int DEEPEST = 4;

    private final Flows flows;
    private final Names names;
    private final Program program;
    private final Map<Visit, Situated> known = new HashMap<>();
    private final FieldValues fields;
    private final Map<MethodRef, Set<Integer>> mattering = new HashMap<>();
    private final Map<Visit, Optional<Origin>> results = new HashMap<>();
    private int depth;

    private record Visit(MethodRef method, Situation situation) {}

    Situations(Flows flows, Names names, Program program) {
        this.flows = flows;
        this.names = names;
        this.program = program;
        this.fields = new FieldValues(flows, names, program);
    }

    /** What a method does in a situation; anything when that cannot be followed. */
    Situated in(Body body, Situation situation) {
        Visit visit = new Visit(body.method(), situation);
        Situated situated = known.get(visit);
        if (situated == null) {
            situated = code(body.method())
                    .map(flow -> Situated.of(flow, variables(flow, visit), situation.fields(), this))
                    .orElse(Situated.UNKNOWN);
            situated.leaveOpen(body.steps());
            known.put(visit, situated);
        }
        return situated;
    }

    private Optional<Flow> code(MethodRef method) {
        return flows.literal(method).filter(flow -> flow.nodes().size() <= MOST_STEPS);
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
        // A constructor whose class file says more is one of an inner class, which is given the object around it, too.
        boolean inner = callee.name().equals(MethodRef.CONSTRUCTOR)
                && !callee.descriptor().equals(call.callee().descriptor());
        return given == null || inner ? Situation.UNKNOWN : of(given, callee);
    }

    private Situation of(Course.Handed given, MethodRef callee) {
        Map<Integer, Origin> arguments = new HashMap<>();
        Set<Integer> matter = matter(callee);
        for (int i = 0; i < given.values().size(); i++) {
            int place = i;
            if (matter.contains(place)) {
                fields.certain(given.values().get(i)).ifPresent(v -> arguments.put(place, v));
            }
        }
        Map<Field, Origin> held = new HashMap<>();
        given.fields().forEach((field, origin) -> fields.certain(origin).ifPresent(v -> held.put(field, v)));
        return new Situation(arguments, held);
    }

    @Override
    public Optional<Origin> always(Field field) {
        return fields.always(field);
    }

    @Override
    public boolean isSteady(Field field) {
        return fields.isSteady(field);
    }

    @Override
    public Optional<Origin> returned(Op.Call call, Course.Handed given) {
        MethodRef target = call.callee().descriptor().endsWith(")V") ? null : target(call, given);
        Body body = target == null ? null : program.body(target).orElse(null);
        Flow flow = body == null ? null : code(body.method()).orElse(null);
        if (flow == null || depth == DEEPEST) {
            return Optional.empty();
        }
        Visit visit = new Visit(body.method(), of(given, body.method()));
        Optional<Origin> known = results.get(visit);
        if (known == null) {
            // Who asks himself gets no answer.
            results.put(visit, Optional.empty());
            depth++;
            known = fields.certain(
                    Course.of(flow, variables(flow, visit), visit.situation().fields(), this)
                            .returned());
            depth--;
            results.put(visit, known);
        }
        return known;
    }

    /** The only method that a call may run; null when there are several. */
    private MethodRef target(Op.Call call, Course.Handed given) {
        boolean exact = call.type() != null
                && given.values().get(0) instanceof Origin.Made made
                && names.type(made.type()).isPresent()
                && program.isSubtype(made.type(), call.type());
        String type = exact ? ((Origin.Made) given.values().get(0)).type() : call.type();
        MethodRef found = null;
        for (MethodRef target : program.targets(call.callee(), type)) {
            boolean counts = !target.name().equals(MethodRef.STATIC_INITIALISER);
            if (counts && found != null) {
                return null;
            }
            found = counts ? target : found;
        }
        return found;
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
                        : fields.certain(g.values().get(0)))
                .map(v -> v instanceof Origin.Made made ? made.type() : null)
                .filter(type -> names.type(type).isPresent() && program.isSubtype(type, call.receiver()))
                .map(type -> new CallSite(call.callee(), type))
                // A private method of a class above is nothing that the class itself has.
                .filter(site -> !program.meaning(site).runs().isEmpty())
                .orElse(call.site());
    }
}
