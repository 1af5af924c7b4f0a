package org.vxd4j.processor.discipline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.vxd4j.api.Scope;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.processor.code.ApiNames;
import org.vxd4j.processor.code.SourceTypes;
import org.vxd4j.processor.flow.Field;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.model.Binding;
import org.vxd4j.processor.model.Entry;

/**
 * Rules CB-08, CB-11 and ES-02 on client registers: they are not copied back by hand, and those that a callback was called with are not
 * kept for a later one.
 */
final class ClientCopies implements Discipline {
    private static final String BY_HAND = "CB-08";
    private static final String KEPT = "CB-11";
    private static final String OF_ANOTHER = "ES-02";
    private static final String CLIENT = ApiNames.CLIENT_REGS;
    private static final String REGISTERS = ApiNames.REGISTERS;

    @Override
    public void check(Subjects driver, Breaches breaches) {
        for (Subject subject : driver.all()) {
            if (subject.mentions(CLIENT)) {
                byHand(subject, breaches);
            }
        }
        for (VariableElement element :
                ElementFilter.fieldsIn(driver.driver().element().getEnclosedElements())) {
            boolean own = element.getModifiers().contains(Modifier.PRIVATE)
                    && !element.getModifiers().contains(Modifier.STATIC)
                    && isClient(SourceTypes.element(element.asType()));
            if (own) {
                String owner = driver.driver().type().reflectionName().replace('.', '/');
                kept(driver, new Field(owner, element.getSimpleName().toString(), false), breaches);
            }
        }
    }

    /** What a callback was called with gets all values of another structure. */
    private static void byHand(Subject subject, Breaches breaches) {
        for (Node node : subject.flow().nodes()) {
            boolean copies = node.op() instanceof Op.Call call
                    && call.callee().owner().equals(CLIENT)
                    && call.callee().name().equals("copyFrom")
                    && isGiven(subject, subject.origins().of(node, call.object()));
            if (copies) {
                breaches.add(
                        finding(
                                BY_HAND,
                                "client registers are copied back by hand",
                                "Save and restore them with Save_Client_State and Restore_Client_State.",
                                "Restore_Client_State"),
                        subject,
                        node);
            }
        }
    }

    /** True for the client registers that a callback was called with. */
    private static boolean isGiven(Subject subject, Origin origin) {
        if (origin instanceof Origin.Argument argument) {
            int index = subject.flow().parameters().indexOf(argument.parameter()) - 1;
            return index >= 0
                    && subject.entry()
                            .filter(e -> index < e.method().params().size()
                                    && e.method().params().get(index).binding() == Binding.CLIENT)
                            .isPresent();
        }
        return origin instanceof Origin.Step step
                && step.node().op() instanceof Op.Call call
                && call.callee().owner().equals(REGISTERS)
                && call.callee().name().equals("client");
    }

    private static void kept(Subjects driver, Field field, Breaches breaches) {
        List<Origin> values = new ArrayList<>();
        boolean given = true;
        for (Subject subject : driver.all()) {
            for (Node node : subject.flow().nodes()) {
                if (node.op() instanceof Op.Write write && write.field().equals(field)) {
                    Origin value = subject.origins().of(node, write.value());
                    boolean nothing = value instanceof Origin.Known;
                    given &= nothing || isGiven(subject, value);
                    if (!nothing) {
                        values.add(value);
                    }
                }
            }
        }
        if (given && !values.isEmpty()) {
            callbacks(driver, field, breaches);
        }
    }

    private static void callbacks(Subjects driver, Field field, Breaches breaches) {
        for (Entry entry : driver.driver().entries()) {
            boolean later = entry instanceof Entry.Event || entry instanceof Entry.TimeOut;
            if (later) {
                boolean global = entry instanceof Entry.Event event
                        ? event.scope() == Scope.GLOBAL
                        : ((Entry.TimeOut) entry).scope() == Scope.GLOBAL;
                driver.of(entry)
                        .ifPresent(s -> use(driver, s, field)
                                .ifPresent(n -> breaches.add(kept(entry.method().name(), field, global), s, n)));
            }
        }
        for (Posting posting : driver.rawPostings()) {
            if (posting.callback() != null && (posting.isEvent() || posting.isTimeOut())) {
                boolean global = posting.service().name().contains("_Global_");
                use(driver, posting.callback(), field)
                        .ifPresent(n -> breaches.add(kept(posting.name(), field, global), posting.callback(), n));
            }
        }
    }

    private static boolean isClient(TypeElement type) {
        return type != null
                && type.getQualifiedName().toString().replace('.', '/').equals(CLIENT);
    }

    /** The first call of a method of what the field holds since an earlier callback. */
    private static Optional<Node> use(Subjects driver, Subject code, Field field) {
        Set<Node> found = new HashSet<>();
        code.paths().follow(true, (node, state, values) -> {
            boolean writes =
                    node.op() instanceof Op.Write write && write.field().equals(field)
                            || node.op() instanceof Op.Call
                                    && code.service(node).isEmpty()
                                    && Aftermath.of(driver, code, node).mayWrite(field);
            boolean uses = node.op() instanceof Op.Call call
                    && call.callee().owner().equals(CLIENT)
                    && call.object() != null
                    && code.origins().of(node, call.object()) instanceof Origin.Step step
                    && step.node().op() instanceof Op.Read read
                    && read.field().equals(field);
            if (uses) {
                found.add(node);
            }
            return writes || uses ? null : state;
        });
        return found.stream().min((a, b) -> a.index() - b.index());
    }

    private static Finding kept(String name, Field field, boolean global) {
        return finding(
                global ? OF_ANOTHER : KEPT,
                "%s uses client registers that another callback left in %s".formatted(name, field.name()),
                "Take a parameter ClientRegs, and keep values instead of the structure.",
                "Client_Reg_Struc");
    }

    private static Finding finding(String rule, String what, String fix, String where) {
        return Verdict.of(rule, what, fix, where);
    }
}
