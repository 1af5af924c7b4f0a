package org.vxd4j.processor.discipline;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vxd4j.api.Pef;
import org.vxd4j.api.rule.ContextRules;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.flow.Condition;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Paths;
import org.vxd4j.processor.flow.Relation;
import org.vxd4j.processor.flow.Variable;
import org.vxd4j.processor.model.Binding;

/**
 * Rules ET-04 to ET-06 and BO-12: what a callback does on a way on which it is late, or has not looked whether it is.
 *
 * <p>Whoever computes with the answer, or hands it on, has looked; what follows then is not judged.
 */
final class LateCallbacks implements Discipline {
    private static final String STALE = "ET-04";
    private static final String STRANGE_CLIENT = "ET-06";
    private static final String BOOST_IS_GONE = "BO-12";

    /** These tell what a handle is worth. */
    private static final Set<String> ASKS = Set.of("Validate_VM_Handle", "Test_Cur_VM_Handle", "Test_Sys_VM_Handle");

    /** What is known on a way. */
    private enum Known {
        NOTHING,
        LATE,
        /** Late, and what the handles are worth. */
        LATE_AND_ASKED,
        /** Not late, or nobody can follow what is known. */
        ENOUGH
    }

    @Override
    public void check(Subjects driver, Breaches breaches) {
        for (LateCallback callback : LateCallback.of(driver)) {
            callback.code().paths().follow(Known.NOTHING, new Judge(driver, callback, breaches));
        }
    }

    /** Who follows one callback; the first use of a kind is told, and one that is told after it is the same mistake. */
    private static final class Judge implements Paths.Watcher<Known> {
        private final Subjects driver;
        private final LateCallback callback;
        private final Breaches breaches;
        private final boolean looks;
        private final Set<Kind> told = EnumSet.noneOf(Kind.class);

        private enum Kind {
            HANDLE,
            CLIENT,
            SERVICE,
            BOOST
        }

        Judge(Subjects driver, LateCallback callback, Breaches breaches) {
            this.driver = driver;
            this.callback = callback;
            this.breaches = breaches;
            Subject code = callback.code();
            this.looks = code.flow().nodes().stream()
                    .anyMatch(n -> n.next().stream()
                                    .anyMatch(e -> e.when() != null
                                            && callback.isLate(code.origins()
                                                    .after(n, e.when().left())))
                            || n.op().uses().stream()
                                    .anyMatch(
                                            v -> callback.isLate(code.origins().of(n, v))));
        }

        @Override
        public Known at(Node node, Known known, Paths.Values values) {
            if (known == Known.ENOUGH) {
                return null;
            }
            boolean copies = node.op() instanceof Op.Copy;
            if (!copies && (isComputed(node, values) || known == Known.NOTHING && uses(node, values))) {
                return null;
            }
            if (node.op() instanceof Op.Procedure procedure && !looks) {
                lambda(procedure, known, values);
            }
            return node.op() instanceof Op.Call call ? call(node, call, known, values) : known;
        }

        /** Where nothing looks, a lambda that is given the handle does not look either. */
        private void lambda(Op.Procedure procedure, Known known, Paths.Values values) {
            for (Variable captured : procedure.uses()) {
                if (callback.isHandle(values.of(captured)) && callback.aim() == LateCallback.Aim.VM) {
                    calls(procedure)
                            .filter(n -> callback.code().service(n).isPresent() && names(n, captured))
                            .findFirst()
                            .ifPresent(n -> tell(Kind.HANDLE, handle(values.of(captured), known), n));
                }
            }
        }

        /** The calls in a lambda; in a class file it is a method of its own. */
        private Stream<Node> calls(Op.Procedure procedure) {
            return procedure.lambda() != null
                    ? procedure.lambda().calls()
                    : driver.of(procedure.method()).stream()
                            .flatMap(s -> s.flow().calls());
        }

        private static boolean names(Node call, Variable captured) {
            return ((Op.Call) call.op())
                    .arguments().stream().anyMatch(v -> v.name().equals(captured.name()));
        }

        /** True for a step that hands on whether it is late, or the registers that say so. */
        private boolean uses(Node node, Paths.Values values) {
            for (Variable used : node.op().uses()) {
                Origin origin = values.of(used);
                boolean accessor = node.op() instanceof Op.Call call && used.equals(call.object());
                if (callback.isLate(origin) || callback.isRegisters(origin) && !accessor) {
                    return true;
                }
            }
            return false;
        }

        /** True for a step that computes with what is known on this way only: the answer may stand in its result. */
        private boolean isComputed(Node node, Paths.Values values) {
            return node.op().uses().stream()
                    .anyMatch(v -> values.of(v) instanceof Origin.Known
                            && !(callback.code().origins().of(node, v) instanceof Origin.Known)
                            && callback.code().constants().number(node, v).isEmpty());
        }

        private Known call(Node node, Op.Call call, Known known, Paths.Values values) {
            Subject code = callback.code();
            Optional<ServiceContract> service = code.service(node);
            if (service.isEmpty()) {
                boolean writes = LateCallback.writesClient(call) && callback.isClient(values.of(call.object()));
                if (writes && callback.aim() != LateCallback.Aim.ANYBODY) {
                    tell(Kind.CLIENT, client(known), node);
                }
                return known;
            }
            Optional<Origin> handle = call.arguments().stream()
                    .map(values::of)
                    .filter(callback::isHandle)
                    .findFirst();
            if (handle.isPresent() && ASKS.contains(service.get().name())) {
                return known == Known.LATE ? Known.LATE_AND_ASKED : Known.ENOUGH;
            }
            if (!code.isPoster(node)) {
                ContextRules.whenLate(service.get())
                        .ifPresent(rule -> tell(Kind.SERVICE, service(rule.id(), service.get(), known), node));
            }
            if (handle.isPresent() && callback.aim() == LateCallback.Aim.VM && known != Known.LATE_AND_ASKED) {
                tell(Kind.HANDLE, handle(handle.get(), known), node);
            } else if (takesBoostBack(node, call, service.get())) {
                tell(Kind.BOOST, boost(), node);
            }
            return known;
        }

        private boolean takesBoostBack(Node node, Op.Call call, ServiceContract service) {
            return service.name().equals("Adjust_Exec_Priority")
                    && Pef.DONT_UNBOOST.in(callback.flags())
                    && callback.boost().filter(b -> b != 0).isPresent()
                    && callback.boost()
                            .map(b -> -b)
                            .equals(callback.code()
                                    .constants()
                                    .number(node, call.arguments().get(0)));
        }

        @Override
        public Known when(Node from, Condition condition, Known known, Paths.Values values) {
            Origin left = values.of(condition.left());
            if (callback.isLate(left)) {
                Boolean late = late(condition, values);
                return late == null ? Known.ENOUGH : late ? atLeast(known) : Known.ENOUGH;
            }
            boolean same = condition.relation() == Relation.EQUAL && condition.right() != null;
            boolean asked = same && (callback.isHandle(left) || callback.isHandle(values.of(condition.right())));
            if (asked) {
                return known == Known.NOTHING ? Known.ENOUGH : Known.LATE_AND_ASKED;
            }
            return known;
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

        private void tell(Kind kind, Finding finding, Node node) {
            if (told.add(kind)) {
                breaches.add(finding, callback.code(), node);
            }
        }

        private Finding handle(Origin handle, Known known) {
            String name = handle instanceof Origin.Argument argument
                    ? argument.parameter().name()
                    : "the handle";
            return finding(
                    STALE,
                    "%s uses %s %s".formatted(callback.name(), name, when(known)),
                    "Test %s first; when it is true, ask Get_Cur_VM_Handle.".formatted(flag()));
        }

        private Finding client(Known known) {
            return finding(
                    STRANGE_CLIENT,
                    "%s changes client registers %s".formatted(callback.name(), when(known)),
                    "Leave them alone when %s is true.".formatted(flag()));
        }

        private Finding service(String rule, ServiceContract service, Known known) {
            return finding(
                    rule,
                    "%s calls %s %s".formatted(callback.name(), service.name(), when(known)),
                    "Call it only when %s is false.".formatted(flag()));
        }

        private Finding boost() {
            return finding(
                    BOOST_IS_GONE,
                    "%s takes back a boost that is gone when its time ran out".formatted(callback.name()),
                    "Call Adjust_Exec_Priority only when %s is false.".formatted(flag()));
        }

        private String when(Known known) {
            if (known != Known.NOTHING) {
                return "although " + flag() + " is true";
            }
            return looks ? "before it looks at " + flag() : "and never looks at " + flag();
        }

        private String flag() {
            return callback.annotated() == null
                    ? "carry"
                    : callback.annotated()
                            .method()
                            .bound(Binding.TIMED_OUT)
                            .get()
                            .name();
        }

        private static Finding finding(String rule, String what, String fix) {
            return Verdict.of(rule, what, fix, "PEF_Time_Out");
        }
    }
}
