package org.vxd4j.processor.flow;

import com.sun.source.tree.Tree;
import javax.lang.model.type.TypeKind;

/** What the operators of the language are called in a flow. */
final class Operators {
    /** The elements of a new array, or its length. */
    static final String NEW_ARRAY = "new[]";

    /** The elements of a new array, one by one. */
    static final String NEW_ARRAY_OF = "new[]{}";

    static final String LENGTH = "length";

    private Operators() {}

    /** How two values are compared; null for what does not compare. */
    static Relation relation(Tree.Kind kind) {
        return switch (kind) {
            case EQUAL_TO -> Relation.EQUAL;
            case NOT_EQUAL_TO -> Relation.NOT_EQUAL;
            case LESS_THAN -> Relation.LESS;
            case LESS_THAN_EQUAL -> Relation.NOT_GREATER;
            case GREATER_THAN -> Relation.GREATER;
            case GREATER_THAN_EQUAL -> Relation.NOT_LESS;
            default -> null;
        };
    }

    /** True for what decides which operand is evaluated at all. */
    static boolean isLogical(Tree.Kind kind) {
        return kind == Tree.Kind.CONDITIONAL_AND || kind == Tree.Kind.CONDITIONAL_OR;
    }

    /** The operator, with the type it computes in where that is not int: only ints are computed at compile time. */
    static String of(Tree.Kind kind, TypeKind type) {
        String operator = of(kind);
        return switch (type) {
            case LONG, FLOAT, DOUBLE -> cast(type) + operator;
            default -> operator;
        };
    }

    /** The conversion to a primitive type. */
    static String cast(TypeKind type) {
        return switch (type) {
            case BYTE -> "(byte)";
            case SHORT -> "(short)";
            case CHAR -> "(char)";
            case INT -> "(int)";
            case LONG -> "(long)";
            case FLOAT -> "(float)";
            default -> "(double)";
        };
    }

    private static String of(Tree.Kind kind) {
        return switch (kind) {
            case PLUS, PLUS_ASSIGNMENT, PREFIX_INCREMENT, POSTFIX_INCREMENT, UNARY_PLUS -> "+";
            case MINUS, MINUS_ASSIGNMENT, PREFIX_DECREMENT, POSTFIX_DECREMENT, UNARY_MINUS -> "-";
            case MULTIPLY, MULTIPLY_ASSIGNMENT -> "*";
            case DIVIDE, DIVIDE_ASSIGNMENT -> "/";
            case REMAINDER, REMAINDER_ASSIGNMENT -> "%";
            case AND, AND_ASSIGNMENT -> "&";
            case OR, OR_ASSIGNMENT -> "|";
            case XOR, XOR_ASSIGNMENT -> "^";
            case LEFT_SHIFT, LEFT_SHIFT_ASSIGNMENT -> "<<";
            case RIGHT_SHIFT, RIGHT_SHIFT_ASSIGNMENT -> ">>";
            case UNSIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT_ASSIGNMENT -> ">>>";
            case BITWISE_COMPLEMENT -> "~";
            default -> "";
        };
    }
}
