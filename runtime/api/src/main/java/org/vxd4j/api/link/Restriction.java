package org.vxd4j.api.link;

import org.vxd4j.api.Boost;
import org.vxd4j.api.Pef;

/**
 * When a restriction of an event is met: one function for each waiting flag.
 *
 * <p>Each returns the flag's own bit while the restriction is <em>not</em> met, and 0 when it is. Or-ing them gives what still
 * holds an event; the generated check of a callback does that for exactly its flags, {@link #unmet} for computed ones.
 * Source: seeds Call_Priority_VM_Event and Call_Restricted_Event.
 */
public final class Restriction {
    private Restriction() {}

    /** The bits of the flags that wait for something; the others are actions. */
    public static final int WAITING = Pef.mask(
            Pef.WAIT_FOR_STI,
            Pef.WAIT_NOT_CRIT,
            Pef.WAIT_NOT_HW_INT,
            Pef.WAIT_NOT_NESTED_EXEC,
            Pef.WAIT_IN_PM,
            Pef.WAIT_FOR_THREAD_STI,
            Pef.WAIT_CRIT,
            Pef.WAIT_CRIT_VM);

    /** {@link Pef#WAIT_FOR_STI}: interrupts enabled in all threads of the virtual machine. */
    public static int waitForSti(EventState state) {
        return state.interruptsEnabledInAllThreads() ? 0 : Pef.WAIT_FOR_STI.bit();
    }

    /** {@link Pef#WAIT_NOT_CRIT}: critical section free and priority below Critical_Section_Boost. */
    public static int waitNotCrit(EventState state) {
        boolean met = state.criticalSectionFree() && state.execPriority() < Boost.CRITICAL_SECTION_BOOST;
        return met ? 0 : Pef.WAIT_NOT_CRIT.bit();
    }

    /** {@link Pef#WAIT_NOT_HW_INT}: VPICD is not simulating a hardware interrupt, priority below Time_Critical_Boost. */
    public static int waitNotHwInt(EventState state) {
        boolean met = !state.simulatingHardwareInterrupt() && state.execPriority() < Boost.TIME_CRITICAL_BOOST;
        return met ? 0 : Pef.WAIT_NOT_HW_INT.bit();
    }

    /** {@link Pef#WAIT_NOT_NESTED_EXEC}: not inside a nested execution block. */
    public static int waitNotNestedExec(EventState state) {
        return state.nestedExecution() ? Pef.WAIT_NOT_NESTED_EXEC.bit() : 0;
    }

    /** {@link Pef#WAIT_IN_PM}: executing in protected mode. */
    public static int waitInPm(EventState state) {
        return state.protectedMode() ? 0 : Pef.WAIT_IN_PM.bit();
    }

    /** {@link Pef#WAIT_FOR_THREAD_STI}: interrupts enabled in the current thread. */
    public static int waitForThreadSti(EventState state) {
        return state.interruptsEnabledInThread() ? 0 : Pef.WAIT_FOR_THREAD_STI.bit();
    }

    /** {@link Pef#WAIT_CRIT}: critical section free, or owned by the current thread. */
    public static int waitCrit(EventState state) {
        return state.criticalSectionFree() || state.criticalSectionMine() ? 0 : Pef.WAIT_CRIT.bit();
    }

    /**
     * {@link Pef#WAIT_CRIT_VM}: in the System VM, with the critical section free, owned by the current thread, or owned
     * outside the System VM.
     */
    public static int waitCritVm(EventState state) {
        boolean met = state.systemVm()
                && (state.criticalSectionFree()
                        || state.criticalSectionMine()
                        || state.criticalSectionOutsideSystemVm());
        return met ? 0 : Pef.WAIT_CRIT_VM.bit();
    }

    /** The waiting flags among {@code flags} that are not met now; 0 when the event may be processed. */
    public static int unmet(int flags, EventState state) {
        if ((flags & WAITING) == 0) {
            return 0;
        }
        int bits = waitForSti(state)
                | waitNotCrit(state)
                | waitNotHwInt(state)
                | waitNotNestedExec(state)
                | waitInPm(state)
                | waitForThreadSti(state)
                | waitCrit(state)
                | waitCritVm(state);
        return bits & flags;
    }
}
