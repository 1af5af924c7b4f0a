package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vxd4j.processor.PathFixture.broken;

import org.junit.jupiter.api.Test;

/** What the critical section's other services promise and what they do not. */
class SectionUseTest {
    private static final String WAKE = "void wake(VmHandle vm) { vmm.noFailResumeVm(vm); }\n";

    @Test
    void endingWithASuspensionIsForOneClaimOnly() {
        assertThat(broken("""
                void sleep() {
                  vmm.claimCriticalSection(2, 0);
                  if (vmm.endCritAndSuspend()) {
                    vmm.releaseCriticalSection(2);
                  }
                }
                """ + WAKE)).contains("CS-13@3");
        assertThat(broken("""
                boolean sleep() {
                  vmm.beginCriticalSection(0);
                  boolean failed = vmm.endCritAndSuspend();
                  if (failed) {
                    vmm.endCriticalSection();
                  }
                  return failed;
                }
                """ + WAKE)).isEmpty();
    }

    @Test
    void whoeverSuspendsItselfIsResumedBySomebody() {
        String sleep = """
                void sleep() {
                  vmm.beginCriticalSection(0);
                  if (vmm.endCritAndSuspend()) {
                    vmm.endCriticalSection();
                  }
                }
                """;
        assertThat(broken(sleep)).containsExactly("CS-14@3");
        assertThat(broken(sleep + WAKE)).isEmpty();
    }

    @Test
    void theStatusMaySwitchAndIsNotAskedWithInterruptsOff() {
        String ask = """
                int claims() {
                  boolean enabled = cpu.disableInterrupts();
                  try {
                    return vmm.getCritSectionStatus().claims();
                  } finally {
                    cpu.restoreInterrupts(enabled);
                  }
                }
                """;
        assertThat(broken(ask)).containsExactly("CS-16@4");
        assertThat(broken("WIN30", ask)).isEmpty();
        assertThat(broken("""
                int claims() {
                  return vmm.getCritSectionStatus().claims();
                }
                """)).isEmpty();
    }

    @Test
    void aSectionThatMayBeFreeIsNotWaitedFor() {
        assertThat(broken("""
                void pause() {
                  while (vmm.getCritStatusNoBlock().claims() > 0) {
                    vmm.timeSliceSleep(10);
                  }
                }
                """)).containsExactly("CS-17@3");
        assertThat(broken("""
                void pause() {
                  if (vmm.getCritStatusNoBlock().claims() == 0) {
                    vmm.timeSliceSleep(10);
                  }
                  if (vmm.getCritStatusNoBlock().claims() != 0) {
                    vmm.beginCriticalSection(0);
                    vmm.endCriticalSection();
                  }
                }
                """)).isEmpty();
    }

    @Test
    void theOwnerOfAFreeSectionIsNobody() {
        assertThat(broken("""
                boolean isMine(VmHandle vm) {
                  return vmm.getCritSectionStatus().owner() == vm;
                }
                """)).containsExactly("CS-18@2");
        assertThat(broken("""
                boolean isMine(VmHandle vm) {
                  CritStatus status = vmm.getCritSectionStatus();
                  return status.owner() == vm && status.claims() != 0;
                }
                CritStatus all() {
                  return vmm.getCritSectionStatus();
                }
                VmHandle mine() {
                  vmm.beginCriticalSection(0);
                  VmHandle owner = vmm.getCritSectionStatus().owner();
                  vmm.endCriticalSection();
                  return owner;
                }
                @CritSection
                VmHandle guarded() {
                  return vmm.getCritSectionStatus().owner();
                }
                """)).isEmpty();
    }
}
