package org.vxd4j.processor.analyse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.vxd4j.processor.code.MethodRef;

/**
 * The ways of procedures from where they are written to the services that register them: through variables, fields, parameters and
 * results, in sources and class files.
 */
final class Handovers {
    private final Map<Origin, Set<Origin>> assigned = new HashMap<>();
    private final List<Passed> passed = new ArrayList<>();
    private final Set<Registered> registered = new LinkedHashSet<>();
    private final Map<Step.Call, Set<Origin>> called = new HashMap<>();
    private final Set<Step.Call> taken = new HashSet<>();

    /** Where a procedure comes from. */
    sealed interface Origin {}

    /** A method or a lambda: it is one. */
    record Procedure(MethodRef method) implements Origin {}

    /** An object of a named or anonymous class. */
    record Made(String type) implements Origin {}

    /** What a parameter holds. */
    record Parameter(MethodRef method, int position) implements Origin {}

    /** What a field holds. */
    record Field(String owner, String name) implements Origin {}

    /** What a method returns. */
    record Result(MethodRef method) implements Origin {}

    /** What a local variable or an expression of a source holds. */
    record Written(Object variable) implements Origin {}

    private record Passed(Step.Call call, int position, Set<Origin> origins) {}

    private record Registered(MethodRef in, Set<Origin> origins, Moment moment, Step.Call call) {}

    /** Notes that a variable may hold these. */
    void assign(Origin variable, Set<Origin> origins) {
        assigned.computeIfAbsent(variable, v -> new LinkedHashSet<>()).addAll(origins);
    }

    /** Notes that a call passes these as one of its arguments. */
    void pass(Step.Call call, int position, Set<Origin> origins) {
        passed.add(new Passed(call, position, origins));
    }

    /** Notes that a service in a method's body is given these, to be called another time or in the call itself. */
    void register(MethodRef in, Set<Origin> origins, Moment moment, Step.Call call) {
        if (moment == Moment.HERE) {
            call(call, origins);
        } else {
            registered.add(new Registered(in, origins, moment, call));
        }
    }

    /** Notes that a call is one of what these are. */
    void call(Step.Call call, Set<Origin> origins) {
        called.computeIfAbsent(call, c -> new LinkedHashSet<>()).addAll(origins);
    }

    /** Notes that a call is one of what came out of a table: of any lambda that was put there. */
    void take(Step.Call call) {
        taken.add(call);
    }

    /** True for such a call. */
    boolean isTaken(Step.Call call) {
        return taken.contains(call);
    }

    /** True when a call is one of something that was handed on. */
    boolean isCall(Step.Call call) {
        return called.containsKey(call);
    }

    /** The procedures that such a call may run. */
    Set<MethodRef> calledBy(Step.Call call, Program program) {
        return procedures(called.getOrDefault(call, Set.of()), call, program);
    }

    /** How much is known: what is reached grows no more when this does not. */
    int size() {
        return assigned.size() + passed.size() + registered.size() + called.size();
    }

    /** What is registered in the bodies that are asked for, and when it will be called. */
    List<Step.Registration> in(Predicate<MethodRef> wanted, Program program) {
        List<Step.Registration> found = new ArrayList<>();
        for (Registered one : List.copyOf(registered)) {
            if (wanted.test(one.in())) {
                for (MethodRef procedure : procedures(one.origins(), one.call(), program)) {
                    found.add(new Step.Registration(
                            procedure, one.moment(), one.call().place()));
                }
            }
        }
        return found;
    }

    private Set<MethodRef> procedures(Set<Origin> origins, Step.Call call, Program program) {
        Set<MethodRef> found = new LinkedHashSet<>();
        Set<Origin> seen = new HashSet<>();
        Deque<Origin> waiting = new ArrayDeque<>(origins);
        while (!waiting.isEmpty()) {
            Origin origin = waiting.remove();
            if (!seen.add(origin)) {
                continue;
            }
            if (origin instanceof Procedure procedure) {
                found.add(procedure.method());
            } else if (origin instanceof Made made) {
                found.addAll(program.procedures(made.type(), call));
            } else {
                waiting.addAll(assigned.getOrDefault(origin, Set.of()));
                if (origin instanceof Parameter parameter) {
                    passed.stream()
                            .filter(p -> p.position() == parameter.position() && mayRun(p, parameter.method(), program))
                            .forEach(p -> waiting.addAll(p.origins()));
                }
            }
        }
        return found;
    }

    private static boolean mayRun(Passed passed, MethodRef method, Program program) {
        return passed.call().callee().equals(method)
                || passed.call().callee().name().equals(method.name())
                        && program.targets(passed.call()).contains(method);
    }
}
