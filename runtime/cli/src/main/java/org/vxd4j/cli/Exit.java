package org.vxd4j.cli;

/** The exit codes. */
final class Exit {
    static final int OK = 0;
    /** The driver has errors, or a file could not be read or written. */
    static final int ERRORS = 1;
    /** The command was typed wrong. */
    static final int USAGE = 2;
    /** A defect of vxd4j itself. */
    static final int INTERNAL = 3;

    private Exit() {}
}
