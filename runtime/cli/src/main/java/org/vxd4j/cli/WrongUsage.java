package org.vxd4j.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A command that was typed wrong: what is wrong, and what to type instead. */
final class WrongUsage extends ParameterException {
    private static final long serialVersionUID = 1L;

    private final String type;

    WrongUsage(CommandSpec spec, String what, String type) {
        super(spec.commandLine(), what);
        this.type = type;
    }

    /** What to type instead. */
    String type() {
        return type;
    }
}
