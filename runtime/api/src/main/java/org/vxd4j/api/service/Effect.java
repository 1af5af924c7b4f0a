package org.vxd4j.api.service;

/** What a service does besides its result, as far as a caller's context matters. */
public enum Effect {
    /** Queues or installs a callback. */
    SCHEDULES,
    /** Changes an execution priority. */
    ADJUSTS_PRIORITY,
    /** May switch to another virtual machine or thread before it returns. */
    TASK_SWITCH,
    /** May block the calling thread. */
    BLOCKS,
    /** Runs virtual machine code inside the call. */
    NESTED_EXEC,
    /** May touch pageable memory, which is a possible task switch. */
    PAGEABLE_TOUCH,
    /** Installs a hook. */
    HOOKS,
    /** Allocates memory. */
    ALLOCATES,
    /** Changes client registers. */
    MODIFIES_CLIENT,
    /** Changes which ports are trapped. */
    TRAP_MAP,
    /** Ends a virtual machine or thread. */
    TERMINATES,
    /** Does not return. */
    NO_RETURN
}
