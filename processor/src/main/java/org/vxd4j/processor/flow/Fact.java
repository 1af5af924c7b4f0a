package org.vxd4j.processor.flow;

import java.util.BitSet;
import java.util.Set;

/**
 * What a condition decides.
 *
 * @param name the condition; its opposite has the same
 * @param subject what it looks at, where it asks whether that is equal to something; empty for other conditions
 * @param value what it is equal to; empty for what is not the same at all times
 * @param holds whether the condition that is named holds
 * @param steps the steps that produced what it looks at
 * @param fields the fields it looks at
 */
record Fact(String name, String subject, String value, boolean holds, BitSet steps, Set<Field> fields) {
    private static final String ZERO = "=0";

    /** What a condition behind a step decides. */
    static Fact of(Origins origins, Node node, Condition condition) {
        boolean positive = condition.relation().ordinal() % 2 == 0;
        Relation relation =
                positive ? condition.relation() : condition.relation().opposite();
        Origin left = origins.after(node, condition.left());
        Origin right = condition.right() == null ? Comparison.NOTHING : origins.after(node, condition.right());
        BitSet steps = new BitSet();
        origins.labels().addSteps(left, condition.left(), steps);
        origins.labels().addSteps(right, condition.right(), steps);
        String one = name(origins.labels(), left, condition.left());
        String other = name(origins.labels(), right, condition.right());
        boolean swapped = relation != Relation.INSTANCE && left instanceof Origin.Known;
        String subject = swapped ? other : one;
        String value = swapped ? one : other;
        return new Fact(
                subject + " " + (swapped ? mirrored(relation) : relation) + " " + value,
                relation == Relation.EQUAL ? subject : "",
                relation == Relation.EQUAL && isFixed(swapped ? left : right) ? value : "",
                positive,
                steps,
                origins.labels().fields(steps));
    }

    private static String name(Labels labels, Origin origin, Variable variable) {
        boolean isNull = origin instanceof Origin.Known known && known.value() == null;
        return isNull ? ZERO : labels.name(origin, variable, true);
    }

    /** True for constants, and the constants of an enum: they are not equal to each other. */
    private static boolean isFixed(Origin origin) {
        return origin instanceof Origin.Known
                || origin instanceof Origin.Step step
                        && step.node().op() instanceof Op.Read read
                        && read.field().isStatic();
    }

    private static Relation mirrored(Relation relation) {
        return switch (relation) {
            case LESS -> Relation.GREATER;
            case GREATER -> Relation.LESS;
            default -> relation;
        };
    }

    /** The same, decided the other way. */
    Fact opposite() {
        return new Fact(name, subject, value, !holds, steps, fields);
    }

    /** True when this cannot hold together with another: one value is equal to two constants. */
    boolean excludes(Fact other) {
        return holds
                && other.holds
                && !value.isEmpty()
                && !other.value.isEmpty()
                && !value.equals(other.value)
                && subject.equals(other.subject)
                && value.startsWith("=") == other.value.startsWith("=");
    }

    /** There is one for each way from a condition: who comes by another way knows it from another place. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return name.hashCode() + (holds ? 1 : 0);
    }
}
