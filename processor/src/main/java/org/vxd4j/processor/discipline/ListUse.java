package org.vxd4j.processor.discipline;

import java.util.Optional;
import java.util.Set;
import org.vxd4j.api.rule.ListUseRules;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.model.Entry;

/** Lists are used as they were made for (rules LI-02, LI-03, LI-04, LI-07). */
final class ListUse implements Discipline {
    static final String CREATE = "List_Create";
    private static final String ALLOCATE = "List_Allocate";

    @Override
    public void check(Subjects driver, Breaches breaches) {
        Lists lists = new Lists(driver);
        Exposure exposure = new Exposure(driver, new Ledger(driver, Pairs.INTERRUPTS_OFF), Moments::interruptsOn);
        for (Subject subject : driver.all()) {
            Set<Node> open = exposure.methods().contains(subject) ? exposure.steps(subject) : Set.of();
            subject.flow()
                    .calls()
                    .filter(n -> Lists.isUse(subject, n) && subject.origins().isReached(n))
                    .forEach(n ->
                            lists.flags(subject, n).ifPresent(f -> judge(subject, n, f, open.contains(n), breaches)));
        }
    }

    private static void judge(Subject subject, Node node, int flags, boolean interruptsOn, Breaches breaches) {
        String service = subject.service(node).orElseThrow().name();
        Optional<Caller> interrupt =
                subject.callers().stream().filter(Caller::atInterruptTime).findFirst();
        Optional<Caller> plain =
                subject.callers().stream().filter(ListUse::isUnrestricted).findFirst();
        if (ListUseRules.isSwappable(flags) && (interrupt.isPresent() || plain.isPresent())) {
            String where = interrupt.isPresent() ? "at interrupt time" : "in an event without restrictions";
            breaches.add(
                    Verdict.of(
                            "LI-07",
                            "%s uses a list with LF_Swap %s".formatted(service, where),
                            "Its nodes are pageable: touching one may page through MS-DOS, which may be busy now.",
                            "Make the list without LF_Swap, or post an event with WAIT_NOT_CRIT and use it there.",
                            service),
                    subject,
                    node);
        } else if (interrupt.isPresent() && !ListUseRules.isAsync(flags)) {
            breaches.add(
                    Verdict.of(
                            "LI-03",
                            "%s uses a list without LF_Async at interrupt time".formatted(service),
                            "The interrupt may have come while somebody else was changing the list.",
                            "Make the list with LF_Async, and disable interrupts around its other uses.",
                            service),
                    subject,
                    node);
        } else if (ListUseRules.isAsync(flags) && interruptsOn) {
            breaches.add(
                    Verdict.of(
                            "LI-02",
                            "%s uses a list with LF_Async while interrupts are enabled".formatted(service),
                            "An interrupt that comes now may change the list in the middle of the call.",
                            "Put disableInterrupts before it and restoreInterrupts behind it.",
                            service),
                    subject,
                    node);
        } else if (interrupt.isPresent() && service.equals(ALLOCATE)) {
            allocated(subject, node, flags, breaches);
        }
    }

    private static void allocated(Subject subject, Node node, int flags, Breaches breaches) {
        boolean returns = ListUseRules.saysFailure(flags);
        boolean looks = Results.looks(subject, node)
                .filter(names -> !names.contains("failed"))
                .isEmpty();
        if (!returns || !looks) {
            breaches.add(
                    Verdict.of(
                            "LI-04",
                            returns
                                    ? "the result of List_Allocate is used at interrupt time without asking whether it failed"
                                    : "List_Allocate at interrupt time on a list without LF_Alloc_Error",
                            "The pool grows at task time only; when it is empty, "
                                    + (returns ? "there is no node." : "the virtual machine is ended."),
                            returns
                                    ? "Look at failed() first."
                                    : "Make the list with LF_Alloc_Error, and look at failed().",
                            ALLOCATE),
                    subject,
                    node);
        }
    }

    private static boolean isUnrestricted(Caller caller) {
        return caller.entry() instanceof Entry.Event event && event.flags().isEmpty();
    }
}
