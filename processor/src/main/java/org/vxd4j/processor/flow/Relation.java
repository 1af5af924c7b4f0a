package org.vxd4j.processor.flow;

/** How two values compare. */
public enum Relation {
    EQUAL,
    NOT_EQUAL,
    LESS,
    NOT_LESS,
    GREATER,
    NOT_GREATER,
    /** The value is of some class. */
    INSTANCE,
    NOT_INSTANCE;

    private static final Relation[] OPPOSITE = {
        NOT_EQUAL, EQUAL, NOT_LESS, LESS, NOT_GREATER, GREATER, NOT_INSTANCE, INSTANCE
    };

    /** What holds when this does not. */
    public Relation opposite() {
        return OPPOSITE[ordinal()];
    }
}
