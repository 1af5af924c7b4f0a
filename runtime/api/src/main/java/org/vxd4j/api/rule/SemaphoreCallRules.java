package org.vxd4j.api.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.vxd4j.api.BlockFlag;
import org.vxd4j.api.Boost;
import org.vxd4j.api.Target;

/** The rules on semaphores, mutexes and blocking on an id that arguments decide (SY). */
final class SemaphoreCallRules {
    private SemaphoreCallRules() {}

    static final Rule NOT_IN_30 = Rule.error(
                    "SY-01",
                    "semaphores-reserved-in-30",
                    "In Windows 3.0 the semaphore services are reserved.",
                    "Their ordinals are there, but no driver may call them; semaphores came with Windows 3.1.",
                    """
                    // target: 3.0
                    void wake(int semaphore) {
                      vmm.signalSemaphore(semaphore);
                    }
                    """,
                    """
                    // target: 3.1
                    void wake(int semaphore) {
                      vmm.signalSemaphore(semaphore);
                    }
                    """,
                    "Windows 3.0 guide")
            .upTo(Target.WIN30);

    static final Rule POLL_ON_ID = Rule.error(
                    "SY-04",
                    "poll-is-for-semaphores",
                    "BLOCK_POLL is for Wait_Semaphore only.",
                    "It asks not to switch away unless somebody has higher priority; who blocks on an id always switches away.",
                    """
                    void await(int id) {
                      while (!done) {
                        vmm.blockOnId(id, BlockFlag.BLOCK_POLL.bit());
                      }
                    }

                    private boolean done;
                    """,
                    """
                    void await(int id) {
                      while (!done) {
                        vmm.blockOnId(id, BlockFlag.BLOCK_SVC_INTS.bit());
                      }
                    }

                    private boolean done;
                    """,
                    "Windows 3.1 guide, Wait_Semaphore; Windows 95 DDK")
            .from(Target.WIN95);

    static final Rule POLL_ON_MUTEX = Rule.error(
                    "SY-10",
                    "poll-on-mutex",
                    "_EnterMutex must not be given BLOCK_POLL.",
                    "The flag is reserved there: the thread that has the mutex must be able to run, whatever its priority.",
                    """
                    void guarded(int mutex) {
                      vmm.enterMutex(mutex, BlockFlag.BLOCK_POLL.bit());
                      vmm.leaveMutex(mutex);
                    }
                    """,
                    """
                    void guarded(int mutex) {
                      vmm.enterMutex(mutex, BlockFlag.BLOCK_SVC_INTS.bit());
                      vmm.leaveMutex(mutex);
                    }
                    """,
                    "Windows 95 DDK, _EnterMutex")
            .from(Target.WIN95);

    static final Rule MUTEX_BOOST = Rule.warning(
                    "SY-11",
                    "mutex-boost-too-high",
                    "The boost of a mutex should be below CRITICAL_SECTION_BOOST.",
                    "It is added when a thread takes the mutex, and half of it while one waits for it: the owner then overtakes"
                            + " whoever owns the critical section.",
                    """
                    int create() {
                      return vmm.createMutex(Boost.CRITICAL_SECTION_BOOST, 0);
                    }
                    """,
                    """
                    int create() {
                      return vmm.createMutex(Boost.HIGH_PRI_DEVICE_BOOST, 0);
                    }
                    """,
                    "Windows 95 DDK, _CreateMutex")
            .from(Target.WIN95);

    static final List<CallRule> ALL = List.of(
            new CallRule(
                    NOT_IN_30,
                    Set.of("Create_Semaphore", "Destroy_Semaphore", "Wait_Semaphore", "Signal_Semaphore"),
                    (rule, call) -> call.breaks(
                            rule,
                            "%s is reserved in Windows 3.0".formatted(call.service()),
                            "The service came with Windows 3.1; its ordinal means nothing to a driver before.",
                            "Use an event, or set target = Target.WIN31.")),
            CallRule.on(
                    "_BlockOnID",
                    POLL_ON_ID,
                    (rule, call) -> polls(rule, call, "Who blocks on an id always lets others run.")),
            CallRule.on(
                    "_EnterMutex",
                    POLL_ON_MUTEX,
                    (rule, call) -> polls(rule, call, "Who waits for a mutex always lets others run.")),
            CallRule.on("_CreateMutex", MUTEX_BOOST, SemaphoreCallRules::boost));

    private static Optional<Finding> polls(Rule rule, CallArguments call, String why) {
        OptionalInt flags = call.at(1);
        return flags.isPresent() && BlockFlag.BLOCK_POLL.in(flags.getAsInt())
                ? call.breaks(rule, "BLOCK_POLL is for semaphores", why, "Drop the flag.")
                : Optional.empty();
    }

    private static Optional<Finding> boost(Rule rule, CallArguments call) {
        OptionalInt boost = call.at(0);
        return boost.isPresent() && boost.getAsInt() >= Boost.CRITICAL_SECTION_BOOST
                ? call.breaks(
                        rule,
                        "a mutex with a boost of 0x%X overtakes the critical section".formatted(boost.getAsInt()),
                        "CRITICAL_SECTION_BOOST is 0x100000: the owner of the mutex runs before the section's owner.",
                        "Use HIGH_PRI_DEVICE_BOOST or less.")
                : Optional.empty();
    }
}
