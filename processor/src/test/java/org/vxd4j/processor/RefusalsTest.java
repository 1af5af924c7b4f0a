package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vxd4j.processor.PathFixture.broken;

import org.junit.jupiter.api.Test;

/** Services that may refuse are asked whether they did, and what goes together is called together. */
class RefusalsTest {

    @Test
    void aRefusalIsNoticed() {
        assertThat(broken("""
                void stop(VmHandle vm) {
                  vmm.suspendVm(vm);
                  vmm.resumeVm(vm);
                }
                """)).containsExactly("SC-02@2", "SC-04@3");
        assertThat(broken("""
                boolean stop(VmHandle vm) {
                  boolean refused = vmm.suspendVm(vm);
                  if (!refused && vmm.resumeVm(vm)) {
                    return true;
                  }
                  return refused;
                }
                """)).isEmpty();
    }

    @Test
    void theSystemVmIsNotSuspended() {
        assertThat(broken("""
                boolean stop() {
                  VmHandle system = vmm.getSysVmHandle();
                  return vmm.suspendVm(system);
                }
                """)).containsExactly("SC-01@3");
        assertThat(broken("""
                boolean stop(VmHandle vm) {
                  return vm != vmm.getSysVmHandle() && vmm.suspendVm(vm);
                }
                """)).isEmpty();
    }

    @Test
    void aSemaphoreMayNotBeMade() {
        assertThat(broken("""
                private int semaphore;
                void make() {
                  semaphore = vmm.createSemaphore(0).value();
                }
                """)).containsExactly("SY-02@3");
        assertThat(broken("""
                private int semaphore;
                private CheckedDword kept;
                boolean make() {
                  CheckedDword made = vmm.createSemaphore(0);
                  semaphore = made.value();
                  return made.failed();
                }
                void keep() {
                  kept = vmm.createSemaphore(0);
                }
                CheckedDword give() {
                  return vmm.createSemaphore(0);
                }
                """)).isEmpty();
    }

    @Test
    void nothingStandsBehindTheEnd() {
        assertThat(broken("""
                void end(int code) {
                  if (code != 0) {
                    vmm.nukeVm(vmm.getCurVmHandle());
                    cpu.outByte(0x70, code);
                  }
                  cpu.outByte(0x70, 0);
                }
                """)).containsExactly("SC-07@4");
        assertThat(broken("""
                void end(int code, VmHandle vm) {
                  if (code != 0) {
                    vmm.nukeVm(vm);
                    cpu.outByte(0x70, code);
                    vmm.crashCurVm();
                    return;
                  }
                  cpu.outByte(0x70, 0);
                  vmm.beginCriticalSection(0);
                  try {
                    vmm.crashCurVm();
                  } finally {
                    vmm.endCriticalSection();
                  }
                }
                """)).containsExactly("SC-06@3");
    }

    @Test
    void anExceptionThatTellsJavacThatTheWayEndsIsNoMistake() {
        assertThat(broken("""
                int give() {
                  vmm.crashCurVm();
                  throw new IllegalStateException("not reached");
                }
                """)).isEmpty();
    }

    @Test
    void timeSlicesAreReadBeforeTheyAreWritten() {
        assertThat(broken("""
                boolean faster(VmHandle vm) {
                  return vmm.setTimeSlicePriority(0, vm, 200, 50);
                }
                """)).containsExactly("SC-11@2");
        assertThat(broken("""
                boolean faster(VmHandle vm) {
                  TimeSlicePriority now = vmm.getTimeSlicePriority(vm);
                  return vmm.setTimeSlicePriority(now.flags(), vm, 200, now.background());
                }
                """)).isEmpty();
    }

    @Test
    void aDriverThatCanBeUnloadedFreesItsThreadSlots() {
        String start = """
                private int slot;
                @Control(ControlMessage.SYS_DYNAMIC_DEVICE_INIT)
                boolean start() {
                  slot = vmm.allocateThreadDataSlot();
                  return slot != 0;
                }
                """;
        assertThat(broken(start + """
                @Control(ControlMessage.SYS_DYNAMIC_DEVICE_EXIT)
                boolean stop() { return true; }
                """)).containsExactly("MM-09@4");
        assertThat(broken(start)).isEmpty();
    }

    @Test
    void aKeptBoostIsTakenBackSomewhere() {
        String event = """
                @EventCallback(flags = Pef.DONT_UNBOOST, boost = Boost.LOW_PRI_DEVICE_BOOST)
                void announce(VmHandle vm) {}
                """;
        assertThat(broken(event)).containsExactly("EF-18@2");
        assertThat(broken(event + """
                void done(VmHandle vm, int boost) {
                  vmm.adjustExecPriority(boost, vm);
                }
                """)).isEmpty();
    }

    @Test
    void aTimerPeriodIsAskedForOnce() {
        assertThat(broken("""
                boolean fast() {
                  if (vtd.beginMinIntPeriod(20)) {
                    return false;
                  }
                  return vtd.beginMinIntPeriod(10);
                }
                """)).containsExactly("TO-07@5");
        assertThat(broken("""
                boolean fast() {
                  if (vtd.beginMinIntPeriod(10)) {
                    return vtd.beginMinIntPeriod(20);
                  }
                  return false;
                }
                boolean slow(int millis) {
                  return vtd.endMinIntPeriod(10) | vtd.endMinIntPeriod(20) | vtd.endMinIntPeriod(millis);
                }
                """)).isEmpty();
    }
}
