package org.vxd4j.api;

/**
 * The service that schedules an event.
 *
 * <p>{@link #LEAST} lets the processor take the least service of the driver's target that can express what is asked for.
 */
public enum Via {
    /** Choose: the first of the others that knows the scope, the flags, the boost and the time-out asked for. */
    LEAST("the least service", 0, 0, false),
    /** {@code Call_Global_Event}: at once, unless an interrupt hit the VMM. */
    CALL_GLOBAL_EVENT("Call_Global_Event", 0, 0, false),
    /** {@code Schedule_Global_Event}: never at once. */
    SCHEDULE_GLOBAL_EVENT("Schedule_Global_Event", 0, 0, false),
    /** {@code Call_VM_Event}: at once when the VM is current and no interrupt hit the VMM. */
    CALL_VM_EVENT("Call_VM_Event", 0, 0, false),
    /** {@code Schedule_VM_Event}: never at once. */
    SCHEDULE_VM_EVENT("Schedule_VM_Event", 0, 0, false),
    /** {@code Call_Priority_VM_Event}: with boost, five flags (Windows 95 adds one) and time-out. */
    CALL_PRIORITY_VM_EVENT("Call_Priority_VM_Event", 0x1F, 0x3F, true),
    /** {@code Schedule_Thread_Event} (Windows 95 and later): never at once. */
    SCHEDULE_THREAD_EVENT("Schedule_Thread_Event", 0, 0, false),
    /** {@code Call_Restricted_Event} (Windows 95 and later): every scope, boost, flag and time-out. */
    CALL_RESTRICTED_EVENT("Call_Restricted_Event", 0, -1, true),
    /** {@code Call_When_Not_Critical}: the current VM, when the critical section is released. */
    CALL_WHEN_NOT_CRITICAL("Call_When_Not_Critical", 0, 0, false);

    private final String ddkName;
    private final int flags3x;
    private final int flags95;
    private final boolean boosts;

    Via(String ddkName, int flags3x, int flags95, boolean boosts) {
        this.ddkName = ddkName;
        this.flags3x = flags3x;
        this.flags95 = flags95;
        this.boosts = boosts;
    }

    /** The service's name in the DDK. */
    public String ddkName() {
        return ddkName;
    }

    /** True when the service takes ECX flags, an EAX boost and an EDI time-out at all. */
    public boolean restricts() {
        return boosts;
    }

    /** The flag bits the service documents for a version. */
    public int flags(Target target) {
        int documented = target.atLeast(Target.WIN95) ? flags95 : flags3x;
        return documented & Pef.defined(target);
    }

    /** True when the service exists in a version. */
    public boolean exists(Target target) {
        return this != CALL_RESTRICTED_EVENT && this != SCHEDULE_THREAD_EVENT || target.atLeast(Target.WIN95);
    }
}
