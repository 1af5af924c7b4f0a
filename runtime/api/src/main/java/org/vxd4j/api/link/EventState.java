package org.vxd4j.api.link;

/** What a restriction may ask about the machine, for the thread that would run an event now. */
public interface EventState {

    /** True when the virtual IF is set in every thread of the current virtual machine. */
    boolean interruptsEnabledInAllThreads();

    /** True when the virtual IF is set in the current thread. */
    boolean interruptsEnabledInThread();

    /** True when nobody owns the critical section. */
    boolean criticalSectionFree();

    /** True when the current thread owns the critical section. */
    boolean criticalSectionMine();

    /** True when a thread outside the System VM owns the critical section. */
    boolean criticalSectionOutsideSystemVm();

    /** The execution priority of the current thread: the sum of all boosts in force. */
    int execPriority();

    /** True while VPICD simulates a hardware interrupt into the current virtual machine. */
    boolean simulatingHardwareInterrupt();

    /** True while the current virtual machine is in a nested execution block. */
    boolean nestedExecution();

    /** True while the current thread executes in protected mode. */
    boolean protectedMode();

    /** True when the current virtual machine is the System VM. */
    boolean systemVm();
}
