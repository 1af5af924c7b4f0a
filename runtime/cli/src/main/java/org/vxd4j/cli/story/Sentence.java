package org.vxd4j.cli.story;

import static org.vxd4j.cli.story.Moment.span;

/** A moment in words. */
final class Sentence {
    private Sentence() {}

    /** What happened, without the time. */
    static String of(Moment m) {
        return switch (m.kind()) {
            case CONTROL -> m.subject() + (m.a() == 0 ? "" : " fails");
            case LOADED -> "driver " + m.subject() + " is loaded";
            case EVENT_QUEUED -> event(m) + " is scheduled: " + m.subject() + ", " + Phrases.wishes(m.b()) + now(m);
            case EVENT_AT_ONCE -> event(m) + " is called at once: " + m.subject() + ", in VM" + m.vm();
            case EVENT_HELD ->
                m.b() == 0
                        ? event(m) + " is not held any more"
                        : event(m) + " is held by " + Phrases.obstacle(m.b(), m.owner(), m.vm());
            case EVENT_CALLED ->
                event(m) + " runs in VM" + m.vm() + ", " + span(m.b() * 1_000L) + " after it was scheduled";
            case EVENT_DONE -> event(m) + " is done";
            case EVENT_TIMED_OUT ->
                event(m) + " times out and runs in VM" + m.vm()
                        + (m.b() == 0 ? "" : ", still held by " + Phrases.obstacle(m.b(), m.owner(), m.vm()));
            case EVENT_CANCELLED -> event(m) + " is taken back";
            case PRIORITY ->
                "VM" + m.vm() + " priority " + Phrases.boost(m.a()) + " = " + Phrases.hex(m.b())
                        + (m.subject().isEmpty() ? "" : ", for " + m.subject());
            case SWITCH ->
                m.vm() == m.a()
                        ? "thread " + m.thread() + " of VM" + m.vm() + " runs now, thread " + m.b() + " is set aside"
                        : "VM" + m.vm() + " runs now, VM" + m.a() + " is set aside";
            case CRIT_CLAIMED ->
                m.a() > 1
                        ? "VM" + m.vm() + " claims the critical section again (" + m.a() + " claims)"
                        : "VM" + m.vm() + " enters the critical section";
            case CRIT_WAITS -> "VM" + m.vm() + " wants the critical section and has to wait for VM" + m.a();
            case CRIT_DELAYED -> "VM" + m.vm() + " leaves the critical section; it is free at the next event point";
            case CRIT_RELEASED -> "the critical section is free; VM" + m.b() + " had it for " + span(m.a() * 1_000L);
            case INTERRUPT ->
                interrupt(m) + " arrives " + (m.b() == 0 ? "while VM" + m.vm() + " runs" : "inside the VMM");
            case INTERRUPT_DONE -> interrupt(m) + " is handled";
            case SIMULATED -> "interrupt " + Phrases.hex2(m.a()) + " is simulated into VM" + m.vm();
            case RETURNED -> "VM" + m.vm() + " returns from interrupt " + Phrases.hex2(m.a());
            case IF_CHANGED -> "VM" + m.vm() + " turns its interrupts " + (m.a() == 0 ? "off" : "on");
            case IO_TRAP -> "VM" + m.vm() + " touches port " + Phrases.hex(m.a()) + ": " + m.subject();
            case TIME_OUT_SET -> "time-out " + m.subject() + " is set to " + m.b() + " ms";
            case TIME_OUT_CALLED -> "time-out " + m.subject() + " is called, " + m.b() + " ms late";
            case TIME_OUT_CANCELLED -> "time-out " + m.subject() + " is taken back";
            case GUEST -> "VM" + m.vm() + " says: " + m.subject();
            case HALT -> "VM" + m.vm() + (m.a() == 0 ? " halts until an interrupt" : " ends");
            case IDLE -> "nobody can run";
            case WARNING -> "WARNING " + firstLine(m.subject());
            case FAULT -> "FAULT " + firstLine(m.subject());
            case STOPPED -> "the machine stops: " + m.subject();
        };
    }

    /** Who is in the critical section while an event is scheduled that wants it free. */
    private static String now(Moment m) {
        return m.owner() == 0 || (m.b() & Phrases.CRITICAL_SECTION) == 0 ? "" : " (VM" + m.owner() + " is in it)";
    }

    private static String event(Moment m) {
        return m.event() == 0 ? "an event (" + m.subject() + ")" : "event " + m.event();
    }

    private static String interrupt(Moment m) {
        return "interrupt " + (m.subject().isEmpty() ? Phrases.hex2(m.a()) : m.subject());
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
