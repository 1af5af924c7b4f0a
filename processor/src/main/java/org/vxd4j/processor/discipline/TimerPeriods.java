package org.vxd4j.processor.discipline;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Variable;

/** Periods of the timer are asked for once, and ended as they were begun (rule TO-07). */
final class TimerPeriods implements Discipline {
    static final String BEGIN = "VTD_Begin_Min_Int_Period";
    private static final String END = "VTD_End_Min_Int_Period";
    private static final Meter PERIOD = new ServiceMeter(Set.of(BEGIN), Set.of(END), Map.of(), Map.of(BEGIN, true));

    @Override
    public void check(Subjects driver, Breaches breaches) {
        Ledger ledger = new Ledger(driver, PERIOD);
        Set<Integer> begun = new HashSet<>();
        boolean known = true;
        for (Subject subject : driver.all()) {
            for (Node node : subject.rawCalls(BEGIN).toList()) {
                Optional<Integer> millis = millis(subject, node);
                millis.ifPresent(begun::add);
                known &= millis.isPresent();
                if (ledger.account(subject).least().getOrDefault(node, 0) > 0) {
                    again(subject, node, breaches);
                }
            }
        }
        if (!known || begun.isEmpty()) {
            return;
        }
        for (Subject subject : driver.all()) {
            subject.rawCalls(END)
                    .filter(n ->
                            millis(subject, n).filter(m -> !begun.contains(m)).isPresent())
                    .forEach(n -> other(subject, n, breaches));
        }
    }

    private static Optional<Integer> millis(Subject subject, Node node) {
        List<Variable> arguments = ((Op.Call) node.op()).arguments();
        return subject.constants().number(node, arguments.get(0));
    }

    private static void again(Subject subject, Node node, Breaches breaches) {
        breaches.add(
                Verdict.of(
                        "TO-07",
                        "a second VTD_Begin_Min_Int_Period before the first was ended",
                        "The VTD keeps one period for each device; the first can never be ended.",
                        "End the first, or ask once for the shorter of the two.",
                        BEGIN),
                subject,
                node);
    }

    private static void other(Subject subject, Node node, Breaches breaches) {
        breaches.add(
                Verdict.of(
                        "TO-07",
                        "VTD_End_Min_Int_Period with a period that this driver never began",
                        "The VTD finds the request by its period; this one takes nothing back.",
                        "Give the same milliseconds as to VTD_Begin_Min_Int_Period.",
                        END),
                subject,
                node);
    }
}
