package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vxd4j.processor.PathFixture.broken;

import org.junit.jupiter.api.Test;

/** Boosts, tokens and stretches are given back or ended on every way. */
class GiveBackTest {

    @Test
    void aBoostIsTakenBack() {
        assertThat(broken("""
                @Control(ControlMessage.VM_INIT)
                boolean start(VmHandle vm) {
                  vmm.adjustExecPriority(Boost.LOW_PRI_DEVICE_BOOST, vm);
                  return true;
                }
                """)).containsExactly("BO-09@3");
        assertThat(broken("""
                @Control(ControlMessage.VM_INIT)
                boolean start(VmHandle vm) {
                  vmm.adjustExecPriority(Boost.LOW_PRI_DEVICE_BOOST, vm);
                  if (cpu.inByte(0x71) == 0) {
                    return false;
                  }
                  vmm.adjustExecPriority(-Boost.LOW_PRI_DEVICE_BOOST, vm);
                  return true;
                }
                """)).containsExactly("BO-09@5");
    }

    @Test
    void aThreadsBoostIsTakenBackByTheServiceThatGaveIt() {
        assertThat(PathFixture.members("""
                @Control(ControlMessage.CREATE_THREAD)
                boolean start(ThreadHandle thread) {
                  vmm.adjustThreadExecPriority(Boost.LOW_PRI_DEVICE_BOOST, thread);
                  if (cpu.inByte(0x71) == 0) {
                    return false;
                  }
                  vmm.adjustThreadExecPriority(-Boost.LOW_PRI_DEVICE_BOOST, thread);
                  return true;
                }
                """))
                .singleElement()
                .asString()
                .contains(
                        "Other ways from there call Adjust_Thread_Exec_Priority;",
                        "Call Adjust_Thread_Exec_Priority with the negative boost",
                        "(BO-09; Adjust_Thread_Exec_Priority;");
    }

    @Test
    void aBoostMayBeTakenBackLaterOrByAComputedNumber() {
        assertThat(broken("""
                private int boost;
                @Control(ControlMessage.VM_INIT)
                boolean start(VmHandle vm) {
                  boost = Boost.LOW_PRI_DEVICE_BOOST;
                  vmm.adjustExecPriority(Boost.LOW_PRI_DEVICE_BOOST, vm);
                  return true;
                }
                @Control(ControlMessage.VM_NOT_EXECUTEABLE)
                void stop(VmHandle vm) {
                  vmm.adjustExecPriority(-boost, vm);
                }
                """)).isEmpty();
        assertThat(broken("""
                @Control(ControlMessage.VM_INIT)
                boolean start(VmHandle vm) {
                  vmm.adjustExecPriority(Boost.LOW_PRI_DEVICE_BOOST, vm);
                  try {
                    cpu.outByte(0x70, 0);
                  } finally {
                    vmm.adjustExecPriority(-Boost.LOW_PRI_DEVICE_BOOST, vm);
                  }
                  return true;
                }
                """)).isEmpty();
    }

    @Test
    void aBoostThatWandersFromOneVirtualMachineToAnotherIsLeftAlone() {
        assertThat(broken("""
                private VmHandle focus;
                @Control(ControlMessage.SET_DEVICE_FOCUS)
                void focus(VmHandle vm) {
                  vmm.adjustExecPriority(Boost.LOW_PRI_DEVICE_BOOST, vm);
                  if (focus != null) {
                    vmm.adjustExecPriority(-Boost.LOW_PRI_DEVICE_BOOST, focus);
                  }
                  focus = vm;
                }
                """)).isEmpty();
    }

    @Test
    void oneSemaphoreIsNotTakenForAnother() {
        assertThat(broken("""
                void serve(int request, int done, boolean quiet) {
                  vmm.waitSemaphore(request, 0);
                  if (quiet) {
                    return;
                  }
                  vmm.signalSemaphore(done);
                }
                """)).isEmpty();
    }

    @Test
    void reentrantExecutionIsEndedInTheSameCall() {
        assertThat(broken("""
                @Control(ControlMessage.VM_INIT)
                boolean start(VmHandle vm) {
                  int count = vmm.beginReentrantExecution();
                  if (count != 0) {
                    return false;
                  }
                  vmm.endReentrantExecution(count);
                  return true;
                }
                """)).containsExactly("IT-10@5");
        assertThat(broken("""
                @Control(ControlMessage.VM_INIT)
                boolean start(VmHandle vm) {
                  int count = vmm.beginReentrantExecution();
                  if (count != 0) {
                    vmm.endReentrantExecution(count);
                    return false;
                  }
                  vmm.endReentrantExecution(count);
                  return true;
                }
                """)).isEmpty();
    }

    @Test
    void aTokenIsPutBackByWhoeverUsesTheSemaphoreAsALock() {
        assertThat(broken("""
                void guarded(int semaphore, boolean really) {
                  vmm.waitSemaphore(semaphore, 0);
                  if (!really) {
                    return;
                  }
                  vmm.signalSemaphore(semaphore);
                }
                """)).containsExactly("SY-08@4");
        assertThat(broken("""
                private int semaphore;
                void await(boolean really) {
                  vmm.waitSemaphore(semaphore, 0);
                  if (really) {
                    vmm.signalSemaphore(semaphore);
                  }
                }
                @HardwareInterrupt(irq = 5)
                void onIrq(IrqHandle irq) {
                  vmm.signalSemaphore(semaphore);
                  vpicd.physEoi(irq);
                }
                """)).isEmpty();
        assertThat(broken("""
                void await(int semaphore) { vmm.waitSemaphore(semaphore, 0); }
                """)).isEmpty();
    }

    @Test
    void aMutexIsLeft() {
        assertThat(broken("""
                void guarded(int mutex, boolean really) {
                  vmm.enterMutex(mutex, 0);
                  if (!really) {
                    throw new IllegalStateException();
                  }
                  vmm.leaveMutex(mutex);
                }
                """)).containsExactly("SY-09@4");
        assertThat(broken("""
                void guarded(int mutex, boolean really) {
                  vmm.enterMutex(mutex, 0);
                  try {
                    if (!really) {
                      throw new IllegalStateException();
                    }
                  } finally {
                    vmm.leaveMutex(mutex);
                  }
                }
                """)).isEmpty();
    }

    @Test
    void aStretchThatMustCompleteIsLeftAndWaitsForNothing() {
        assertThat(broken("""
                @Control(ControlMessage.VM_INIT)
                boolean start(VmHandle vm) {
                  vmm.enterMustComplete();
                  if (cpu.inByte(0x71) == 0) {
                    return false;
                  }
                  vmm.leaveMustComplete();
                  return true;
                }
                """)).containsExactly("SY-14@5");
        assertThat(broken("""
                @Control(ControlMessage.VM_INIT)
                boolean start(VmHandle vm) {
                  vmm.enterMustComplete();
                  boolean there = cpu.inByte(0x71) != 0;
                  vmm.leaveMustComplete();
                  return there;
                }
                """)).isEmpty();
    }
}
