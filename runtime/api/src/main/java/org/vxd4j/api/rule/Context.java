package org.vxd4j.api.rule;

import org.vxd4j.api.Boost;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Scope;
import org.vxd4j.api.Target;
import org.vxd4j.api.callback.CallbackKind;
import org.vxd4j.api.callback.Time;

/**
 * What is known when a procedure is entered, because of how it was registered.
 *
 * @param target the version of Windows
 * @param kind what registered it; null for code that is entered otherwise, or nobody knows how
 * @param message the control message; null when it is none
 * @param number the interrupt or service that it hooks; {@link #NONE} when it hooks none, or it is not known which
 * @param time the level of execution
 * @param asked flags asked for at its registration, even those that a time-out takes back; {@link #ANYTHING} when not known
 * @param place where it may be called; null when nothing says so
 * @param section what is known about the critical section
 * @param priority what is known about the execution priority
 * @param interrupts whose interrupts are enabled
 * @param nested false when no nested execution block is open
 * @param mode what the virtual machine executes in
 */
public record Context(
        Target target,
        CallbackKind kind,
        ControlMessage message,
        int number,
        Time time,
        int asked,
        Scope place,
        Section section,
        Priority priority,
        Interrupts interrupts,
        boolean nested,
        Mode mode) {

    /** No interrupt and no service is hooked, or it is not known which. */
    public static final int NONE = -1;

    /** Every flag may have been asked for. */
    public static final int ANYTHING = -1;

    /** {@code VKD_Define_Hot_Key}: called as a priority event, interrupts enabled and the critical section free. */
    private static final int PRIORITY_NOTIFY = 0x10;

    private static final int TIMER_INTERRUPT = 0x08;
    private static final int TIMER_TICK = 0x1C;

    /** The critical section. */
    public enum Section {
        /** Owned by the caller. */
        MINE,
        /** Owned by nobody. */
        FREE,
        /** Owned by the caller or by nobody. */
        FREE_OR_MINE,
        /** Nothing says so. */
        UNKNOWN
    }

    /**
     * Bounds of the execution priority, both inclusive.
     *
     * @param least the lowest
     * @param most the highest
     */
    public record Priority(int least, int most) {
        /** Nothing says so. */
        public static final Priority ANY = new Priority(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** Who has interrupts enabled. */
    public enum Interrupts {
        /** The virtual machine. */
        OF_VM,
        /** All threads of the virtual machine. */
        OF_ALL_THREADS,
        /** The current thread. */
        OF_THREAD,
        /** The processor has them disabled. */
        DISABLED,
        /** Nothing says so. */
        UNKNOWN
    }

    /** The mode of the virtual machine. */
    public enum Mode {
        /** Protected mode. */
        PROTECTED,
        /** Nothing says so. */
        UNKNOWN
    }

    /** A context of which nothing but the level is known. */
    public static Context at(Time time, Target target) {
        return new Context(
                target,
                null,
                null,
                NONE,
                time,
                0,
                null,
                Section.UNKNOWN,
                Priority.ANY,
                Interrupts.UNKNOWN,
                true,
                Mode.UNKNOWN);
    }

    /** What follows from the kind of a callback alone. */
    public static Context of(CallbackKind kind, Target target) {
        boolean free = kind == CallbackKind.NOT_CRITICAL_3X || kind == CallbackKind.NOT_CRITICAL_95;
        boolean off = kind.interrupts() == CallbackKind.OnEntry.DISABLED
                || kind.interrupts() == CallbackKind.OnEntry.DISABLED_FIRST
                || kind.level() == Time.INTERRUPT;
        return new Context(
                target,
                kind,
                null,
                NONE,
                kind.level(),
                0,
                null,
                free ? Section.FREE : Section.UNKNOWN,
                free ? BELOW_SECTION : Priority.ANY,
                off ? Interrupts.DISABLED : kind == CallbackKind.INTS_ENABLED ? Interrupts.OF_VM : Interrupts.UNKNOWN,
                true,
                Mode.UNKNOWN);
    }

    private static final Priority BELOW_SECTION = new Priority(Integer.MIN_VALUE, Boost.CRITICAL_SECTION_BOOST - 1);

    /** While a control message is handled. */
    public static Context during(ControlMessage message, Target target) {
        CallbackKind kind =
                message == ControlMessage.W32_DEVICEIOCONTROL ? CallbackKind.DEVICE_IO_CONTROL : CallbackKind.CONTROL;
        Time time = message.isInit() ? Time.INITIALISATION : message.isExit() ? Time.EXIT : Time.TASK;
        return new Context(
                target,
                kind,
                message,
                NONE,
                time,
                0,
                null,
                Section.UNKNOWN,
                Priority.ANY,
                message.interruptsEnabled() ? Interrupts.UNKNOWN : Interrupts.DISABLED,
                true,
                Mode.UNKNOWN);
    }

    /** All that the restrictions of an event promise; a time-out takes them back (rule ET-05), and with them the place. */
    public static Context of(CallbackKind kind, EventArguments event, Scope scope) {
        Context plain = of(kind, event.target());
        boolean certain = !event.timeOutStated();
        return new Context(
                event.target(),
                kind,
                null,
                NONE,
                Time.EVENT,
                event.flags(),
                certain ? scope : null,
                certain ? section(event, plain.section) : Section.UNKNOWN,
                certain && event.has(Pef.WAIT_NOT_CRIT) ? BELOW_SECTION : plain.priority,
                certain ? interrupts(event, plain.interrupts) : Interrupts.UNKNOWN,
                !(certain && event.has(Pef.WAIT_NOT_NESTED_EXEC)),
                certain && event.has(Pef.WAIT_IN_PM) ? Mode.PROTECTED : Mode.UNKNOWN);
    }

    private static Section section(EventArguments event, Section otherwise) {
        if (event.has(Pef.WAIT_NOT_CRIT)) {
            return Section.FREE;
        }
        return event.has(Pef.WAIT_CRIT) ? Section.FREE_OR_MINE : otherwise;
    }

    private static Interrupts interrupts(EventArguments event, Interrupts otherwise) {
        if (event.has(Pef.WAIT_FOR_THREAD_STI)) {
            return Interrupts.OF_THREAD;
        }
        if (!event.has(Pef.WAIT_FOR_STI)) {
            return otherwise;
        }
        return event.target().atLeast(Target.WIN95) ? Interrupts.OF_ALL_THREADS : Interrupts.OF_VM;
    }

    /** The same procedure, registered with flags of which no promise can be made: a time-out may be among them. */
    public Context asking(int flags) {
        return new Context(
                target, kind, message, number, time, flags, place, section, priority, interrupts, nested, mode);
    }

    /** The same procedure, for an interrupt. */
    public Context hooking(int interrupt) {
        return new Context(
                target, kind, message, interrupt, time, asked, place, section, priority, interrupts, nested, mode);
    }

    /** The same procedure at another level. */
    public Context at(Time other) {
        Interrupts state = other == Time.INTERRUPT ? Interrupts.DISABLED : interrupts;
        return new Context(target, kind, message, number, other, asked, place, section, priority, state, nested, mode);
    }

    /** The same code while it owns the critical section. */
    public Context holding() {
        return new Context(
                target, kind, message, number, time, asked, place, Section.MINE, priority, interrupts, nested, mode);
    }

    /** The callback of a hot key: at interrupt time, unless it was asked for as a priority event (rule AP-08). */
    public static Context ofHotKey(int flags, Target target) {
        boolean asEvent = (flags & PRIORITY_NOTIFY) != 0;
        Context context = of(CallbackKind.HOT_KEY, target).at(asEvent ? Time.EVENT : Time.INTERRUPT);
        return context.asking(asEvent ? ANYTHING : 0);
    }

    /** How messages say what registered it. */
    public String registeredBy() {
        return kind == null
                ? "registered somewhere"
                : "registered by " + kind.installers().get(0);
    }

    /** True for an asynchronous service: others call it at interrupt time. */
    public boolean asyncService() {
        return time == Time.INTERRUPT && (kind == CallbackKind.SERVICE || kind == CallbackKind.SERVICE_C);
    }

    /** True for an event that completes at ring 0. */
    public boolean ring0() {
        return kind == CallbackKind.RING0_EVENT;
    }

    /** True when the flag was asked for, or may have been. */
    public boolean mayHaveAsked(Pef flag) {
        return flag.in(asked);
    }

    /** True for a callback of the switch to another virtual machine or thread. */
    public boolean inSwitch() {
        return kind == CallbackKind.TASK_SWITCH || kind == CallbackKind.THREAD_SWITCH;
    }

    /**
     * True where the virtual machine may be anywhere in its own code as at an interrupt, though the time is another: a simulated
     * interrupt, the timer tick, a change of focus (rule CS-08).
     */
    public boolean interruptLike() {
        return kind == CallbackKind.VIRT_INT
                || message == ControlMessage.SET_DEVICE_FOCUS
                || kind == CallbackKind.V86_INT_HOOK && (number == TIMER_INTERRUPT || number == TIMER_TICK);
    }
}
