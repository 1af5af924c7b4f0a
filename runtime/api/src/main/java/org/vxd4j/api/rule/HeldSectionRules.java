package org.vxd4j.api.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vxd4j.api.Target;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceContract;

/** The rules on what is done while the critical section is held (CS-09, CS-10, CS-11, CS-24). */
public final class HeldSectionRules {
    /** Services that may bring pages in or throw pages out, or use files, and with that run MS-DOS. */
    private static final Set<String> RUNS_DOS = Set.of(
            "_PageAllocate",
            "_PageReAllocate",
            "_PageLock",
            "_LinPageLock",
            "_PageOutDirtyPages",
            "_SetResetV86Pageable",
            "OpenFile",
            "Set_Delete_On_Exit_File");

    private static final String REGISTRY = "_Reg";

    private static final Set<String> SLEEPS = Set.of("Time_Slice_Sleep", "Release_Time_Slice");

    private static final Set<String> RUNS_VM_CODE = Set.of("Exec_Int", "Resume_Exec", "Exec_VxD_Int");

    /** They wait for the section itself, or give it back. */
    private static final Set<String> ITS_OWN = Set.of(
            "Begin_Critical_Section", "Claim_Critical_Section", "End_Crit_And_Suspend", "Get_Crit_Section_Status");

    private HeldSectionRules() {}

    static final Rule NO_DOS = Rule.error(
                    "CS-09",
                    "dos-while-section-held",
                    "While the critical section is held, nothing may enter MS-DOS again: no page allocation, no paging,"
                            + " no registry, no files.",
                    "The section may be owned exactly because MS-DOS is running, which cannot be entered twice; paging"
                            + " and files may go through it.",
                    """
                    int fetch(int pages) {
                      vmm.beginCriticalSection(0);
                      int locked = vmm.linPageLock(0x100, pages, 0);
                      vmm.endCriticalSection();
                      return locked;
                    }
                    """,
                    """
                    int fetch(int pages) {
                      int locked = vmm.linPageLock(0x100, pages, 0);
                      vmm.beginCriticalSection(0);
                      vmm.endCriticalSection();
                      return locked;
                    }
                    """,
                    "Windows 95 DDK, Begin_Critical_Section")
            .from(Target.WIN95);

    static final Rule NO_OTHER_WAIT = Rule.error(
            "CS-10",
            "waits-while-section-held",
            "Who holds the critical section does not wait for anything else.",
            "Whoever could end the wait may need the section first, and then both wait for ever.",
            """
            void fetch(int ready) {
              vmm.beginCriticalSection(0);
              vmm.waitSemaphore(ready, 0);
              vmm.endCriticalSection();
            }
            """,
            """
            void fetch(int ready) {
              vmm.waitSemaphore(ready, 0);
              vmm.beginCriticalSection(0);
              vmm.endCriticalSection();
            }
            """,
            "Windows 95 DDK, Programming considerations for virtual devices");

    static final Rule NO_SLEEP = Rule.warning(
            "CS-11",
            "sleeps-while-section-held",
            "Who holds the critical section neither sleeps nor gives its time slice away.",
            "Everybody who needs the section waits meanwhile, and most of Windows needs it.",
            """
            void pause() {
              vmm.beginCriticalSection(0);
              vmm.releaseTimeSlice();
              vmm.endCriticalSection();
            }
            """,
            """
            void pause() {
              vmm.beginCriticalSection(0);
              vmm.endCriticalSection();
              vmm.releaseTimeSlice();
            }
            """,
            "Windows 95 DDK, Time_Slice_Sleep");

    static final Rule NO_VM_CODE = Rule.warning(
            "CS-24",
            "vm-code-while-section-held",
            "The critical section is not held while code of a virtual machine runs.",
            "Nobody knows how long that code takes, and all other virtual machines wait for the section.",
            """
            @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
            void beep(VmHandle vm) {
              vmm.beginCriticalSection(0);
              vmm.execVxdInt(0x10, new Registers());
              vmm.endCriticalSection();
            }
            """,
            """
            @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
            void beep(VmHandle vm) {
              vmm.execVxdInt(0x10, new Registers());
            }
            """,
            "Windows 3.0 guide, chapter 24");

    static final List<Rule> ALL = List.of(NO_DOS, NO_OTHER_WAIT, NO_SLEEP, NO_VM_CODE);

    /** The rule that a service breaks when it is called by the owner of the critical section. */
    public static Optional<Rule> whileHeld(ServiceContract service, Target target) {
        String name = service.name();
        boolean dos = RUNS_DOS.contains(name) || name.startsWith(REGISTRY);
        if (dos && NO_DOS.appliesTo(target)) {
            return Optional.of(NO_DOS);
        }
        if (SLEEPS.contains(name)) {
            return Optional.of(NO_SLEEP);
        }
        if (RUNS_VM_CODE.contains(name)) {
            return Optional.of(NO_VM_CODE);
        }
        boolean waits = service.effects().contains(Effect.BLOCKS) && !dos;
        return waits && !ITS_OWN.contains(name) ? Optional.of(NO_OTHER_WAIT) : Optional.empty();
    }

    /**
     * What is wrong with a call by the owner of the critical section.
     *
     * @param called what is called, for the message: the service, or a method of the driver that calls it
     */
    public static Optional<Finding> whileHeld(ServiceContract service, Target target, String called) {
        return whileHeld(service, target)
                .map(rule -> new Finding(
                        rule,
                        severity(rule, service),
                        Part.VALUE,
                        null,
                        "the critical section is held at this call of " + called,
                        rule.why(),
                        "Call it before the section is claimed, or after it was given back.",
                        service.name()));
    }

    /** A mutex can be had inside the section, when everybody takes the two in this order. */
    private static Severity severity(Rule rule, ServiceContract service) {
        return service.name().equals("_EnterMutex") ? Severity.WARNING : rule.severity();
    }
}
