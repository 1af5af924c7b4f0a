package org.vxd4j.processor.discipline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vxd4j.api.Pef;
import org.vxd4j.api.rule.CallContextRules;
import org.vxd4j.api.rule.ContextRules;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.discipline.LateCallback.Role;
import org.vxd4j.processor.flow.Condition;
import org.vxd4j.processor.flow.Field;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Paths;
import org.vxd4j.processor.flow.Relation;
import org.vxd4j.processor.flow.Variable;

/**
 * Follows the ways through a callback that may be late, and through the methods that it calls.
 *
 * <p>Whoever computes with the answer, or gives it to a method, has looked; what follows then is not judged.
 */
final class LateWay implements Paths.Watcher<LateWay.Known> {
    /** These tell what a handle is worth. */
    private static final Set<String> ASKS = Set.of("Validate_VM_Handle", "Test_Cur_VM_Handle", "Test_Sys_VM_Handle");

    private static final String CURRENT = "Get_Cur_VM_Handle";
    private static final int DEEPEST = 8;

    /** What is known on a way. */
    enum Known {
        NOTHING,
        LATE,
        /** Late, and what the handles are worth. */
        LATE_AND_ASKED,
        /** Not late, or nobody can follow what is known. */
        ENOUGH
    }

    private final Subjects driver;
    private final LateCallback callback;
    private final Subject code;
    private final LateFindings findings;
    private final boolean looks;
    private final int depth;
    private final Set<List<Object>> followed;
    private Decided decided;

    /** From the beginning of a callback. */
    LateWay(Subjects driver, LateCallback callback, Breaches breaches) {
        this.driver = driver;
        this.callback = callback;
        this.code = callback.code();
        this.looks = looks(callback);
        this.findings = new LateFindings(callback, looks, breaches);
        this.depth = 0;
        this.followed = new HashSet<>();
    }

    /** Inside a method that is called on the way. */
    private LateWay(LateWay caller, LateCallback inside) {
        this.driver = caller.driver;
        this.callback = inside;
        this.code = inside.code();
        this.looks = caller.looks;
        this.findings = caller.findings;
        this.depth = caller.depth + 1;
        this.followed = caller.followed;
    }

    private static boolean looks(LateCallback callback) {
        Subject code = callback.code();
        for (Node node : code.flow().nodes()) {
            boolean decides = node.next().stream()
                    .anyMatch(e -> e.when() != null
                            && callback.role(code.origins().after(node, e.when().left())) == Role.LATE);
            boolean uses = node.op().uses().stream()
                            .anyMatch(v -> callback.role(code.origins().of(node, v)) == Role.LATE)
                    || handsRegistersOn(callback, node);
            if (decides || uses) {
                return true;
            }
        }
        return false;
    }

    private static boolean handsRegistersOn(LateCallback callback, Node node) {
        return node.op() instanceof Op.Call call
                && call.arguments().stream()
                        .anyMatch(v -> callback.role(callback.code().origins().of(node, v)) == Role.REGISTERS);
    }

    void follow() {
        follow(Map.of(), Known.NOTHING);
    }

    private void follow(Map<Variable, Origin> given, Known known) {
        if (followed.add(List.of(code.method(), callback.roles(), given, known))) {
            code.paths().follow(given, known, this);
        }
    }

    /** Where the answer may stand, besides what says it. */
    private Decided decided() {
        if (decided == null) {
            decided = new Decided(
                    code.flow(),
                    (node, edge) ->
                            callback.role(code.origins().after(node, edge.when().left())) == Role.LATE);
        }
        return decided;
    }

    @Override
    public Known at(Node node, Known known, Paths.Values values) {
        if (known == Known.ENOUGH) {
            return null;
        }
        Subject helper = helper(node);
        if (helper != null && isConcerned(helper, node, values)) {
            enter(helper, (Op.Call) node.op(), known, values);
        }
        boolean over = helper != null && helper.flow().nodes().stream().noneMatch(n -> n.op() instanceof Op.Return);
        boolean copies = node.op() instanceof Op.Copy;
        if (over || !copies && (isComputed(node) || known == Known.NOTHING && uses(node, values))) {
            return null;
        }
        if (node.op() instanceof Op.Procedure procedure && !looks) {
            lambda(procedure, values);
        }
        if (!(node.op() instanceof Op.Call call)) {
            return known;
        }
        ServiceContract service = code.service(node).orElse(null);
        return service == null ? called(node, call, known, values) : served(node, call, service, known, values);
    }

    /** The method of the driver that a step certainly runs; null when there is none, or more than one. */
    private Subject helper(Node node) {
        Subject found = null;
        for (MethodRef target : code.targets(node)) {
            Subject subject =
                    target.name().startsWith("<") ? null : driver.of(target).orElse(null);
            if (found != null && subject != null) {
                return null;
            }
            found = subject == null ? found : subject;
        }
        return depth == DEEPEST ? null : found;
    }

    /** What a method does that is called on the way is done on the way, too. */
    private void enter(Subject helper, Op.Call call, Known known, Paths.Values values) {
        List<Variable> parameters = helper.flow().parameters();
        List<Variable> given = call.uses();
        Map<Variable, Role> roles = new HashMap<>();
        Map<Variable, Origin> told = new HashMap<>();
        for (int i = 0; i < Math.min(given.size(), parameters.size()); i++) {
            Role role = callback.role(values.of(given.get(i)));
            if (role != null) {
                roles.put(parameters.get(i), role);
            } else if (values.of(given.get(i)) instanceof Origin.Known value) {
                told.put(parameters.get(i), value);
            }
        }
        new LateWay(this, callback.inside(helper, roles)).follow(told, known);
    }

    /**
     * True for a call on the way of a method that has to do with any of this; not where the answer may stand in a form that nobody can
     * follow: in what it is given, or in a field that was given its value before.
     */
    private boolean isConcerned(Subject helper, Node node, Paths.Values values) {
        Set<Field> written = code.glance().written();
        boolean hidden = node.op().uses().stream()
                        .anyMatch(v -> decided().tells(node, v) && !(values.of(v) instanceof Origin.Known))
                || !written.isEmpty()
                        && helper.flow().nodes().stream()
                                .anyMatch(n -> n.op() instanceof Op.Read read && written.contains(read.field()));
        if (hidden) {
            return false;
        }
        LateWay inside = new LateWay(this, callback.inside(helper, Map.of()));
        return node.op().uses().stream().anyMatch(v -> callback.role(values.of(v)) != null)
                || helper.contracts().values().stream().anyMatch(s -> rule(s).isPresent() || isBoost(s))
                || helper.flow().calls().anyMatch(n -> inside.helper(n) != null);
    }

    /** Where nothing looks, a lambda that is given the handle does not look either. */
    private void lambda(Op.Procedure procedure, Paths.Values values) {
        for (Variable captured : procedure.uses()) {
            if (callback.role(values.of(captured)) == Role.HANDLE && callback.aim() == LateCallback.Aim.VM) {
                calls(procedure)
                        .filter(n -> code.service(n).isPresent() && names(n, captured))
                        .findFirst()
                        .ifPresent(n -> findings.handle(values.of(captured), false, code, n));
            }
        }
    }

    /** The calls in a lambda; in a class file it is a method of its own. */
    private Stream<Node> calls(Op.Procedure procedure) {
        return procedure.lambda() != null
                ? procedure.lambda().calls()
                : driver.of(procedure.method()).stream().flatMap(s -> s.flow().calls());
    }

    private static boolean names(Node call, Variable captured) {
        return ((Op.Call) call.op()).arguments().stream().anyMatch(v -> v.name().equals(captured.name()));
    }

    /** True for a step that hands on whether it is late, or the registers that say so. */
    private boolean uses(Node node, Paths.Values values) {
        for (Variable used : node.op().uses()) {
            Role role = callback.role(values.of(used));
            boolean accessor = node.op() instanceof Op.Call call && used.equals(call.object());
            if (role == Role.LATE || role == Role.REGISTERS && !accessor) {
                return true;
            }
        }
        return false;
    }

    /** True for a step that computes with what the answer decided: it may stand in the result. */
    private boolean isComputed(Node node) {
        return node.op().uses().stream().anyMatch(v -> decided().tells(node, v));
    }

    /** A method that is given a handle and answers, or asks somebody, may tell what the handle is worth. */
    private Known called(Node node, Op.Call call, Known known, Paths.Values values) {
        boolean writes = LateCallback.writesClient(call) && callback.role(values.of(call.object())) == Role.CLIENT;
        if (writes && callback.aim() != LateCallback.Aim.ANYBODY) {
            findings.client(known != Known.NOTHING, code, node);
        }
        boolean handed = call.uses().stream().anyMatch(v -> callback.role(values.of(v)) == Role.HANDLE);
        return handed && answers(node, call) ? asked(known) : known;
    }

    /** True for a call that may tell what the handle is worth which it is given. */
    private boolean answers(Node node, Op.Call call) {
        if (code.reached(node).stream().anyMatch(s -> ASKS.contains(s) || s.equals(CURRENT))) {
            return true;
        }
        Subject helper = helper(node);
        boolean compares = helper == null
                || helper.flow().nodes().stream()
                        .flatMap(n -> n.next().stream())
                        .anyMatch(e -> e.when() != null
                                && e.when().relation() == Relation.EQUAL
                                && e.when().right() != null);
        return compares && !call.callee().descriptor().endsWith(")V");
    }

    private static Known asked(Known known) {
        return known == Known.NOTHING ? Known.ENOUGH : Known.LATE_AND_ASKED;
    }

    private Known served(Node node, Op.Call call, ServiceContract service, Known known, Paths.Values values) {
        Optional<Origin> handle = call.arguments().stream()
                .map(values::of)
                .filter(o -> callback.role(o) == Role.HANDLE)
                .findFirst();
        boolean late = known != Known.NOTHING;
        if (handle.isPresent() && ASKS.contains(service.name())) {
            return asked(known);
        }
        if (!code.isPoster(node)) {
            rule(service).ifPresent(rule -> findings.service(rule, service, late, code, node));
        }
        if (handle.isPresent() && callback.aim() == LateCallback.Aim.VM && known != Known.LATE_AND_ASKED) {
            findings.handle(handle.get(), late, code, node);
        } else if (takesBoostBack(node, call, service)) {
            findings.boost(code, node);
        }
        return known;
    }

    private Optional<Rule> rule(ServiceContract service) {
        return callback.context().isEmpty()
                ? ContextRules.whenLate(service)
                : CallContextRules.whenLate(
                        service, callback.context().get(), code.contracts().values());
    }

    private boolean isBoost(ServiceContract service) {
        return service.name().equals("Adjust_Exec_Priority")
                && Pef.DONT_UNBOOST.in(callback.flags())
                && callback.boost().filter(b -> b != 0).isPresent();
    }

    private boolean takesBoostBack(Node node, Op.Call call, ServiceContract service) {
        return isBoost(service)
                && callback.boost()
                        .map(b -> -b)
                        .equals(code.constants().number(node, call.arguments().get(0)));
    }

    @Override
    public Known when(Node from, Condition condition, Known known, Paths.Values values) {
        Origin left = values.of(condition.left());
        if (callback.role(left) == Role.LATE) {
            Boolean late = late(condition, values);
            return late == null ? Known.ENOUGH : late ? atLeast(known) : Known.ENOUGH;
        }
        if (decided().tells(from, condition.left()) && !(left instanceof Origin.Known)) {
            return Known.ENOUGH;
        }
        boolean same = condition.relation() == Relation.EQUAL && condition.right() != null;
        boolean asked = same
                && (callback.role(left) == Role.HANDLE || callback.role(values.of(condition.right())) == Role.HANDLE);
        return asked ? asked(known) : known;
    }

    private static Known atLeast(Known known) {
        return known == Known.NOTHING ? Known.LATE : known;
    }

    /** Whether a condition says that it is late; null when it says neither. */
    private static Boolean late(Condition condition, Paths.Values values) {
        boolean equal = condition.relation() == Relation.EQUAL;
        if (!equal && condition.relation() != Relation.NOT_EQUAL) {
            return null;
        }
        if (condition.right() == null) {
            return !equal;
        }
        return values.of(condition.right()) instanceof Origin.Known known && known.value() instanceof Integer number
                ? equal == (number != 0)
                : null;
    }
}
