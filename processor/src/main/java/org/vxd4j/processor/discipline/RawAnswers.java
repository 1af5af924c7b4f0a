package org.vxd4j.processor.discipline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.api.rule.Part;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Paths;

/**
 * Rules HK-01, HK-13, HK-14 and CB-12: what a hook must have done when it returns, whichever way it took. Whoever hands the registers
 * on, or calls what is not known, may have done it there.
 */
final class RawAnswers implements Discipline {
    private static final List<Duty> DUTIES = List.of(
            new Duty(
                    "HK-01",
                    "Hook_V86_Int_Chain",
                    "does not say whether it serviced the interrupt",
                    "Clear carry where it did, and set carry where it passes it on."),
            new Duty(
                    "CB-12",
                    "Call_When_Idle",
                    "does not say whether it did lengthy work",
                    "Clear carry after lengthy work, and set it otherwise."),
            new Duty(
                    "HK-13",
                    "Hook_V86_Page",
                    "neither maps the page nor ends the virtual machine",
                    "Map something there, or call Crash_Cur_VM."),
            new Duty(
                    "HK-14",
                    "Install_V86_Break_Point",
                    "leaves Client_CS and Client_EIP at the break point",
                    "Change them, by Simulate_Iret for instance."));

    /** What a kind of callback must do. */
    private record Duty(String rule, String service, String otherwise, String fix) {

        /** True for a step that does it. */
        boolean isDone(RawCode code, Node node) {
            return switch (service) {
                case "Hook_V86_Page" -> code.subject().service(node).isPresent() || code.callsOthers(node);
                case "Install_V86_Break_Point" ->
                    code.mayMoveClient(node)
                            || code.callsOthers(node)
                            || code.subject().service(node).filter(Duty::leads).isPresent();
                default -> code.access(node, "setCarry", "clear").isPresent();
            };
        }

        /** True for a service that changes where the virtual machine goes on. */
        private static boolean leads(ServiceContract service) {
            return service.effects().contains(Effect.MODIFIES_CLIENT)
                    || service.effects().contains(Effect.NESTED_EXEC)
                    || service.effects().contains(Effect.TERMINATES);
        }
    }

    @Override
    public void check(Subjects driver, Breaches breaches) {
        for (Posting posting : driver.rawPostings()) {
            for (Duty duty : DUTIES) {
                boolean subject = duty.service().equals(posting.service().name()) && posting.callback() != null;
                if (subject && mayReturnWithout(duty, new RawCode(posting.callback()))) {
                    breaches.add(finding(duty, posting), posting.subject(), posting.node());
                }
            }
        }
    }

    private static boolean mayReturnWithout(Duty duty, RawCode code) {
        Set<Boolean> found = new HashSet<>();
        code.subject().paths().follow(true, new Paths.Watcher<Boolean>() {
            @Override
            public Boolean at(Node node, Boolean state, Paths.Values values) {
                if (node.op() instanceof Op.Return) {
                    found.add(true);
                }
                return duty.isDone(code, node) || code.handsOn(node) ? null : state;
            }

            @Override
            public Boolean thrown(Node from, Boolean before, Boolean after) {
                return null;
            }
        });
        return !found.isEmpty();
    }

    private static Finding finding(Duty duty, Posting posting) {
        Rule rule = RuleCatalogue.get(duty.rule());
        return new Finding(
                rule,
                rule.severity(),
                Part.EVENT,
                null,
                "%s %s on a way through it".formatted(posting.name(), duty.otherwise()),
                rule.why(),
                duty.fix(),
                duty.service());
    }
}
