package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vxd4j.processor.PathFixture.broken;
import static org.vxd4j.processor.PathFixture.members;

import org.junit.jupiter.api.Test;

/** What is claimed is given back on every way that can be. */
class CriticalSectionPathsTest {

    @Test
    void aReturnBeforeTheEndIsBlamedWhereItStands() {
        assertThat(members("""
                void reprogram(boolean really) {
                  vmm.beginCriticalSection(0);
                  if (!really) {
                    return;
                  }
                  vmm.endCriticalSection();
                }
                """))
                .singleElement()
                .asString()
                .startsWith("Example.java:13: error: [vxd:critical-section-unbalanced] the critical section is"
                        + " claimed in line 11 and not given back on this way");
    }

    @Test
    void anExceptionBeforeTheEndIsBlamedToo() {
        assertThat(broken("""
                void reprogram(int rate) {
                  vmm.beginCriticalSection(0);
                  if (rate < 0) {
                    throw new IllegalArgumentException();
                  }
                  vmm.endCriticalSection();
                }
                """)).containsExactly("CS-01@4");
        assertThat(broken("""
                void reprogram(int rate) {
                  if (rate < 0) {
                    throw new IllegalArgumentException();
                  }
                  vmm.beginCriticalSection(0);
                  vmm.endCriticalSection();
                }
                """)).isEmpty();
    }

    @Test
    void aFinallyBlockGivesBackOnAllWays() {
        assertThat(broken("""
                int reprogram(int rate) {
                  vmm.beginCriticalSection(0);
                  try {
                    if (rate < 0) {
                      throw new IllegalArgumentException();
                    }
                    if (rate == 0) {
                      return 1;
                    }
                    cpu.outByte(0x70, rate);
                  } finally {
                    vmm.endCriticalSection();
                  }
                  return 0;
                }
                """)).isEmpty();
    }

    @Test
    void whatACallThrowsAndNobodyCatchesEndsTheDriverWhateverIsCleanedUp() {
        String method = """
                private int running;
                void reprogram(int rate) {
                  vmm.beginCriticalSection(0);
                  running++;
                  try {
                    %s
                  } finally {
                    running--;
                  }
                  vmm.endCriticalSection();
                }
                """;
        assertThat(broken(method.formatted("cpu.outByte(0x70, rate);"))).isEmpty();
        assertThat(broken(method.formatted("if (rate < 0) throw new IllegalArgumentException();")))
                .containsExactly("CS-01@3");
        assertThat(broken("""
                private int running;
                void reprogram(int rate) {
                  vmm.beginCriticalSection(0);
                  write(rate);
                  vmm.endCriticalSection();
                }
                void write(int rate) {
                  running++;
                  try {
                    cpu.outByte(0x70, rate);
                  } finally {
                    running--;
                  }
                }
                """)).isEmpty();
    }

    @Test
    void anExceptionThatIsCaughtMayNotLeaveItClaimed() {
        assertThat(broken("""
                void reprogram(int rate) {
                  try {
                    vmm.beginCriticalSection(0);
                    if (rate < 0) {
                      throw new IllegalArgumentException();
                    }
                    vmm.endCriticalSection();
                  } catch (IllegalArgumentException e) {
                    return;
                  }
                }
                """)).containsExactly("CS-01@9");
        assertThat(broken("""
                void reprogram(int rate) {
                  vmm.beginCriticalSection(0);
                  try {
                    if (rate < 0) {
                      throw new IllegalArgumentException();
                    }
                  } catch (IllegalArgumentException e) {
                    cpu.outByte(0x70, 0);
                  }
                  vmm.endCriticalSection();
                }
                """)).isEmpty();
    }

    @Test
    void aCallerThatCleansUpBehindAnExceptionCounts() {
        assertThat(broken("""
                void reprogram(int rate) {
                  try {
                    change(rate);
                  } catch (IllegalArgumentException e) {
                    vmm.endCriticalSection();
                  }
                }
                void change(int rate) {
                  vmm.beginCriticalSection(0);
                  if (rate < 0) {
                    throw new IllegalArgumentException();
                  }
                  vmm.endCriticalSection();
                }
                """)).isEmpty();
    }

    @Test
    void aHelperThatGivesItBackCounts() {
        assertThat(broken("""
                void reprogram(boolean really) {
                  vmm.beginCriticalSection(0);
                  if (!really) {
                    leave();
                    return;
                  }
                  leave();
                }
                void leave() { vmm.endCriticalSection(); }
                """)).isEmpty();
        assertThat(broken("""
                void reprogram(boolean really) {
                  enter();
                  if (!really) {
                    return;
                  }
                  leave();
                }
                void enter() { vmm.beginCriticalSection(0); }
                void leave() { vmm.endCriticalSection(); }
                """)).containsExactly("CS-01@4");
    }

    @Test
    void aHelperThatTellsItsCallerWhetherItClaimedIsNotBlamed() {
        assertThat(broken("""
                void reprogram() {
                  if (enter()) {
                    vmm.endCriticalSection();
                  }
                }
                boolean enter() {
                  vmm.beginCriticalSection(0);
                  if (cpu.inByte(0x71) != 0) {
                    vmm.endCriticalSection();
                    return false;
                  }
                  return true;
                }
                """)).isEmpty();
    }

    @Test
    void whoeverCallsTheMethodItIsBlamedWhenNobodyElseGivesBack() {
        assertThat(broken("""
                @Control(ControlMessage.CREATE_VM)
                boolean created(VmHandle vm) {
                  reprogram(true);
                  return true;
                }
                void reprogram(boolean really) {
                  vmm.beginCriticalSection(0);
                  if (!really) {
                    return;
                  }
                  vmm.endCriticalSection();
                }
                """)).containsExactly("CS-01@9");
    }

    @Test
    void guardsThatAgreeAreUnderstood() {
        assertThat(broken("""
                void reprogram(boolean really) {
                  if (really) {
                    vmm.beginCriticalSection(0);
                  }
                  cpu.outByte(0x70, 0);
                  if (really) {
                    vmm.endCriticalSection();
                  }
                }
                void remember(boolean really) {
                  boolean held = false;
                  if (really) {
                    vmm.beginCriticalSection(0);
                    held = true;
                  }
                  if (held) {
                    vmm.endCriticalSection();
                  }
                }
                """)).isEmpty();
    }

    @Test
    void guardsThatMayAgreeAreLeftAlone() {
        assertThat(broken("""
                private static final int HELD = 4;
                void count(int many) {
                  int claims = 0;
                  while (many-- > 0) {
                    vmm.beginCriticalSection(0);
                    claims++;
                  }
                  while (claims-- > 0) {
                    vmm.endCriticalSection();
                  }
                }
                void flags(boolean really) {
                  int state = 0;
                  if (really) {
                    vmm.beginCriticalSection(0);
                    state |= HELD;
                  }
                  if ((state & HELD) != 0) {
                    vmm.endCriticalSection();
                  }
                }
                void atLeastOnce(int many) {
                  int claims = 0;
                  do {
                    vmm.beginCriticalSection(0);
                    claims++;
                  } while (--many > 0);
                  while (claims-- > 0) {
                    vmm.endCriticalSection();
                  }
                }
                """)).isEmpty();
    }

    @Test
    void loopsGiveBackBeforeTheyGoOn() {
        assertThat(broken("""
                void each(int[] rates) {
                  for (int rate : rates) {
                    vmm.beginCriticalSection(0);
                    if (rate == 0) {
                      vmm.endCriticalSection();
                      continue;
                    }
                    cpu.outByte(0x70, rate);
                    vmm.endCriticalSection();
                  }
                }
                """)).isEmpty();
        assertThat(broken("""
                void each(int[] rates) {
                  for (int rate : rates) {
                    vmm.beginCriticalSection(0);
                    if (rate == 0) {
                      break;
                    }
                    vmm.endCriticalSection();
                  }
                }
                """)).containsExactly("CS-01@3");
        assertThat(broken("""
                void each(int[] rates) {
                  for (int rate : rates) {
                    vmm.beginCriticalSection(0);
                    if (rate == 0) {
                      continue;
                    }
                    vmm.endCriticalSection();
                  }
                }
                """)).containsExactly("CS-01@3");
    }

    @Test
    void whatAnotherCallbackGivesBackMayStay() {
        assertThat(broken("""
                @Control(ControlMessage.BEGIN_MESSAGE_MODE)
                void begin(VmHandle vm) { vmm.beginCriticalSection(0); }
                @Control(ControlMessage.END_MESSAGE_MODE)
                void end(VmHandle vm) { vmm.endCriticalSection(); }
                """)).isEmpty();
        assertThat(broken("""
                @Control(ControlMessage.BEGIN_MESSAGE_MODE)
                void begin(VmHandle vm) { vmm.beginCriticalSection(0); }
                """)).containsExactly("CS-01@2");
    }

    @Test
    void claimsAreCounted() {
        assertThat(broken("""
                void several() {
                  vmm.claimCriticalSection(2, 0);
                  vmm.endCriticalSection();
                  vmm.endCriticalSection();
                }
                void nested() {
                  vmm.beginCriticalSection(0);
                  vmm.beginCriticalSection(0);
                  vmm.releaseCriticalSection(2);
                }
                void many(int claims) {
                  vmm.claimCriticalSection(claims, 0);
                  vmm.releaseCriticalSection(claims);
                }
                """)).isEmpty();
        assertThat(broken("""
                void several() {
                  vmm.claimCriticalSection(2, 0);
                  vmm.endCriticalSection();
                }
                """)).containsExactly("CS-01@2");
    }

    @Test
    void endingItTogetherWithASuspensionMayFail() {
        assertThat(broken("""
                void sleep(VmHandle vm) {
                  vmm.beginCriticalSection(0);
                  if (vmm.endCritAndSuspend()) {
                    vmm.endCriticalSection();
                  }
                }
                void wake(VmHandle vm) { vmm.noFailResumeVm(vm); }
                """)).isEmpty();
        assertThat(broken("""
                void sleep(VmHandle vm) {
                  vmm.beginCriticalSection(0);
                  if (vmm.endCritAndSuspend()) {
                    return;
                  }
                  cpu.outByte(0x70, 0);
                }
                void wake(VmHandle vm) { vmm.noFailResumeVm(vm); }
                """)).containsExactly("CS-01@4");
    }

    @Test
    void lambdasAreMethodsOfTheirOwn() {
        assertThat(broken("""
                void post(VmHandle vm) {
                  vmm.scheduleGlobalEvent(null, r -> {
                    vmm.beginCriticalSection(0);
                    if (cpu.inByte(0x71) == 0) {
                      return;
                    }
                    vmm.endCriticalSection();
                  });
                }
                """)).containsExactly("CS-01@5");
        assertThat(broken("""
                void guarded(Runnable body) {
                  vmm.beginCriticalSection(0);
                  try {
                    body.run();
                  } finally {
                    vmm.endCriticalSection();
                  }
                }
                void twice() {
                  guarded(() -> cpu.outByte(0x70, 0));
                  Runnable leave = () -> vmm.endCriticalSection();
                  vmm.beginCriticalSection(0);
                  leave.run();
                }
                """)).isEmpty();
    }
}
