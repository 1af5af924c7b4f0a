package org.vxd4j.processor.discipline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Via;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.model.Entry;

/** Services that go with others, anywhere in the driver (rules CS-14, EF-18, MM-09, SC-11). */
final class Partners implements Discipline {
    private static final String[] ADJUST = {"Adjust_Exec_Priority", "Adjust_Thread_Exec_Priority"};

    @Override
    public void check(Subjects driver, Breaches breaches) {
        without(
                driver,
                "End_Crit_And_Suspend",
                Set.of("Resume_VM", "No_Fail_Resume_VM"),
                "CS-14",
                "The virtual machine stays suspended until somebody resumes it, and this driver never does.",
                "Call No_Fail_Resume_VM when it may go on.",
                breaches);
        without(
                driver,
                "Set_Time_Slice_Priority",
                Set.of("Get_Time_Slice_Priority"),
                "SC-11",
                "It sets all flags and both priorities at once; what others had set is lost.",
                "Begin with what Get_Time_Slice_Priority returns, and change only what is meant.",
                breaches);
        boolean leaves = driver.driver().entries().stream()
                .anyMatch(e -> e instanceof Entry.Control c && c.message() == ControlMessage.SYS_DYNAMIC_DEVICE_EXIT);
        if (leaves) {
            without(
                    driver,
                    "_AllocateThreadDataSlot",
                    Set.of("_FreeThreadDataSlot"),
                    "MM-09",
                    "The driver can be unloaded; the slot then stays taken in every thread until Windows ends.",
                    "Call _FreeThreadDataSlot before the driver goes.",
                    breaches);
        }
        if (!driver.calls(ADJUST)) {
            keptBoosts(driver, breaches);
        }
    }

    private static void without(
            Subjects driver,
            String service,
            Set<String> partners,
            String rule,
            String why,
            String fix,
            Breaches breaches) {
        if (!driver.calls(service) || driver.calls(partners.toArray(String[]::new))) {
            return;
        }
        driver.rawCallers(service)
                .forEach(s -> s.rawCalls(service).forEach(n -> {
                    String what = "%s, and nothing in the driver calls %s"
                            .formatted(
                                    service,
                                    String.join(
                                            " or ", partners.stream().sorted().toList()));
                    breaches.add(Verdict.of(rule, what, why, fix, service), s, n);
                }));
    }

    /** Boosts that stay after the event, in a driver that never takes one back. */
    private static void keptBoosts(Subjects driver, Breaches breaches) {
        for (Entry.Event event : driver.driver().entries(Entry.Event.class)) {
            if (event.flags().contains(Pef.DONT_UNBOOST) && event.boost() > 0) {
                driver.of(event).ifPresent(s -> kept(s, s.flow().entry(), "DONT_UNBOOST", breaches));
            }
        }
        for (Via via : List.of(Via.CALL_PRIORITY_VM_EVENT, Via.CALL_RESTRICTED_EVENT)) {
            for (Subject subject : driver.rawCallers(via.ddkName())) {
                subject.rawCalls(via.ddkName())
                        .filter(n -> keeps(subject, n))
                        .forEach(n -> kept(subject, n, via.ddkName(), breaches));
            }
        }
    }

    private static boolean keeps(Subject subject, Node node) {
        Op.Call call = (Op.Call) node.op();
        Optional<Integer> boost =
                subject.constants().number(node, call.arguments().get(0));
        Optional<Integer> flags =
                subject.constants().number(node, call.arguments().get(2));
        return boost.filter(b -> b > 0).isPresent()
                && flags.filter(Pef.DONT_UNBOOST::in).isPresent();
    }

    private static void kept(Subject subject, Node node, String where, Breaches breaches) {
        breaches.add(
                Verdict.of(
                        "EF-18",
                        "DONT_UNBOOST keeps a boost that nothing in the driver takes back",
                        "The boost stays after the callback: the virtual machine runs before its peers for the rest of its"
                                + " life.",
                        "Call Adjust_Exec_Priority with the negative boost when the work is done, or drop the flag.",
                        where),
                subject,
                node);
    }
}
