package org.vxd4j.processor.discipline;

import java.util.List;
import java.util.Set;
import org.vxd4j.api.rule.NoSwitchRules;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.flow.Node;

/** What may not be called inside a stretch that the driver began (rules CS-16, MM-03, PC-08, SY-14, SY-16). */
final class Stretches implements Discipline {

    /**
     * What a stretch does not bear.
     *
     * @param rule number of the rule
     * @param meter what begins and ends the stretch
     * @param where the stretch, for messages
     * @param services what may not be called in it
     * @param why what happens otherwise
     * @param fix how to mend it
     * @param switches true for what is harmless where nobody can switch tasks: at interrupt time, and while the driver initialises
     */
    private record Ban(
            String rule, Meter meter, String where, Set<String> services, String why, String fix, boolean switches) {}

    private static final List<Ban> ALL = List.of(
            new Ban(
                    "CS-16",
                    Pairs.INTERRUPTS_OFF,
                    "while interrupts are disabled",
                    Set.of("Get_Crit_Section_Status"),
                    "It completes delayed releases first and may switch to another virtual machine, which enables interrupts"
                            + " again.",
                    "Call it before, or call Get_Crit_Status_No_Block.",
                    false),
            new Ban(
                    "MM-03",
                    Pairs.INTERRUPTS_OFF,
                    "while interrupts are disabled",
                    NoSwitchRules.PAGING,
                    "It may have to bring pages in, and another virtual machine runs meanwhile, which enables interrupts again.",
                    "Call it before interrupts are disabled.",
                    true),
            new Ban(
                    "SY-16",
                    Pairs.INTERRUPTS_OFF,
                    "while interrupts are disabled",
                    Set.of(NoSwitchRules.SIGNAL),
                    "Whoever waited may run before the call returns, in the middle of what must not be interrupted.",
                    "Call Signal_Semaphore_No_Switch, or signal when interrupts are restored.",
                    true),
            new Ban(
                    "SY-14",
                    Pairs.MUST_COMPLETE,
                    "in a stretch that must complete",
                    Set.of("Wait_Semaphore", "_BlockOnID"),
                    "Nobody can end the thread while it waits, and nobody knows for how long.",
                    "Wait before the stretch, or leave it first.",
                    false),
            new Ban(
                    "PC-08",
                    Pairs.MUTEX,
                    "while a mutex is held",
                    Set.of("VPICD_Set_Int_Request"),
                    "The interrupt may be simulated before the call returns, and who handles it may want the mutex.",
                    "Leave the mutex first.",
                    false));

    @Override
    public void check(Subjects driver, Breaches breaches) {
        for (Ban ban : ALL) {
            if (!driver.calls(ban.services().toArray(String[]::new))) {
                continue;
            }
            Ledger ledger = new Ledger(driver, ban.meter());
            for (Subject subject : driver.all()) {
                boolean concerned = subject.rawCalls(ban.services().toArray(String[]::new))
                        .findAny()
                        .isPresent();
                if (concerned && !(ban.switches() && cannotSwitch(subject))) {
                    ledger.account(subject).held().keySet().stream()
                            .filter(n -> subject.calls(n, ban.services().toArray(String[]::new)))
                            .forEach(n -> report(subject, n, ban, breaches));
                }
            }
        }
    }

    private static boolean cannotSwitch(Subject subject) {
        return subject.callers().stream().anyMatch(c -> c.atInterruptTime() || c.initialises());
    }

    private static void report(Subject subject, Node node, Ban ban, Breaches breaches) {
        String name = subject.service(node).map(ServiceContract::name).orElseThrow();
        breaches.add(Verdict.of(ban.rule(), name + " " + ban.where(), ban.why(), ban.fix(), name), subject, node);
    }
}
