package org.vxd4j.processor.flow;

/**
 * What must hold for a way to be taken.
 *
 * <p>A plain {@code if (late)} is {@code late NOT_EQUAL nothing}: true is not zero, and a null reference is zero.
 *
 * @param left the value that is looked at
 * @param relation how it compares
 * @param right with what; null stands for zero, false and the null reference
 */
public record Condition(Variable left, Relation relation, Variable right) {

    /** What holds on the other way. */
    public Condition opposite() {
        return new Condition(left, relation.opposite(), right);
    }

    @Override
    public String toString() {
        return "%s %s %s".formatted(left, relation, right == null ? "0" : right);
    }
}
