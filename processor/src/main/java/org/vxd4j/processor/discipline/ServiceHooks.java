package org.vxd4j.processor.discipline;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vxd4j.api.Reg;
import org.vxd4j.api.rule.ServiceHookRules;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;

/** What hooks of services leave in registers (HK-06), and hooks of all interrupts that go on to nobody (PC-15). */
final class ServiceHooks implements Discipline {
    static final String HOOK = "Hook_Device_Service";
    static final String EVERY_INTERRUPT = "VPICD_Call_When_Hw_Int";

    @Override
    public void check(Subjects driver, Breaches breaches) {
        for (Posting posting : driver.rawPostings()) {
            if (posting.callback() == null) {
                continue;
            }
            RawCode code = new RawCode(posting.callback());
            if (posting.service().name().equals(EVERY_INTERRUPT) && isSilent(code)) {
                breaches.add(ServiceHookRules.stops(posting.name()), posting.subject(), posting.node());
            }
            if (posting.service().name().equals(HOOK)) {
                hooked(posting).ifPresent(s -> check(s, code, breaches));
            }
        }
    }

    private static Optional<ServiceContract> hooked(Posting posting) {
        return posting.subject()
                .constants()
                .number(posting.node(), posting.arguments().get(0))
                .flatMap(InterruptsOff::contract);
    }

    /** True for a callback that gives its registers to nobody, neither the one before it nor a method that might. */
    private static boolean isSilent(RawCode code) {
        return code.subject().flow().nodes().stream().noneMatch(n -> code.handsOn(n) || code.callsOthers(n));
    }

    /** A register that is loaded with what is no constant may have what it had. */
    private static void check(ServiceContract hooked, RawCode code, Breaches breaches) {
        Set<Reg> kept = ServiceHookRules.kept(hooked);
        Set<Node> told = new HashSet<>();
        code.subject().paths().follow(List.<Integer>of(), (node, loads, values) -> {
            if (node.op() instanceof Op.Return && !loads.isEmpty()) {
                Node load = code.subject().flow().nodes().get(loads.get(0));
                if (told.add(load)) {
                    breaches.add(
                            ServiceHookRules.changes(code.loaded(load).orElseThrow(), hooked), code.subject(), load);
                }
            }
            if (code.handsOn(node) && !Chains.chains(code, node)
                    || code.access(node, "clear").isPresent()) {
                return null;
            }
            Optional<Reg> loaded = code.loaded(node).filter(kept::contains);
            return loaded.isPresent() ? after(code, node, loads, loaded.get()) : loads;
        });
    }

    /** The steps that loaded what is still there. */
    private static List<Integer> after(RawCode code, Node node, List<Integer> loads, Reg loaded) {
        List<Node> nodes = code.subject().flow().nodes();
        Set<Integer> now = new TreeSet<>(loads);
        now.removeIf(i -> code.loaded(nodes.get(i)).orElseThrow() == loaded);
        Op.Call call = (Op.Call) node.op();
        Origin value = code.subject()
                .origins()
                .of(node, call.arguments().get(call.arguments().size() - 1));
        if (value instanceof Origin.Known) {
            now.add(node.index());
        }
        return List.copyOf(now);
    }
}
