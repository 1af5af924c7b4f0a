package org.vxd4j.processor.code;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import javax.lang.model.element.VariableElement;

/** Conditions that the compiler decides: what stands under one that never holds, as {@code if (DEBUG)}, is not even compiled. */
public final class ConstantCondition {
    private final BodyScanner<?> scanner;

    /** Of the body that is being read. */
    public ConstantCondition(BodyScanner<?> scanner) {
        this.scanner = scanner;
    }

    /** Whether it holds; null when that is decided at run time. */
    public Boolean of(Tree condition) {
        return value(condition) instanceof Boolean known ? known : null;
    }

    private Object value(Tree expression) {
        Tree bare = BodyScanner.bare(expression);
        if (bare instanceof LiteralTree literal) {
            return literal.getValue();
        }
        if (bare instanceof UnaryTree unary) {
            return unary.getKind() == Tree.Kind.LOGICAL_COMPLEMENT
                            && value(unary.getExpression()) instanceof Boolean known
                    ? !known
                    : null;
        }
        if (bare instanceof BinaryTree binary) {
            return compared(binary, value(binary.getLeftOperand()), value(binary.getRightOperand()));
        }
        boolean named = bare.getKind() == Tree.Kind.IDENTIFIER || bare.getKind() == Tree.Kind.MEMBER_SELECT;
        return named && scanner.element(bare) instanceof VariableElement variable ? variable.getConstantValue() : null;
    }

    private static Object compared(BinaryTree tree, Object left, Object right) {
        if (left instanceof Boolean one && right instanceof Boolean other) {
            return switch (tree.getKind()) {
                case CONDITIONAL_AND -> one && other;
                case CONDITIONAL_OR -> one || other;
                default -> null;
            };
        }
        if (left instanceof Integer one && right instanceof Integer other) {
            return switch (tree.getKind()) {
                case EQUAL_TO -> one.equals(other);
                case NOT_EQUAL_TO -> !one.equals(other);
                case LESS_THAN -> one < other;
                case LESS_THAN_EQUAL -> one <= other;
                case GREATER_THAN -> one > other;
                case GREATER_THAN_EQUAL -> one >= other;
                default -> null;
            };
        }
        // A constant on the left decides alone what the compiler leaves out: "DEBUG && ready".
        boolean decided = left instanceof Boolean
                && (tree.getKind() == Tree.Kind.CONDITIONAL_AND && left.equals(false)
                        || tree.getKind() == Tree.Kind.CONDITIONAL_OR && left.equals(true));
        return decided ? left : null;
    }
}
