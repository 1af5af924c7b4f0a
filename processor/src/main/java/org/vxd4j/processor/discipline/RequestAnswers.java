package org.vxd4j.processor.discipline;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vxd4j.api.IrqDescriptor;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.processor.code.ApiNames;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Paths;
import org.vxd4j.processor.model.Binding;
import org.vxd4j.processor.model.Entry;

/**
 * Rules PC-04 and PC-11 on the procedures of an interrupt request: a sharer that says "not mine" has touched nothing, and the end of a
 * simulated interrupt may be a time-out.
 */
final class RequestAnswers implements Discipline {
    private static final String NOT_MINE = "PC-04";
    private static final String TIMED_OUT = "PC-11";
    private static final String DESCRIPTOR = ApiNames.IRQ_DESCRIPTOR;
    private static final String[] TOUCH = {
        "VPICD_Phys_EOI", "VPICD_Set_Int_Request", "VPICD_Clear_Int_Request", "VPICD_Virtual_EOI"
    };

    /** Where the parts of a descriptor stand among the arguments. */
    private static final int OPTIONS = 1;

    private static final int HW_INT = 2;
    private static final int IRET = 6;

    /** What was done on a way: touched the interrupt, and said that it is another's. */
    private record Done(boolean touched, boolean refused) {}

    @Override
    public void check(Subjects driver, Breaches breaches) {
        for (Entry.Interrupt entry : driver.driver().entries(Entry.Interrupt.class)) {
            if (entry.canShare()) {
                driver.of(entry)
                        .ifPresent(s -> shared(new RawCode(s), entry.method().name(), false, breaches));
            }
        }
        for (Entry.Companion entry : driver.driver().entries(Entry.Companion.class)) {
            boolean blind = entry.role() == Entry.Companion.Role.VIRTUAL_IRET
                    && entry.method().bound(Binding.TIMED_OUT).isEmpty();
            if (blind) {
                driver.of(entry)
                        .ifPresent(s -> breaches.add(
                                blind(
                                        entry.method().name(),
                                        "Add the parameter @TimedOut boolean late, and look at it."),
                                s,
                                s.flow().entry()));
            }
        }
        for (Subject subject : driver.all()) {
            if (subject.mentions(DESCRIPTOR)) {
                descriptors(driver, subject, breaches);
            }
        }
    }

    private static void descriptors(Subjects driver, Subject subject, Breaches breaches) {
        for (Node node : subject.flow().nodes()) {
            boolean describes = node.op() instanceof Op.Call call
                    && call.callee().owner().equals(DESCRIPTOR)
                    && call.arguments().size() > HW_INT
                    && subject.origins().isReached(node);
            if (!describes) {
                continue;
            }
            boolean shares = subject.constants()
                    .number(node, ((Op.Call) node.op()).arguments().get(OPTIONS))
                    .filter(o -> (o & IrqDescriptor.CAN_SHARE) != 0)
                    .isPresent();
            procedure(driver, subject, node, HW_INT)
                    .filter(p -> shares)
                    .ifPresent(p -> shared(new RawCode(p), "the hardware interrupt procedure", true, breaches));
            procedure(driver, subject, node, IRET)
                    .filter(p -> isBlind(new RawCode(p)))
                    .ifPresent(
                            p -> breaches.add(blind("the IRET procedure", "Test registers.carry()."), subject, node));
        }
    }

    private static Optional<Subject> procedure(Subjects driver, Subject subject, Node node, int argument) {
        Op.Call call = (Op.Call) node.op();
        return argument < call.arguments().size()
                ? Posting.procedure(
                        driver,
                        subject,
                        subject.origins().of(node, call.arguments().get(argument)))
                : Optional.empty();
    }

    private static boolean isBlind(RawCode code) {
        List<Node> nodes = code.subject().flow().nodes();
        return code.registers() != null
                && nodes.stream().noneMatch(n -> code.access(n, "carry").isPresent() || code.handsOn(n));
    }

    /** Tells of the first end at which the interrupt was touched and is refused. */
    private static void shared(RawCode code, String name, boolean raw, Breaches breaches) {
        Subject subject = code.subject();
        if (!subject.callsAny(TOUCH) || !mayRefuse(code, raw)) {
            return;
        }
        Set<Node> told = new HashSet<>();
        subject.paths().follow(new Done(false, false), new Paths.Watcher<Done>() {
            @Override
            public Done at(Node node, Done done, Paths.Values values) {
                boolean touched = done.touched() || subject.calls(node, TOUCH);
                boolean refused = done.refused();
                if (raw && code.access(node, "setCarry").isPresent()) {
                    refused = isOne(values.of(((Op.Call) node.op()).arguments().get(0)));
                }
                if (raw
                        && (code.handsOn(node)
                                || code.access(node, "clear", "carry").isPresent())) {
                    return null;
                }
                if (node.op() instanceof Op.Return end) {
                    boolean refuses = raw ? refused : end.value() != null && isZero(values.of(end.value()));
                    if (touched && refuses && told.isEmpty()) {
                        told.add(node);
                        breaches.add(notMine(name), subject, node);
                    }
                }
                return new Done(touched, refused);
            }

            @Override
            public Done thrown(Node from, Done before, Done after) {
                return null;
            }
        });
    }

    /** False when nothing that follows a touch can say that the interrupt is another's: then no way need be followed. */
    private static boolean mayRefuse(RawCode code, boolean raw) {
        Subject subject = code.subject();
        List<Node> nodes = subject.flow().nodes();
        if (raw) {
            return nodes.stream().anyMatch(n -> code.access(n, "setCarry").isPresent());
        }
        for (Node node : nodes) {
            if (subject.calls(node, TOUCH) && Reach.from(node).stream().anyMatch(n -> mayBeFalse(subject, n))) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBeFalse(Subject subject, Node node) {
        return node.op() instanceof Op.Return end
                && end.value() != null
                && !isOne(subject.origins().of(node, end.value()));
    }

    private static boolean isZero(Origin value) {
        return value instanceof Origin.Known known && Integer.valueOf(0).equals(known.value());
    }

    private static boolean isOne(Origin value) {
        return value instanceof Origin.Known known && Integer.valueOf(1).equals(known.value());
    }

    private static Finding notMine(String name) {
        return finding(
                NOT_MINE,
                "%s ends or passes on an interrupt and then says that it is another driver's".formatted(name),
                "Ask the device first; when it did not interrupt, return before anything else.");
    }

    private static Finding blind(String name, String fix) {
        return finding(
                TIMED_OUT, "%s does not look whether the interrupt returned or took too long".formatted(name), fix);
    }

    private static Finding finding(String rule, String what, String fix) {
        return Verdict.of(rule, what, fix, "VPICD_Virtualize_IRQ");
    }
}
