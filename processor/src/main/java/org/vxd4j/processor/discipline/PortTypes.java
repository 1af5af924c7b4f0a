package org.vxd4j.processor.discipline;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.vxd4j.api.Reg;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.processor.code.ApiNames;
import org.vxd4j.processor.flow.Condition;
import org.vxd4j.processor.flow.Edge;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Paths;
import org.vxd4j.processor.flow.Relation;
import org.vxd4j.processor.model.Binding;
import org.vxd4j.processor.model.Entry;
import org.vxd4j.processor.model.Param;

/** Rules IO-05 and IO-06 on handlers of trapped ports: an input returns data, and the type of access is tested by its bits. */
final class PortTypes implements Discipline {
    private static final String NO_DATA = "IO-05";
    private static final String BY_EQUALITY = "IO-06";
    private static final String IO_TYPE = ApiNames.IO_TYPE;
    private static final String SIMULATE = "Simulate_IO";
    private static final String INSTALL = "Install_IO_Handler";

    @Override
    public void check(Subjects driver, Breaches breaches) {
        for (Entry.PortTrap trap : driver.driver().entries(Entry.PortTrap.class)) {
            if (takesType(trap)) {
                driver.of(trap).ifPresent(code -> equality(driver, code, o -> isType(trap, code, o), breaches));
            }
        }
        for (Posting posting : driver.rawPostings()) {
            if (posting.service().name().equals(INSTALL) && posting.callback() != null) {
                RawCode code = new RawCode(posting.callback());
                equality(driver, posting.callback(), o -> code.isValueOf(o, Reg.ECX), breaches);
                if (mayForgetData(code)) {
                    breaches.add(
                            finding(
                                    NO_DATA,
                                    "%s knows of an input and returns without data".formatted(posting.name()),
                                    "Load EAX with what the program reads, or go on to Simulate_IO."),
                            posting.subject(),
                            posting.node());
                }
            }
        }
    }

    private static boolean takesType(Entry.PortTrap trap) {
        for (Param param : trap.method().params()) {
            if (isType(param)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isType(Param param) {
        return param.binding() == Binding.REGISTER && param.register() == Reg.ECX;
    }

    private static boolean isType(Entry.PortTrap trap, Subject code, Origin origin) {
        if (!(origin instanceof Origin.Argument argument)) {
            return false;
        }
        int index = code.flow().parameters().indexOf(argument.parameter()) - 1;
        return index >= 0 && isType(trap.method().params().get(index));
    }

    /** Who passes all other types on to Simulate_IO may ask for one of them, and so may who tells the others apart by their bits. */
    private static void equality(Subjects driver, Subject code, Predicate<Origin> isType, Breaches breaches) {
        for (Node node : code.flow().nodes()) {
            for (Edge edge : node.next()) {
                boolean equal = edge.when() != null
                        && edge.when().relation() == Relation.EQUAL
                        && isCompared(code, node, edge.when(), isType);
                if (equal) {
                    if (!passesOn(driver, code) && !asksForBits(driver, code, isType)) {
                        breaches.add(
                                finding(
                                        BY_EQUALITY,
                                        "the type of access is compared with a number",
                                        "Ask IoType.isOutput, width and isString."),
                                code,
                                node);
                    }
                    return;
                }
            }
        }
    }

    private static boolean passesOn(Subjects driver, Subject code) {
        return Aftermath.of(driver, code).may(s -> s.reaches(SIMULATE));
    }

    /** True when the direction is asked for by its bit, here or by somebody who is given the type. */
    private static boolean asksForBits(Subjects driver, Subject code, Predicate<Origin> isType) {
        boolean handsOn = code.flow()
                .calls()
                .anyMatch(n -> ((Op.Call) n.op())
                        .arguments().stream()
                                .anyMatch(a -> isType.test(code.origins().of(n, a))));
        return Aftermath.of(driver, code).may(s -> {
            boolean mask = s.node().op() instanceof Op.Compute compute
                    && compute.operator().equals("&")
                    && (s.subject() == code
                            ? compute.uses().stream()
                                    .anyMatch(v -> isType.test(code.origins().of(s.node(), v)))
                            : handsOn);
            return mask
                    || s.node().op() instanceof Op.Call call
                            && call.callee().owner().equals(IO_TYPE)
                            && call.callee().name().equals("isOutput");
        });
    }

    /** True for the type on one side and a number, or nothing, on the other. */
    private static boolean isCompared(Subject code, Node node, Condition condition, Predicate<Origin> isType) {
        Origin left = code.origins().after(node, condition.left());
        if (condition.right() == null) {
            return isType.test(left);
        }
        Origin right = code.origins().after(node, condition.right());
        return isType.test(left) && right instanceof Origin.Known || isType.test(right) && left instanceof Origin.Known;
    }

    /** True when a way that knows of an input returns without having loaded EAX. */
    private static boolean mayForgetData(RawCode code) {
        Set<Boolean> found = new HashSet<>();
        code.subject().paths().follow(false, new Paths.Watcher<Boolean>() {
            @Override
            public Boolean at(Node node, Boolean input, Paths.Values values) {
                boolean done = code.loaded(node).filter(r -> r == Reg.EAX).isPresent() || code.handsOn(node);
                if (input && node.op() instanceof Op.Return) {
                    found.add(true);
                }
                return done ? null : input;
            }

            @Override
            public Boolean when(Node from, Condition condition, Boolean input, Paths.Values values) {
                boolean notOutput = values.of(condition.left()) instanceof Origin.Step step
                        && step.node().op() instanceof Op.Call call
                        && call.callee().owner().equals(IO_TYPE)
                        && call.callee().name().equals("isOutput")
                        && condition.relation() == Relation.EQUAL
                        && condition.right() == null;
                return input || notOutput;
            }

            @Override
            public Boolean thrown(Node from, Boolean before, Boolean after) {
                return null;
            }
        });
        return !found.isEmpty();
    }

    private static Finding finding(String rule, String what, String fix) {
        return Verdict.of(rule, what, fix, INSTALL);
    }
}
