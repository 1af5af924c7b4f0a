package org.vxd4j.processor.analyse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Type;
import org.vxd4j.processor.code.ApiNames;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.flow.Handed;
import org.vxd4j.processor.flow.Origin;

/**
 * What methods do in the situations they are called in: {@code flush(true)} does not do what stands under {@code if (!atInterrupt)}, and
 * {@code sink.put(x)} does what that object does which the final field {@code sink} holds.
 */
final class Situations {
    private final Program program;
    private final Outcomes outcomes;
    private final Map<Visit, Situated> known = new HashMap<>();

    private record Visit(MethodRef method, Situation situation) {}

    Situations(Flows flows, Names names, Program program) {
        this.program = program;
        this.outcomes = new Outcomes(flows, names, program);
    }

    /** What a method does in a situation; anything when that cannot be followed. */
    Situated in(Body body, Situation situation) {
        Visit visit = new Visit(body.method(), situation);
        Situated situated = known.get(visit);
        if (situated == null) {
            situated = outcomes.code(body.method())
                    .map(flow -> Situated.of(
                            flow, Outcomes.variables(flow, body.method(), situation), situation.fields(), outcomes))
                    .orElse(Situated.UNKNOWN);
            situated.leaveOpen(body.steps());
            known.put(visit, situated);
        }
        return situated;
    }

    /** The situation in which an entry point is entered: an interrupt has its request. */
    Situation atEntry(MethodRef entry) {
        if (entry.descriptor().isEmpty()) {
            // A lambda of a source: its place is its name.
            return Situation.UNKNOWN;
        }
        Map<Integer, Origin> arguments = new HashMap<>();
        Type[] types = Type.getArgumentTypes(entry.descriptor());
        int first = outcomes.code(entry).map(f -> f.parameters().size()).orElse(0) - types.length;
        for (int i = 0; first >= 0 && i < types.length; i++) {
            if (types[i].getInternalName().equals(ApiNames.IRQ_HANDLE)) {
                arguments.put(first + i, Origin.Made.SOME);
            }
        }
        return new Situation(arguments, Map.of());
    }

    /** The situation that a call makes for a method that it runs: what makes a difference there. */
    Situation of(Step.Call call, Situated caller, MethodRef callee) {
        Handed given = caller.given(call).orElse(null);
        // A constructor whose class file says more is one of an inner class, which is given the object around it, too.
        boolean inner = callee.name().equals(MethodRef.CONSTRUCTOR)
                && !callee.descriptor().equals(call.callee().descriptor());
        return given == null || inner ? Situation.UNKNOWN : outcomes.situation(given, callee);
    }

    /** What a call does on an object of the classes that it may be of. */
    Meaning meaning(Step.Call call, Situated caller) {
        Meaning any = program.meaning(call.site());
        if (call.receiver() == null || any.service() != null || any.promise() != null) {
            return any;
        }
        List<String> types = caller.given(call)
                .filter(given -> !given.values().isEmpty())
                .map(given -> outcomes.types(given.values().get(0), call.receiver()))
                .orElse(List.of());
        List<Meaning.Code> runs = new ArrayList<>();
        for (String type : types) {
            Optional<Meaning.Code> code = program.exactly(call.callee(), type);
            // A private method of a class above is nothing that the class itself has.
            if (code.isEmpty()) {
                return any;
            }
            code.filter(c -> !runs.contains(c)).ifPresent(runs::add);
        }
        return runs.isEmpty() ? any : new Meaning(null, false, null, runs, null);
    }
}
