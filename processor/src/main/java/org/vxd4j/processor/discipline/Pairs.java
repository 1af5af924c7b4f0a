package org.vxd4j.processor.discipline;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What drivers take and must give back. */
final class Pairs {

    /** The critical section. */
    static final Meter CRITICAL_SECTION = new ServiceMeter(
            Set.of("Begin_Critical_Section", "Claim_Critical_Section"),
            Set.of("End_Critical_Section", "Release_Critical_Section", "End_Crit_And_Suspend"),
            Map.of("Claim_Critical_Section", 0, "Release_Critical_Section", 0),
            Map.of("End_Crit_And_Suspend", true));

    /** Nested execution. */
    static final Meter NESTED = new ServiceMeter(
            Set.of("Begin_Nest_Exec", "Begin_Nest_V86_Exec"), Set.of("End_Nest_Exec"), Map.of(), Map.of());

    /** Hardware interrupts that the driver keeps off. */
    static final Meter INTERRUPTS_OFF = new InterruptMeter();

    /** A mutex. */
    static final Meter MUTEX = ServiceMeter.of("_EnterMutex", "_LeaveMutex");

    /** A stretch in which the thread may not be ended. */
    static final Meter MUST_COMPLETE = ServiceMeter.of("_EnterMustComplete", "_LeaveMustComplete");

    static final List<Pair> ALL = List.of(
            later(
                    "CS-01",
                    CRITICAL_SECTION,
                    "the critical section is claimed",
                    "End_Critical_Section",
                    "Give it back in a finally block, or annotate the method @CritSection."),
            atOnce(
                    "NX-02",
                    NESTED,
                    "nested execution is begun",
                    "End_Nest_Exec",
                    "End it in a finally block, before anything returns to the VMM."),
            new Pair(
                    "NX-03",
                    ServiceMeter.of("Save_Client_State", "Restore_Client_State"),
                    "the client state is saved",
                    "Restore_Client_State",
                    "Restore it after End_Nest_Exec, in a finally block.",
                    Pair.Stay.UNTIL_LATER,
                    0,
                    List.of("Begin_Nest_Exec", "Begin_Nest_V86_Exec")),
            later(
                    "NX-12",
                    ServiceMeter.of("Begin_Use_Locked_PM_Stack", "End_Use_Locked_PM_Stack"),
                    "the locked stack is taken",
                    "End_Use_Locked_PM_Stack",
                    "End its use once for each begin, in a finally block."),
            later(
                    "BO-09",
                    new BoostMeter(),
                    "a boost is given",
                    "Adjust_Exec_Priority",
                    "Call Adjust_Exec_Priority with the negative boost, or boost an event instead: that ends by itself.",
                    1),
            atOnce(
                    "IT-10",
                    ServiceMeter.of("Begin_Reentrant_Execution", "End_Reentrant_Execution"),
                    "re-entrant execution is begun",
                    "End_Reentrant_Execution",
                    "End it in a finally block, with the count that the begin returned."),
            new Pair(
                    "SY-08",
                    new ServiceMeter(
                            Set.of("Wait_Semaphore"),
                            Set.of("Signal_Semaphore", "Signal_Semaphore_No_Switch"),
                            Map.of(),
                            Map.of()),
                    "a token of the semaphore is taken",
                    "Signal_Semaphore",
                    "Put it back in a finally block.",
                    Pair.Stay.FOR_GOOD,
                    0,
                    List.of()),
            later("SY-09", MUTEX, "the mutex is entered", "_LeaveMutex", "Leave it in a finally block.", 0),
            atOnce(
                    "SY-14",
                    MUST_COMPLETE,
                    "a stretch that must complete is begun",
                    "_LeaveMustComplete",
                    "Leave it in a finally block."));

    private Pairs() {}

    private static Pair later(String rule, Meter meter, String taken, String giver, String fix) {
        return later(rule, meter, taken, giver, fix, -1);
    }

    private static Pair later(String rule, Meter meter, String taken, String giver, String fix, int handle) {
        return new Pair(rule, meter, taken, giver, fix, Pair.Stay.UNTIL_LATER, handle, List.of());
    }

    private static Pair atOnce(String rule, Meter meter, String taken, String giver, String fix) {
        return new Pair(rule, meter, taken, giver, fix, Pair.Stay.NOT_AT_ALL, -1, List.of());
    }
}
