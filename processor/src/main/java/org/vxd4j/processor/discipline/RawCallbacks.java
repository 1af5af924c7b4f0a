package org.vxd4j.processor.discipline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Registers;
import org.vxd4j.api.callback.CallbackKind;
import org.vxd4j.api.rule.RawCallbackRules;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.flow.Constants;
import org.vxd4j.processor.flow.Field;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Variable;

/**
 * The registers of procedures that raw calls register (CB-01, CB-06). Judged are methods of the driver that are registered, by
 * services whose callbacks are known, and called by nobody else.
 */
final class RawCallbacks implements Discipline {
    private static final String REGISTERS = Registers.class.getName().replace('.', '/');
    private static final Map<String, Reg> READERS =
            Map.of("vm", Reg.EBX, "thread", Reg.EDI, "client", Reg.EBP, "refData", Reg.EDX);
    private static final Set<String> WRITERS = Set.of("set", "point", "put", "clear");

    /** A procedure, who registers it, and as what. */
    private record Registered(List<String> services, List<CallbackKind> kinds) {
        Registered() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    @Override
    public void check(Subjects driver, Breaches breaches) {
        Map<MethodRef, Registered> procedures = new LinkedHashMap<>();
        Set<MethodRef> otherwise = new HashSet<>();
        for (Subject subject : driver.all()) {
            subject.flow().calls().forEach(n -> {
                Op.Call call = (Op.Call) n.op();
                otherwise.add(call.callee());
                call.arguments()
                        .forEach(a -> procedure(subject, n, a).ifPresent(m -> {
                            if (!register(driver, subject, n, procedures.computeIfAbsent(m, k -> new Registered()))) {
                                otherwise.add(m);
                            }
                        }));
            });
            // What is kept or handed on may be called by anybody.
            subject.flow().nodes().stream()
                    .filter(n -> n.op() instanceof Op.Write || n.op() instanceof Op.Return)
                    .forEach(n ->
                            n.op().uses().forEach(v -> procedure(subject, n, v).ifPresent(otherwise::add)));
        }
        otherwise.forEach(procedures::remove);
        procedures.forEach(
                (method, registered) -> driver.of(method).ifPresent(s -> check(driver, s, registered, breaches)));
    }

    private static Optional<MethodRef> procedure(Subject subject, Node node, Variable variable) {
        return subject.origins().of(node, variable) instanceof Origin.Step step
                        && step.node().op() instanceof Op.Procedure procedure
                ? Optional.ofNullable(procedure.method())
                : Optional.empty();
    }

    /** False when it is not known as what the procedure is registered. */
    private static boolean register(Subjects driver, Subject subject, Node node, Registered registered) {
        Optional<String> service = subject.service(node).map(s -> s.name());
        List<CallbackKind> kinds =
                service.map(s -> CallbackKind.installedBy(s, driver.target())).orElse(List.of());
        service.ifPresent(registered.services()::add);
        registered.kinds().addAll(kinds);
        return !kinds.isEmpty();
    }

    private static void check(Subjects driver, Subject subject, Registered registered, Breaches breaches) {
        Variable registers = subject.flow().parameters().isEmpty()
                ? null
                : subject.flow().parameters().get(subject.flow().parameters().size() - 1);
        List<Node> uses =
                subject.flow().calls().filter(n -> isOn(subject, n, registers)).toList();
        Set<Reg> loaded = EnumSet.noneOf(Reg.class);
        registered.kinds().forEach(k -> loaded.addAll(k.in(driver.target())));
        String service = registered.services().get(0);
        boolean written = uses.stream().anyMatch(n -> WRITERS.contains(name(n))) || isHandedOn(subject, registers);
        for (Node use : uses) {
            Optional<Reg> read = written ? Optional.empty() : read(subject.constants(), use);
            read.filter(r -> !loaded.contains(r))
                    .ifPresent(r -> breaches.add(RawCallbackRules.reads(r, service), subject, use));
            boolean answers = name(use).equals("setCarry")
                    && registered.kinds().stream().noneMatch(CallbackKind::carryOut)
                    && !subject.constants()
                            .number(use, ((Op.Call) use.op()).arguments().get(0))
                            .equals(Optional.of(0));
            if (answers) {
                breaches.add(RawCallbackRules.answers(service), subject, use);
            }
        }
    }

    private static boolean isOn(Subject subject, Node node, Variable registers) {
        Op.Call call = (Op.Call) node.op();
        return call.callee().owner().equals(REGISTERS)
                && call.object() != null
                && subject.origins().of(node, call.object()) instanceof Origin.Argument argument
                && argument.parameter().equals(registers);
    }

    /** True when somebody else gets the registers, and may load them. */
    private static boolean isHandedOn(Subject subject, Variable registers) {
        return subject.flow().nodes().stream()
                .filter(n -> !(n.op() instanceof Op.Copy))
                .anyMatch(n -> n.op().uses().stream()
                        .anyMatch(v -> subject.origins().of(n, v) instanceof Origin.Argument argument
                                && argument.parameter().equals(registers)
                                && !isObject(n, v)));
    }

    private static boolean isObject(Node node, Variable variable) {
        return node.op() instanceof Op.Call call
                && call.callee().owner().equals(REGISTERS)
                && variable.equals(call.object())
                && !call.arguments().contains(variable);
    }

    private static String name(Node node) {
        return ((Op.Call) node.op()).callee().name();
    }

    private static Optional<Reg> read(Constants constants, Node node) {
        Op.Call call = (Op.Call) node.op();
        if (READERS.containsKey(name(node))) {
            return Optional.of(READERS.get(name(node)));
        }
        boolean byName = name(node).equals("get") || name(node).equals("pointee");
        return byName
                ? constants
                        .field(node, call.arguments().get(0))
                        .map(Field::name)
                        .map(Reg::valueOf)
                : Optional.empty();
    }
}
