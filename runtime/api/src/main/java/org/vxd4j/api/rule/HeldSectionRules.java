package org.vxd4j.api.rule;

import java.util.List;
import java.util.Optional;
import org.vxd4j.api.Target;
import org.vxd4j.api.callback.Time;
import org.vxd4j.api.service.ServiceContract;

/** The rules on what may be called while the critical section is owned (CS, AP-06). */
public final class HeldSectionRules {
    private HeldSectionRules() {}

    static final Rule NO_PAGING = Rule.error(
                    "CS-09",
                    "paging-in-critical-section",
                    "While the critical section is owned, nothing may re-enter MS-DOS: no pages that are allocated or locked, no registry, no files.",
                    "DOS is the main user of the section: who owns it may be inside DOS, and paging may need DOS.",
                    """
            @CritSection
            void update() {
              vmm.linPageLock(0x100, 1, 0);
            }
            """,
                    """
            void update() {
              vmm.linPageLock(0x100, 1, 0);
            }
            """,
                    "Windows 95 DDK, Begin_Critical_Section")
            .from(Target.WIN95);

    static final Rule NO_BLOCKING = Rule.error(
            "CS-10",
            "blocks-in-critical-section",
            "Who owns the critical section must not block on anything else.",
            "Whoever would end the wait usually needs the section first.",
            """
            private int ready;

            @CritSection
            void update() {
              vmm.waitSemaphore(ready, 0);
            }
            """,
            """
            private int ready;

            void update() {
              vmm.waitSemaphore(ready, 0);
            }
            """,
            "Windows 95 DDK, synchronisation");

    static final Rule NO_SLEEP = Rule.warning(
            "CS-11",
            "sleeps-in-critical-section",
            "Nobody should sleep or give up his time slice while he owns the critical section.",
            "All others that want the section sleep with him.",
            """
            @CritSection
            void update() {
              vmm.releaseTimeSlice();
            }
            """,
            """
            void update() {
              vmm.releaseTimeSlice();
            }
            """,
            "Windows 95 DDK, Time_Slice_Sleep");

    static final Rule NO_NESTING = Rule.warning(
            "CS-24",
            "nested-execution-in-critical-section",
            "The critical section should not be owned while virtual machine code is executed.",
            "Nobody knows how long that code runs, and all other virtual machines stand still for as long.",
            """
            @CritSection
            void update() {
              vmm.execVxdInt(0x15, new Registers());
            }
            """,
            """
            void update() {
              vmm.execVxdInt(0x15, new Registers());
            }
            """,
            "Windows 3.0 guide, chapter 24");

    static final Rule NO_MESSAGE = Rule.warning(
            "AP-06",
            "message-in-critical-section",
            "SHELL_SYSMODAL_Message should not be called while the critical section is owned.",
            "It waits for the user, and all other virtual machines wait with it.",
            """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              private final Shell shell;

              Example(Shell shell) {
                this.shell = shell;
              }

              @CritSection
              void ask() {
                shell.sysmodalMessage(0x1000, null, 0, 0);
              }
            }
            """,
            """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              private final Shell shell;

              Example(Shell shell) {
                this.shell = shell;
              }

              void ask() {
                shell.sysmodalMessage(0x1000, null, 0, 0);
              }
            }
            """,
            "Windows 3.1 guide, SHELL_SYSMODAL_Message");

    static final List<Rule> ALL = List.of(NO_PAGING, NO_BLOCKING, NO_SLEEP, NO_NESTING, NO_MESSAGE);

    private static final String WHERE = " while it owns the critical section";

    /** What it calls while it owns the critical section. Claiming it once more cannot block. */
    static Optional<Breach> judge(ServiceContract service, Context context) {
        boolean about =
                ServiceGroups.claims(service) || ServiceGroups.releases(service) || ServiceGroups.asksStatus(service);
        if (context.section() != Context.Section.MINE || about) {
            return Optional.empty();
        }
        if (ServiceGroups.sleeps(service)) {
            return Optional.of(Breach.of(NO_SLEEP, WHERE, "Sleep when the section is released."));
        }
        if (service.name().equals("SHELL_SYSMODAL_Message")) {
            return Optional.of(Breach.of(NO_MESSAGE, WHERE, "Use SHELL_Message, which does not wait."));
        }
        if (ServiceGroups.entersDos(service) && context.target().atLeast(Target.WIN95)) {
            return Optional.of(Breach.of(NO_PAGING, WHERE, "Do it before the section is claimed, or after."));
        }
        if (ServiceGroups.runsVmCode(service)) {
            return Optional.of(Breach.of(
                    NO_NESTING, ", which executes virtual machine code," + WHERE, "Release the section before."));
        }
        if (!ServiceGroups.blocks(service)) {
            return Optional.empty();
        }
        // A mutex can be had inside the section, when everybody takes the two in this order.
        Severity severity = service.name().equals("_EnterMutex") ? Severity.WARNING : NO_BLOCKING.severity();
        String fix = "Wait before the section is claimed, or after.";
        return Optional.of(new Breach(NO_BLOCKING, severity, ", which may block," + WHERE, fix));
    }

    /**
     * What is wrong with a call between a claim of the critical section and its release.
     *
     * @param called what is called, for the message: the service, or a method of the driver that calls it
     */
    public static Optional<Finding> whileHeld(ServiceContract service, Target target, String called) {
        return judge(service, Context.at(Time.UNKNOWN, target).holding())
                .map(breach -> new Finding(
                        breach.rule(),
                        breach.severity(),
                        Part.VALUE,
                        null,
                        "the critical section is held at this call of " + called,
                        breach.rule().why(),
                        breach.fix(),
                        service.name()));
    }
}
