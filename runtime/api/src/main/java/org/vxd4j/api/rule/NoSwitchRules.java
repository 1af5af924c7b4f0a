package org.vxd4j.api.rule;

import java.util.List;
import java.util.Set;
import org.vxd4j.api.Target;

/** The rules on what may switch tasks where a driver has disabled interrupts so that nothing comes in between (MM-03, SY-16). */
public final class NoSwitchRules {

    /** Rule MM-03: the services that touch memory of which somebody else says whether it is there. */
    public static final Set<String> PAGING = Set.of("_PageLock", "_LinPageLock", "_PageOutDirtyPages");

    /** Rule SY-16: the service that wakes a waiter at once. */
    public static final String SIGNAL = "Signal_Semaphore";

    private NoSwitchRules() {}

    static final Rule PAGED_IN = Rule.warning(
            "MM-03",
            "paging-with-interrupts-off",
            "Nothing that may page belongs where a driver has disabled interrupts so that nothing comes in between.",
            "Bringing a page in means a task switch, and interrupts are enabled in the others: what was half done is seen, and"
                    + " changed.",
            """
            void take(int page) {
              boolean state = cpu.disableInterrupts();
              vmm.linPageLock(page, 1, 0);
              owner = page;
              cpu.restoreInterrupts(state);
            }

            void give(int page) {
              vmm.linPageUnLock(page, 1, 0);
            }

            private int owner;
            """,
            """
            void take(int page) {
              vmm.linPageLock(page, 1, 0);
              boolean state = cpu.disableInterrupts();
              owner = page;
              cpu.restoreInterrupts(state);
            }

            void give(int page) {
              vmm.linPageUnLock(page, 1, 0);
            }

            private int owner;
            """,
            "Windows 3.0 guide, chapter 24; Windows 95 DDK, pageable drivers");

    static final Rule SWITCHES = Rule.warning(
                    "SY-16",
                    "signal-switches",
                    "Who has disabled interrupts so that nothing comes in between signals a semaphore by Signal_Semaphore_No_Switch.",
                    "Signal_Semaphore may run the one who waited at once, in the middle of what is half done.",
                    """
                    void put(int value) {
                      boolean state = cpu.disableInterrupts();
                      vmm.signalSemaphore(ready);
                      last = value;
                      cpu.restoreInterrupts(state);
                    }

                    private int ready;
                    private int last;
                    """,
                    """
                    void put(int value) {
                      boolean state = cpu.disableInterrupts();
                      vmm.signalSemaphoreNoSwitch(ready);
                      last = value;
                      cpu.restoreInterrupts(state);
                    }

                    private int ready;
                    private int last;
                    """,
                    "Windows 95 DDK, Signal_Semaphore_No_Switch")
            .from(Target.WIN95);

    static final List<Rule> ALL = List.of(PAGED_IN, SWITCHES);
}
