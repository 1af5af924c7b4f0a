package org.vxd4j.processor.model;

/**
 * The type of a parameter or result, as far as glue cares.
 *
 * @param name the type as generated code writes it
 * @param kind how it crosses a register
 * @param open true when code outside the package can name it
 */
public record ValueType(String name, Kind kind, boolean open) {

    /** How a value of the type crosses a register. */
    public enum Kind {
        /** No value. */
        VOID,
        /** As it is. */
        INT,
        /** Nonzero means true. */
        BOOLEAN,
        /** {@code byte}, {@code short}, {@code char}: narrowed. */
        NARROW,
        /** {@code long}, {@code float}, {@code double}: too wide for a register. */
        WIDE,
        /** A handle, which knows its own value. */
        DWORD,
        /** A record of results. */
        RECORD,
        /** {@code java.lang.Object}: needs no cast. */
        OBJECT,
        /** Any other type that a cast can check. */
        REFERENCE,
        /** A generic type: its cast cannot be checked. */
        GENERIC,
        /** A type that generated code cannot name, because it is private. */
        HIDDEN,
        /** A type that does not exist: javac reports it. */
        MISSING
    }

    /** True when generated code can declare something of the type. */
    public boolean isNameable() {
        return kind != Kind.HIDDEN && kind != Kind.MISSING;
    }

    /** True for the primitive types. */
    public boolean isPrimitive() {
        return switch (kind) {
            case INT, BOOLEAN, NARROW, WIDE -> true;
            default -> false;
        };
    }
}
