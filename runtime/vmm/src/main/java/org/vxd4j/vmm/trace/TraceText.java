package org.vxd4j.vmm.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.vxd4j.api.Pef;

/** The text form of the trace: one line for each record, the same bytes on every JDK and machine. */
public final class TraceText implements TraceSink {
    private final Appendable out;
    private final StringBuilder line = new StringBuilder(160);

    /** Writes lines to {@code out}; the caller closes it. */
    public TraceText(Appendable out) {
        this.out = out;
    }

    @Override
    public void accept(TraceRecord record) {
        line.setLength(0);
        append(line, record);
        line.append('\n');
        try {
            out.append(line);
        } catch (IOException e) {
            throw new UncheckedIOException("the trace could not be written", e);
        }
    }

    /** One record as a line, without its end. */
    public static void append(StringBuilder line, TraceRecord record) {
        appendTime(line, record.time());
        line.append("  VM").append(record.vm()).append(".T").append(record.thread());
        line.append("  ").append(record.kind());
        int width = TraceKind.TIME_OUT_CANCELLED.name().length()
                - record.kind().name().length();
        for (int i = 0; i < width; i++) {
            line.append(' ');
        }
        if (!record.subject().isEmpty()) {
            line.append("  ").append(record.subject().replace("\n", " | "));
        }
        appendDetail(line, record);
    }

    /** Seconds with all nine digits of the nanoseconds. */
    private static void appendTime(StringBuilder line, long nanos) {
        String seconds = Long.toString(nanos / 1_000_000_000L);
        for (int i = seconds.length(); i < 4; i++) {
            line.append(' ');
        }
        line.append(seconds).append('.');
        String fraction = Long.toString(nanos % 1_000_000_000L);
        for (int i = fraction.length(); i < 9; i++) {
            line.append('0');
        }
        line.append(fraction);
    }

    private static void appendDetail(StringBuilder line, TraceRecord r) {
        switch (r.kind()) {
            case EVENT_QUEUED -> event(line, r).append(" flags ").append(Pef.describe(r.b()));
            case EVENT_AT_ONCE -> line.append("  flags ").append(Pef.describe(r.b()));
            case EVENT_HELD, EVENT_TIMED_OUT ->
                event(line, r).append(" not met: ").append(Pef.describe(r.b()));
            case EVENT_CALLED -> event(line, r).append(" after ").append(r.b()).append(" us");
            case EVENT_DONE, EVENT_CANCELLED -> event(line, r);
            case CONTROL -> line.append(r.a() == 0 ? "  carry clear" : "  carry set");
            case LOADED -> line.append("  device id ").append(hex(r.a(), 4));
            case PRIORITY ->
                line.append("  ")
                        .append(r.a() < 0 ? "-" : "+")
                        .append(hex(Math.abs(r.a()), 1))
                        .append(" = ")
                        .append(hex(r.b(), 1));
            case SWITCH -> line.append("  from VM").append(r.a()).append(".T").append(r.b());
            case CRIT_CLAIMED -> line.append("  claims ").append(r.a());
            case CRIT_WAITS -> line.append("  owner VM").append(r.a());
            case CRIT_RELEASED ->
                line.append("  held ").append(r.a()).append(" us by VM").append(r.b());
            case INTERRUPT ->
                line.append("  vector ")
                        .append(hex(r.a(), 2))
                        .append(r.b() == 0 ? " hit a VM" : " hit the VMM, depth " + r.b());
            case INTERRUPT_DONE, SIMULATED, RETURNED -> line.append("  vector ").append(hex(r.a(), 2));
            case IF_CHANGED -> line.append(r.a() == 0 ? "  off" : "  on");
            case IO_TRAP ->
                line.append("  port ").append(hex(r.a(), 3)).append(" value ").append(hex(r.b(), 2));
            case TIME_OUT_SET -> event(line, r).append(' ').append(r.b()).append(" ms");
            case TIME_OUT_CALLED -> event(line, r).append(' ').append(r.b()).append(" ms late");
            case TIME_OUT_CANCELLED -> event(line, r);
            case HALT -> line.append(r.a() == 0 ? "  until an interrupt" : "  ended");
            case CRIT_DELAYED, GUEST, IDLE, WARNING, FAULT, STOPPED -> {
                // The subject says it all.
            }
        }
    }

    private static StringBuilder event(StringBuilder line, TraceRecord r) {
        return line.append("  #").append(hex(r.a(), 8));
    }

    private static String hex(int value, int digits) {
        String text = Integer.toHexString(value).toUpperCase(java.util.Locale.ROOT);
        return "0".repeat(Math.max(0, digits - text.length())) + text + "h";
    }
}
