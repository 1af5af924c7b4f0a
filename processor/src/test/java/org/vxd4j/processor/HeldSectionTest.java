package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vxd4j.processor.PathFixture.broken;

import org.junit.jupiter.api.Test;

/** What may not be called between the claim of the critical section and its end. */
class HeldSectionTest {

    private static String held(String call) {
        return """
                void change(int handle, boolean really) {
                  vmm.beginCriticalSection(0);
                  %s
                  vmm.endCriticalSection();
                }
                """.formatted(call);
    }

    @Test
    void nothingElseIsWaitedFor() {
        assertThat(broken(held("vmm.waitSemaphore(handle, 0);"))).containsExactly("CS-10@3");
        assertThat(broken(held("if (really) { vmm.timeSliceSleep(10); }"))).containsExactly("CS-11@3");
        assertThat(broken(held("vmm.pageAllocate(1, 0, null, 0, 0, 0, null, 0);")))
                .noneMatch(d -> d.startsWith("CS-1"));
        assertThat(broken(held("vmm.signalSemaphore(handle);"))).isEmpty();
        assertThat(broken(held("vmm.beginCriticalSection(0); vmm.endCriticalSection();")))
                .isEmpty();
    }

    @Test
    void pagingThroughDosIsForbiddenFromWindows95() {
        String lock = held("vmm.linPageLock(0x100, handle, 0);");
        assertThat(broken(lock)).containsExactly("CS-09@3");
        assertThat(broken("WIN31", lock)).isEmpty();
        assertThat(broken("""
                void change(int handle) {
                  vmm.beginCriticalSection(0);
                  vmm.endCriticalSection();
                  vmm.linPageLock(0x100, handle, 0);
                }
                """)).isEmpty();
    }

    @Test
    void helpersCountWhenTheyDoItWhoeverCalls() {
        assertThat(broken(held("pause();") + "void pause() { vmm.releaseTimeSlice(); }\n"))
                .containsExactly("CS-11@3");
        assertThat(broken(held("pause(false);") + """
                void pause(boolean free) {
                  if (free) {
                    vmm.releaseTimeSlice();
                  }
                }
                """)).isEmpty();
    }

    @Test
    void aHelperThatIsToldWhetherToClaimHoldsTheSectionWhenItIsToldTo() {
        String driver = """
                void change(int handle, boolean really) { locked(%s, () -> vmm.waitSemaphore(handle, 0)); }
                private void locked(boolean really, Runnable body) {
                  if (really) {
                    vmm.beginCriticalSection(0);
                  }
                  try {
                    body.run();
                  } finally {
                    if (really) {
                      vmm.endCriticalSection();
                    }
                  }
                }
                """;
        assertThat(broken(driver.formatted("true"))).containsExactly("CS-10@1");
        assertThat(broken(driver.formatted("false"))).isEmpty();
        assertThat(broken(driver.formatted("really"))).isEmpty();
    }

    @Test
    void whatIsOnlyPerhapsHeldIsLeftAlone() {
        assertThat(broken("""
                void change(boolean really, boolean pause) {
                  if (really) {
                    vmm.beginCriticalSection(0);
                  }
                  if (pause) {
                    vmm.releaseTimeSlice();
                  }
                  if (really) {
                    vmm.endCriticalSection();
                  }
                }
                """)).isEmpty();
        assertThat(broken("""
                void change(boolean really) {
                  if (really) {
                    vmm.beginCriticalSection(0);
                  }
                  vmm.releaseTimeSlice();
                  if (really) {
                    vmm.endCriticalSection();
                  }
                }
                """)).containsExactly("CS-11@5");
    }

    @Test
    void codeOfOthersTakesAsLongAsItLikes() {
        assertThat(broken(held("vmm.execVxdInt(0x10, new Registers());"))).containsExactly("CS-24@3");
    }

    @Test
    void enteringAMutexInsideIsAMatterOfOrder() {
        assertThat(PathFixture.members(held("vmm.enterMutex(handle, 0); vmm.leaveMutex(handle);")))
                .singleElement()
                .asString()
                .contains("warning: [vxd:blocks-in-critical-section]");
    }
}
