package org.vxd4j.cli.check;

import javax.tools.Diagnostic.Kind;

/**
 * One diagnostic of the compiler, at home or not in a source file.
 *
 * @param file the file as it was typed, or null
 * @param line the line, from 1; 0 when there is none
 * @param column the column, from 1; 0 when there is none
 * @param endColumn the column behind the last character of it in this line; 0 when there is none
 * @param sourceLine the line's text, or null
 * @param severity how bad it is
 * @param rule the id of the rule that is broken, or null
 * @param name the name of that rule, or null
 * @param message all lines of the message
 * @param fix how to mend it, or null
 */
public record Problem(
        String file,
        int line,
        int column,
        int endColumn,
        String sourceLine,
        Severity severity,
        String rule,
        String name,
        String message,
        String fix) {

    /** How bad it is, in the words of javac. */
    public enum Severity {
        /** Certainly wrong. */
        ERROR("error"),
        /** Dangerous or pointless. */
        WARNING("warning"),
        /** Style, or news. */
        NOTE("note");

        private final String word;

        Severity(String word) {
            this.word = word;
        }

        /** The word in messages. */
        public String word() {
            return word;
        }

        static Severity of(Kind kind) {
            return switch (kind) {
                case ERROR -> ERROR;
                case WARNING, MANDATORY_WARNING -> WARNING;
                case NOTE, OTHER -> NOTE;
            };
        }
    }

    /** The same, said of another file. */
    Problem in(String other) {
        return new Problem(other, line, column, endColumn, sourceLine, severity, rule, name, message, fix);
    }

    /** True for an error. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** True when the processor reports a mistake of its own. */
    public boolean isDefectOfOurs() {
        return "internal".equals(name);
    }
}
