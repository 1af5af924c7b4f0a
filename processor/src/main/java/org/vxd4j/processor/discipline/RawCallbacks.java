package org.vxd4j.processor.discipline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vxd4j.api.Reg;
import org.vxd4j.api.callback.CallbackKind;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.api.rule.RawCallbackRules;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.code.ApiNames;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.flow.Constants;
import org.vxd4j.processor.flow.Field;
import org.vxd4j.processor.flow.Flow;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Variable;

/**
 * The registers of procedures that raw calls register (CB-01, CB-06). Judged are lambdas, and methods of the driver that are registered,
 * by services whose callbacks are known, and called by nobody else.
 */
final class RawCallbacks implements Discipline {
    private static final Set<CallbackKind> SHELL = Set.of(CallbackKind.SHELL_MESSAGE, CallbackKind.SHELL_EVENT);
    private static final String REGISTERS = ApiNames.REGISTERS;
    private static final Map<String, Reg> READERS =
            Map.of("vm", Reg.EBX, "thread", Reg.EDI, "client", Reg.EBP, "refData", Reg.EDX);
    private static final String[] INSTALLERS = Stream.of(CallbackKind.values())
            .flatMap(k -> k.installers().stream())
            .distinct()
            .toArray(String[]::new);
    private static final Set<String> WRITERS = Set.of("set", "point", "put", "clear");

    /** A procedure, who registers it, and as what. */
    private record Registered(Subject procedure, List<String> services, List<CallbackKind> kinds, Set<Reg> parameters) {
        Registered(Subject procedure) {
            this(procedure, new ArrayList<>(), new ArrayList<>(), EnumSet.noneOf(Reg.class));
        }
    }

    /** What is wrong, unless the procedure is called otherwise, too. */
    private record Breach(Finding finding, Subject subject, Node node) {}

    @Override
    public void check(Subjects driver, Breaches breaches) {
        List<Registered> procedures = registered(driver);
        List<Breach> found = new ArrayList<>();
        procedures.stream()
                .filter(p -> p.kinds().stream().noneMatch(CallbackKind::isServiceHook))
                .forEach(p -> check(driver, p, found));
        if (!found.isEmpty()) {
            Set<MethodRef> others = others(driver);
            found.stream()
                    .filter(b -> isLambda(driver, b.subject())
                            || !others.contains(b.subject().method()))
                    .forEach(b -> breaches.add(b.finding(), b.subject(), b.node()));
        }
    }

    private static List<Registered> registered(Subjects driver) {
        Map<Flow, Registered> procedures = new IdentityHashMap<>();
        List<Registered> inOrder = new ArrayList<>();
        for (Subject subject : driver.rawCallers(INSTALLERS)) {
            subject.rawCalls(INSTALLERS).forEach(node -> {
                for (Variable argument : ((Op.Call) node.op()).arguments()) {
                    Posting.procedure(driver, subject, subject.origins().of(node, argument))
                            .map(p -> procedures.computeIfAbsent(p.flow(), f -> {
                                inOrder.add(new Registered(p));
                                return inOrder.get(inOrder.size() - 1);
                            }))
                            .ifPresent(r -> register(driver, subject, node, r));
                }
            });
        }
        return inOrder;
    }

    /** True for what nobody else can call: it has no name. */
    private static boolean isLambda(Subjects driver, Subject procedure) {
        return driver.of(procedure.method())
                .filter(s -> s.flow() == procedure.flow())
                .isEmpty();
    }

    /** The methods that are called, kept or handed to somebody of whom it is not known how he calls them. */
    private static Set<MethodRef> others(Subjects driver) {
        Set<MethodRef> others = new HashSet<>();
        for (Subject subject : driver.all()) {
            if (Delegation.behind(driver, subject) != subject) {
                continue;
            }
            for (Node node : subject.flow().nodes()) {
                if (node.op() instanceof Op.Call call) {
                    others.add(call.callee());
                }
                boolean registers = node.op() instanceof Op.Copy
                        || subject.service(node)
                                .filter(s -> !CallbackKind.installedBy(s.name(), driver.target())
                                        .isEmpty())
                                .isPresent();
                if (!registers) {
                    node.op().uses().forEach(v -> procedure(subject, node, v).ifPresent(others::add));
                }
            }
        }
        return others;
    }

    private static Optional<MethodRef> procedure(Subject subject, Node node, Variable variable) {
        return subject.origins().of(node, variable) instanceof Origin.Step step
                        && step.node().op() instanceof Op.Procedure procedure
                ? Optional.ofNullable(procedure.method())
                : Optional.empty();
    }

    private static void register(Subjects driver, Subject subject, Node node, Registered registered) {
        ServiceContract service = subject.service(node).orElseThrow();
        registered.services().add(service.name());
        registered.kinds().addAll(CallbackKind.installedBy(service.name(), driver.target()));
        // What a procedure in C gets on its stack, a raw one finds in what C does not keep; in which register, nothing
        // states.
        registered.parameters().addAll(service.convention().destroys());
    }

    private static void check(Subjects driver, Registered registered, List<Breach> found) {
        Subject subject = registered.procedure();
        Variable registers = subject.flow().parameters().isEmpty()
                ? null
                : subject.flow().parameters().get(subject.flow().parameters().size() - 1);
        List<Node> uses =
                subject.flow().calls().filter(n -> isOn(subject, n, registers)).toList();
        Set<Reg> loaded = EnumSet.copyOf(registered.parameters());
        registered.kinds().forEach(k -> loaded.addAll(k.in(driver.target())));
        String service = registered.services().get(0);
        boolean written = uses.stream().anyMatch(n -> WRITERS.contains(name(n))) || isHandedOn(subject, registers);
        for (Node use : uses) {
            Optional<Reg> read = written ? Optional.empty() : read(subject.constants(), use);
            // EBX in a callback of the SHELL has a rule of its own (AP-05).
            boolean shell = registered.kinds().stream().anyMatch(SHELL::contains);
            read.filter(r -> !loaded.contains(r) && !(shell && r == Reg.EBX))
                    .ifPresent(r -> found.add(new Breach(RawCallbackRules.reads(r, service), subject, use)));
            boolean answers = name(use).equals("setCarry")
                    && registered.kinds().stream().noneMatch(CallbackKind::carryOut)
                    && !subject.constants()
                            .number(use, ((Op.Call) use.op()).arguments().get(0))
                            .equals(Optional.of(0));
            if (answers) {
                found.add(new Breach(RawCallbackRules.answers(service), subject, use));
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
