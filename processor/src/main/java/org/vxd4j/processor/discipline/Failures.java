package org.vxd4j.processor.discipline;

import java.util.List;
import org.vxd4j.processor.flow.Node;

/** Services that may refuse or fail, and whose result must be looked at (rules CS-13, SC-02, SC-04, SY-02). */
final class Failures implements Discipline {

    /**
     * A service that may do nothing.
     *
     * @param rule number of the rule
     * @param service its name
     * @param accessor which part of its result says so; empty when the result itself does
     * @param why when it does nothing
     * @param fix how to mend it
     */
    private record Doubt(String rule, String service, String accessor, String why, String fix) {}

    private static final List<Doubt> ALL = List.of(
            new Doubt(
                    "CS-13",
                    "End_Crit_And_Suspend",
                    "",
                    "With more than one claim, or for a virtual machine that cannot be suspended, it does neither.",
                    "When it returns true, call End_Critical_Section."),
            new Doubt(
                    "SC-02",
                    "Suspend_VM",
                    "",
                    "The System VM and the owner of the critical section are not suspended.",
                    "Look at the result: true means that the virtual machine still runs."),
            new Doubt(
                    "SC-04",
                    "Resume_VM",
                    "",
                    "A device may refuse, and the virtual machine stays suspended.",
                    "Look at the result, or call No_Fail_Resume_VM."),
            new Doubt(
                    "SY-02",
                    "Create_Semaphore",
                    "failed",
                    "There may be no memory for it, and the handle is then none.",
                    "Look at failed() before the handle is used."));

    @Override
    public void check(Subjects driver, Breaches breaches) {
        for (Doubt doubt : ALL) {
            for (Subject subject : driver.rawCallers(doubt.service())) {
                subject.rawCalls(doubt.service())
                        .filter(n -> isUnheeded(subject, n, doubt) && !isHopeless(subject, n, doubt))
                        .forEach(n -> breaches.add(
                                Verdict.of(
                                        doubt.rule(),
                                        "nothing looks at whether %s succeeded".formatted(doubt.service()),
                                        doubt.why(),
                                        doubt.fix(),
                                        doubt.service()),
                                subject,
                                n));
            }
        }
        if (!driver.calls("End_Crit_And_Suspend")) {
            return;
        }
        Ledger ledger = new Ledger(driver, Pairs.CRITICAL_SECTION);
        for (Subject subject : driver.all()) {
            subject.rawCalls("End_Crit_And_Suspend")
                    .filter(n -> ledger.account(subject).least().getOrDefault(n, 0) > 1)
                    .forEach(n -> breaches.add(
                            Verdict.of(
                                    "CS-13",
                                    "End_Crit_And_Suspend with more than one claim",
                                    "It gives back one claim only when that is the last; here it never is, and it always"
                                            + " fails.",
                                    "Give the other claims back first.",
                                    "End_Crit_And_Suspend"),
                            subject,
                            n));
        }
    }

    /** Whoever suspends the System VM is told just that (SC-01). */
    private static boolean isHopeless(Subject subject, Node call, Doubt doubt) {
        return doubt.rule().equals("SC-02") && DeadEnds.names(subject.origins(), subject, call, DeadEnds.SYSTEM);
    }

    private static boolean isUnheeded(Subject subject, Node call, Doubt doubt) {
        return doubt.accessor().isEmpty()
                ? Results.isIgnored(subject, call)
                : Results.looks(subject, call)
                        .filter(names -> !names.contains(doubt.accessor()))
                        .isPresent();
    }
}
