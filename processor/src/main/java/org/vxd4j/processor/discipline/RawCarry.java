package org.vxd4j.processor.discipline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vxd4j.api.Pef;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.processor.code.ApiNames;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Variable;

/** Rules ET-03 and ET-07 on raw calls: a callback that may be late looks at carry, and one that cannot be does not. */
final class RawCarry implements Discipline {
    private static final String LOOK = "ET-03";
    private static final String MEANS_NOTHING = "ET-07";
    private static final String REGISTERS = ApiNames.REGISTERS;

    @Override
    public void check(Subjects driver, Breaches breaches) {
        List<Posting> raw = driver.rawPostings().stream()
                .filter(p -> p.entry() == null && p.isEvent() && p.callback() != null)
                .toList();
        for (Posting posting : raw) {
            Optional<List<Node>> looks = looks(posting.callback());
            Optional<Integer> flags = posting.flags();
            if (looks.isEmpty() || flags.isEmpty()) {
                continue;
            }
            if (Pef.TIME_OUT.in(flags.get()) && looks.get().isEmpty()) {
                breaches.add(notLooked(posting), posting.subject(), posting.node());
            }
            boolean onlyUse = driver.of(posting.callback().method())
                            .filter(s -> s.flow() == posting.callback().flow())
                            .isEmpty()
                    || isOnlyGivenTo(driver, posting);
            if (!Pef.TIME_OUT.in(flags.get()) && !looks.get().isEmpty() && onlyUse) {
                breaches.add(nothing(posting), posting.callback(), looks.get().get(0));
            }
        }
    }

    /** True when a method is referred to here, and nowhere else. */
    private static boolean isOnlyGivenTo(Subjects driver, Posting posting) {
        return driver.nodes()
                        .filter(n -> n.op() instanceof Op.Procedure p
                                && posting.callback().method().equals(p.method()))
                        .count()
                == 1;
    }

    /** The steps of a callback that read carry as it was given; empty when the registers are handed on. */
    private static Optional<List<Node>> looks(Subject callback) {
        List<Variable> parameters = callback.flow().parameters();
        if (parameters.isEmpty()) {
            return Optional.empty();
        }
        Variable registers = parameters.get(parameters.size() - 1);
        List<Node> looks = new ArrayList<>();
        for (Node node : callback.flow().nodes()) {
            if (!node.op().uses().contains(registers)) {
                continue;
            }
            boolean accessor = node.op() instanceof Op.Call call
                    && registers.equals(call.object())
                    && call.callee().owner().equals(REGISTERS)
                    && !call.arguments().contains(registers);
            if (!accessor) {
                return Optional.empty();
            }
            String name = ((Op.Call) node.op()).callee().name();
            if (name.equals("setCarry") || name.equals("clear")) {
                return Optional.empty();
            }
            if (name.equals("carry")) {
                looks.add(node);
            }
        }
        return Optional.of(looks);
    }

    private static Finding notLooked(Posting posting) {
        return finding(
                LOOK,
                posting,
                "%s may be called because its time ran out, and never looks at carry".formatted(posting.name()),
                "Test registers.carry() first.");
    }

    private static Finding nothing(Posting posting) {
        return finding(
                MEANS_NOTHING,
                posting,
                "%s looks at carry, which means nothing without PEF_Time_Out".formatted(posting.name()),
                "Drop the test, or post it with PEF_Time_Out and a time-out.");
    }

    private static Finding finding(String rule, Posting posting, String what, String fix) {
        return Verdict.of(rule, what, fix, posting.service().name());
    }
}
