package org.vxd4j.api.rule;

import java.util.List;
import org.vxd4j.api.Target;

/** The rules on boosts, tokens and stretches that whoever took or began them gives back or ends (BO-09, IT-10, SY-07, SY-08, SY-09, SY-14). */
final class GiveBackRules {
    private GiveBackRules() {}

    static final Rule BOOST = Rule.warning(
            "BO-09",
            "boost-not-taken-back",
            "A boost that a driver gives with Adjust_Exec_Priority is taken back with the negative boost, on every way.",
            "Boosts add up: the virtual machine stays above its peers for the rest of its life.",
            """
            @Control(ControlMessage.VM_INIT)
            boolean start(VmHandle vm) {
              vmm.adjustExecPriority(Boost.LOW_PRI_DEVICE_BOOST, vm);
              return true;
            }
            """,
            """
            @Control(ControlMessage.VM_INIT)
            boolean start(VmHandle vm) {
              vmm.adjustExecPriority(Boost.LOW_PRI_DEVICE_BOOST, vm);
              return true;
            }

            @Control(ControlMessage.VM_NOT_EXECUTEABLE)
            void stop(VmHandle vm) {
              vmm.adjustExecPriority(-Boost.LOW_PRI_DEVICE_BOOST, vm);
            }
            """,
            "Inferred from the Windows 3.1 DDK's display driver");

    static final Rule REENTRANT = Rule.error(
            "IT-10",
            "reentrant-execution-not-ended",
            "Each Begin_Reentrant_Execution has its End_Reentrant_Execution, with the count that it returned.",
            "The count says whether the VMM was interrupted; a wrong one lets drivers call services that are not"
                    + " re-entrant.",
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean start(VmHandle sysVm) {
              int count = vmm.beginReentrantExecution();
              if (cpu.inByte(0x71) == 0) {
                return false;
              }
              vmm.endReentrantExecution(count);
              return true;
            }
            """,
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean start(VmHandle sysVm) {
              int count = vmm.beginReentrantExecution();
              boolean there = cpu.inByte(0x71) != 0;
              vmm.endReentrantExecution(count);
              return there;
            }
            """,
            "Windows 3.1 guide, End_Reentrant_Execution");

    static final Rule SEMAPHORE = Rule.note(
                    "SY-08",
                    "semaphore-not-signalled",
                    "A method that takes a token of a semaphore and puts it back does so on every way.",
                    "Whoever waits for the token next waits for ever.",
                    """
                    void guarded(int semaphore, boolean really) {
                      vmm.waitSemaphore(semaphore, 0);
                      if (!really) {
                        return;
                      }
                      vmm.signalSemaphore(semaphore);
                    }
                    """,
                    """
                    void guarded(int semaphore, boolean really) {
                      if (!really) {
                        return;
                      }
                      vmm.waitSemaphore(semaphore, 0);
                      vmm.signalSemaphore(semaphore);
                    }
                    """,
                    "Pattern of existing drivers; inferred")
            .from(Target.WIN31);

    static final Rule MUTEX = Rule.error(
                    "SY-09",
                    "mutex-not-left",
                    "A mutex is left by the thread that entered it, as often as it did.",
                    "All other threads that want it wait for ever, and the boost of the mutex stays.",
                    """
                    void guarded(int mutex, boolean really) {
                      vmm.enterMutex(mutex, 0);
                      if (!really) {
                        return;
                      }
                      vmm.leaveMutex(mutex);
                    }
                    """,
                    """
                    void guarded(int mutex, boolean really) {
                      vmm.enterMutex(mutex, 0);
                      if (!really) {
                        vmm.leaveMutex(mutex);
                        return;
                      }
                      vmm.leaveMutex(mutex);
                    }
                    """,
                    "Windows 95 DDK, _LeaveMutex")
            .from(Target.WIN95);

    static final Rule MUST_COMPLETE = Rule.error(
                    "SY-14",
                    "must-complete-not-left",
                    "A stretch that must complete is left on every way, and nothing in it waits without an end.",
                    "The thread can neither be suspended nor ended until the last stretch is left.",
                    """
                    @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
                    void update(VmHandle vm, ClientRegs client) {
                      vmm.enterMustComplete();
                      if (client.word(ClientRegs.Field.EAX) == 0) {
                        return;
                      }
                      vmm.leaveMustComplete();
                    }
                    """,
                    """
                    @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
                    void update(VmHandle vm, ClientRegs client) {
                      if (client.word(ClientRegs.Field.EAX) == 0) {
                        return;
                      }
                      vmm.enterMustComplete();
                      vmm.leaveMustComplete();
                    }
                    """,
                    "Windows 95 DDK, _EnterMustComplete")
            .from(Target.WIN95);

    static final Rule DESTROYED = Rule.warning(
                    "SY-07",
                    "mutex-destroyed-in-use",
                    "Nobody destroys a semaphore or mutex that somebody waits for or has.",
                    "What becomes of those who wait no document says; and who has a mutex leaves one that is no more.",
                    """
                    void end(int mutex) {
                      vmm.enterMutex(mutex, 0);
                      vmm.destroyMutex(mutex);
                      vmm.leaveMutex(mutex);
                    }
                    """,
                    """
                    void end(int mutex) {
                      vmm.enterMutex(mutex, 0);
                      vmm.leaveMutex(mutex);
                      vmm.destroyMutex(mutex);
                    }
                    """,
                    "Inferred from the Windows 95 DDK, _DestroyMutex")
            .from(Target.WIN95);

    static final List<Rule> ALL = List.of(BOOST, REENTRANT, SEMAPHORE, MUTEX, MUST_COMPLETE, DESTROYED);
}
