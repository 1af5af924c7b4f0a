package org.vxd4j.processor.analyse;

import org.vxd4j.api.Scope;
import org.vxd4j.api.Target;

/**
 * What is known when a method is entered, because of how it was registered.
 *
 * @param how how it was registered, for messages: {@code @HardwareInterrupt}
 * @param target the version of Windows
 * @param time the time it is called at
 * @param asyncService true for an asynchronous service: others call it at interrupt time
 * @param ring0 true for an event that completes at ring 0
 * @param place where it may be called; null when nothing says so
 * @param section what is known about the critical section
 * @param priority what is known about the execution priority
 * @param interrupts whose interrupts are enabled
 * @param nested false when no nested execution block is open
 * @param mode what the virtual machine executes in
 */
record Context(
        String how,
        Target target,
        Time time,
        boolean asyncService,
        boolean ring0,
        Scope place,
        Section section,
        Priority priority,
        Interrupts interrupts,
        boolean nested,
        Mode mode) {

    /** When a method is called. */
    enum Time {
        /** While the driver object is constructed. */
        CONSTRUCTION,
        /** While an initialisation message is handled. */
        INITIALISATION,
        /** While another message, a service or a trapped port access is handled. */
        TASK,
        /** When events are served. */
        EVENT,
        /** Inside a hardware interrupt. */
        INTERRUPT,
        /** Nothing says so. */
        UNKNOWN
    }

    /** The critical section. */
    enum Section {
        /** Owned by the caller. */
        MINE,
        /** Owned by nobody. */
        FREE,
        /** Owned by the caller or by nobody. */
        FREE_OR_MINE,
        /** Nothing says so. */
        UNKNOWN
    }

    /** Bounds of the execution priority, both inclusive. */
    record Priority(int least, int most) {
        static final Priority ANY = new Priority(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** Who has interrupts enabled. */
    enum Interrupts {
        /** The virtual machine. */
        OF_VM,
        /** All threads of the virtual machine. */
        OF_ALL_THREADS,
        /** The current thread. */
        OF_THREAD,
        /** Nobody: a hardware interrupt is handled. */
        DISABLED,
        /** Nothing says so. */
        UNKNOWN
    }

    /** The mode of the virtual machine. */
    enum Mode {
        /** Protected mode. */
        PROTECTED,
        /** Nothing says so. */
        UNKNOWN
    }

    /** A context of which nothing but the time is known. */
    static Context of(String how, Target target, Time time) {
        Interrupts interrupts = time == Time.INTERRUPT ? Interrupts.DISABLED : Interrupts.UNKNOWN;
        return new Context(
                how, target, time, false, false, null, Section.UNKNOWN, Priority.ANY, interrupts, true, Mode.UNKNOWN);
    }

    /** The same, as an asynchronous service. */
    Context asAsyncService() {
        return new Context(how, target, time, true, ring0, place, section, priority, interrupts, nested, mode);
    }

    /** The same, completing at ring 0. */
    Context asRing0() {
        return new Context(how, target, time, asyncService, true, place, section, priority, interrupts, nested, mode);
    }
}
