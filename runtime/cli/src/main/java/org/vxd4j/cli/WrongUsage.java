package org.vxd4j.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A command that was typed wrong: what is wrong, and what to type instead. */
final class WrongUsage extends ParameterException {
    private static final long serialVersionUID = 1L;

    private final String type;
    private final transient List<String> more;

    WrongUsage(CommandSpec spec, String what, String type) {
        this(spec, what, type, List.of());
    }

    WrongUsage(CommandSpec spec, String what, String type, List<String> more) {
        super(spec.commandLine(), what);
        this.type = type;
        this.more = more;
    }

    /** What to type instead. */
    String type() {
        return type;
    }

    /** Lines below: what there is to choose from. */
    List<String> more() {
        return more;
    }
}
