package org.vxd4j.api.rule;

/** How bad a violation is. */
public enum Severity {
    /** Certainly wrong: the driver does not compile, and a computed violation is a fault. */
    ERROR,
    /** What the documents call dangerous or pointless. */
    WARNING,
    /** Style. */
    NOTE
}
