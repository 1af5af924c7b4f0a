package org.vxd4j.processor.discipline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.vxd4j.processor.code.ApiNames;
import org.vxd4j.processor.code.SourceTypes;
import org.vxd4j.processor.flow.Condition;
import org.vxd4j.processor.flow.Edge;
import org.vxd4j.processor.flow.Field;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Paths;
import org.vxd4j.processor.flow.Relation;

/** A private field of the driver in which the handle of an event or a time-out is kept, and all that the driver does with it. */
final class HandleField {
    private static final Set<String> HANDLES = Set.of(ApiNames.EVENT_HANDLE, ApiNames.TIME_OUT_HANDLE);
    private static final Set<String> TYPES = Set.of(
            ApiNames.EVENT_HANDLE,
            ApiNames.GLOBAL_EVENT,
            ApiNames.VM_EVENT,
            ApiNames.PRIORITY_EVENT,
            ApiNames.THREAD_EVENT,
            ApiNames.RESTRICTED_EVENT,
            ApiNames.TIME_OUT_HANDLE);
    private static final String CANCELS = "Cancel_(Global|VM|Priority_VM|Thread|Restricted)_Event|Cancel_Time_Out";

    private final Subjects driver;
    private final Field field;
    private final List<Fill> fills = new ArrayList<>();
    private final List<Aftermath.At> cancels = new ArrayList<>();
    private final List<Test> tests = new ArrayList<>();
    private boolean known = true;

    /** The handle of what is posted is put into the field. */
    record Fill(Posting posting, Node write) {}

    /** A condition on the field; the edge is taken when nothing is pending. */
    record Test(Subject subject, Node node, Edge free, Kind kind) {}

    /** How a field is asked whether something is pending. */
    enum Kind {
        NULL,
        IDENTITY,
        ZERO
    }

    private HandleField(Subjects driver, Field field) {
        this.driver = driver;
        this.field = field;
    }

    /** The fields of a driver into which handles are put, and nothing else that is not known. */
    static List<HandleField> of(Subjects driver) {
        List<HandleField> fields = new ArrayList<>();
        for (VariableElement element :
                ElementFilter.fieldsIn(driver.driver().element().getEnclosedElements())) {
            boolean own = element.getModifiers().contains(Modifier.PRIVATE)
                    && !element.getModifiers().contains(Modifier.STATIC);
            if (own && TYPES.contains(type(element))) {
                HandleField field = new HandleField(driver, field(driver, element));
                field.read();
                if (field.known && !field.fills.isEmpty()) {
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    /** The name of its class; empty for what has none. */
    private static String type(VariableElement element) {
        TypeElement type = SourceTypes.element(element.asType());
        return type == null ? "" : type.getQualifiedName().toString().replace('.', '/');
    }

    private static Field field(Subjects driver, VariableElement element) {
        String owner = driver.driver().type().reflectionName().replace('.', '/');
        return new Field(owner, element.getSimpleName().toString(), false);
    }

    private void read() {
        for (Subject subject : driver.all()) {
            read(subject);
        }
    }

    private void read(Subject subject) {
        for (Node node : subject.flow().nodes()) {
            if (!subject.origins().isReached(node)) {
                continue;
            }
            if (node.op() instanceof Op.Write write && write.field().equals(field)) {
                write(subject, node, write);
            }
            if (node.op() instanceof Op.Procedure procedure && procedure.lambda() != null) {
                read(subject.lambda(procedure.lambda()));
            }
            use(subject, node);
            node.next().stream().filter(e -> e.when() != null).forEach(e -> test(subject, node, e));
        }
    }

    private void write(Subject subject, Node node, Op.Write write) {
        Origin value = subject.origins().of(node, write.value());
        Optional<Posting> posting = value instanceof Origin.Step step
                ? Posting.of(driver, subject, step.node()).filter(p -> p.isEvent() || p.isTimeOut())
                : Optional.empty();
        posting.ifPresent(p -> fills.add(new Fill(p, node)));
        known &= posting.isPresent() || isNothing(value);
    }

    /** True for null and the handles that stand for nothing. */
    private static boolean isNothing(Origin value) {
        return value instanceof Origin.Known known && known.value() == null || isNone(value);
    }

    static boolean isNone(Origin value) {
        return value instanceof Origin.Step step
                && step.node().op() instanceof Op.Read read
                && read.field().isStatic()
                && HANDLES.contains(read.field().owner())
                && read.field().name().equals("NONE");
    }

    /** True for a value that was read from the field. */
    boolean isRead(Origin value) {
        return value instanceof Origin.Step step
                && step.node().op() instanceof Op.Read read
                && read.field().equals(field);
    }

    private void use(Subject subject, Node node) {
        if (isCancel(subject, node, v -> subject.origins().of(node, v))) {
            cancels.add(new Aftermath.At(subject, node));
        }
    }

    /** True for a call that cancels what the field holds. */
    boolean isCancel(Subject subject, Node node, Paths.Values values) {
        if (!(node.op() instanceof Op.Call call)) {
            return false;
        }
        boolean byHandle =
                call.object() != null && call.callee().name().equals("cancel") && isRead(values.of(call.object()));
        return byHandle
                || subject.service(node).filter(s -> s.name().matches(CANCELS)).isPresent()
                        && call.arguments().stream().anyMatch(v -> isRead(values.of(v)));
    }

    /** The step that read what a call cancels; empty when the call is none that cancels. */
    Optional<Node> readBefore(Subject subject, Node node) {
        return node.op().uses().stream()
                .map(v -> subject.origins().of(node, v))
                .filter(this::isRead)
                .map(o -> ((Origin.Step) o).node())
                .findFirst();
    }

    private void test(Subject subject, Node node, Edge edge) {
        Kind kind = free(subject, edge.when(), v -> subject.origins().after(node, v));
        if (kind != null) {
            tests.add(new Test(subject, node, edge, kind));
        }
    }

    /** How a condition says that nothing is pending; null when it does not say so. */
    Kind free(Subject subject, Condition condition, Paths.Values values) {
        Origin left = values.of(condition.left());
        Origin right = condition.right() == null ? null : values.of(condition.right());
        boolean equal = condition.relation() == Relation.EQUAL;
        if (isRead(left) || right != null && isRead(right)) {
            Origin other = isRead(left) ? right : left;
            boolean none = other != null && isNone(other);
            return !equal ? null : none ? Kind.IDENTITY : other == null || isNothing(other) ? Kind.NULL : null;
        }
        boolean zero = right == null
                || right instanceof Origin.Known known && Integer.valueOf(0).equals(known.value());
        boolean empty = isEmptyTest(subject, left, "isNone") && !equal || isEmptyTest(subject, left, "dword") && equal;
        return empty && zero ? Kind.ZERO : null;
    }

    private boolean isEmptyTest(Subject subject, Origin value, String accessor) {
        return value instanceof Origin.Step step
                && step.node().op() instanceof Op.Call call
                && call.callee().name().equals(accessor)
                && call.object() != null
                && isRead(subject.origins().of(step.node(), call.object()));
    }

    /** True for a condition that looks at the field and at nothing else. */
    boolean isAbout(Subject subject, Condition condition, Paths.Values values) {
        return free(subject, condition, values) != null || free(subject, condition.opposite(), values) != null;
    }

    /** The field. */
    Field field() {
        return field;
    }

    /** Where handles are put into it. */
    List<Fill> fills() {
        return fills;
    }

    /** Where what it holds is cancelled. */
    List<Aftermath.At> cancels() {
        return cancels;
    }

    /** The conditions that ask whether something is pending. */
    List<Test> tests() {
        return tests;
    }

    /** True for a step that writes it. */
    boolean isWrite(Node node) {
        return node.op() instanceof Op.Write write && write.field().equals(field);
    }

    /** True for a step that may write it, itself or by what it calls. */
    boolean mayWrite(Subject subject, Node node) {
        return isWrite(node)
                || node.op() instanceof Op.Call
                        && subject.service(node).isEmpty()
                        && Aftermath.of(driver, subject, node).mayWrite(field);
    }

    @Override
    public String toString() {
        return field.name();
    }
}
