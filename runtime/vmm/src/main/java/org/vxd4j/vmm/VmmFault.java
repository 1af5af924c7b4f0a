package org.vxd4j.vmm;

import java.util.List;
import java.util.Locale;
import org.vxd4j.api.rule.Rule;

/**
 * A driver broke a rule of the VMM at run time, or failed: the machine stops and says what, where, when and how it got there.
 *
 * <p>The DDK's debug kernel prints a message and breaks; this is the same with the rule's number.
 */
public final class VmmFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rule rule;
    private final String service;
    private final long time;
    private final transient List<String> chain;

    /**
     * @param rule the broken rule, or null when a driver threw an exception of its own
     * @param what what is wrong, with the fix
     * @param service the service that noticed, or "" for none
     * @param time virtual nanoseconds
     * @param chain what was being called, innermost first
     * @param cause the driver's exception, or null
     */
    public VmmFault(Rule rule, String what, String service, long time, List<String> chain, Throwable cause) {
        super(describe(rule, what, service, time, chain), cause);
        this.rule = rule;
        this.service = service;
        this.time = time;
        this.chain = List.copyOf(chain);
    }

    /** The broken rule; null when a driver threw an exception of its own. */
    public Rule rule() {
        return rule;
    }

    /** The service that noticed, or "". */
    public String service() {
        return service;
    }

    /** Virtual nanoseconds at which it happened. */
    public long time() {
        return time;
    }

    /** What was being called, innermost first. */
    public List<String> chain() {
        return chain;
    }

    private static String describe(Rule rule, String what, String service, long time, List<String> chain) {
        StringBuilder text = new StringBuilder();
        if (rule != null) {
            text.append("[vxd:").append(rule.name()).append("] ");
        }
        text.append(what).append("\n  ");
        text.append(String.format(Locale.ROOT, "at %d.%09d s", time / 1_000_000_000, time % 1_000_000_000));
        if (!service.isEmpty()) {
            text.append(" in ").append(service);
        }
        if (rule != null) {
            text.append(" (")
                    .append(rule.id())
                    .append("; ")
                    .append(rule.versions())
                    .append(')');
        }
        for (String frame : chain) {
            text.append("\n    called from ").append(frame);
        }
        return text.toString();
    }
}
