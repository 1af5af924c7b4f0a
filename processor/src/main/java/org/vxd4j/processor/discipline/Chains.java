package org.vxd4j.processor.discipline;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vxd4j.api.Reg;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.api.rule.Part;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.processor.code.ApiNames;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;

/** Rules HK-12, HK-15 and PC-15: who calls the procedure that was there before gives it the registers as they came. */
final class Chains implements Discipline {
    private static final String PROC = ApiNames.EVENT_PROC;

    /** The registers that the next one needs as they were. */
    private static final Map<String, Set<Reg>> API =
            Map.of("HK-15", EnumSet.of(Reg.EBX, Reg.EBP), "PC-15", EnumSet.of(Reg.EBX));

    private static final Map<String, String> RULES = Map.of(
            "Hook_V86_Fault", "HK-12",
            "Hook_PM_Fault", "HK-12",
            "Hook_VMM_Fault", "HK-12",
            "Hook_Device_V86_API", "HK-15",
            "Hook_Device_PM_API", "HK-15",
            "VPICD_Call_When_Hw_Int", "PC-15");

    @Override
    public void check(Subjects driver, Breaches breaches) {
        for (Posting posting : driver.rawPostings()) {
            String rule = RULES.get(posting.service().name());
            if (rule != null && posting.callback() != null) {
                check(RuleCatalogue.get(rule), posting, new RawCode(posting.callback()), breaches);
            }
        }
    }

    private static void check(Rule rule, Posting posting, RawCode code, Breaches breaches) {
        Set<Node> told = new HashSet<>();
        Set<Reg> kept = API.getOrDefault(rule.id(), EnumSet.allOf(Reg.class));
        code.subject().paths().follow(List.<Reg>of(), (node, changed, values) -> {
            if (chains(code, node)) {
                changed.stream()
                        .findFirst()
                        .filter(r -> told.add(node))
                        .ifPresent(r -> breaches.add(finding(rule, posting, r), code.subject(), node));
                return null;
            }
            if (code.handsOn(node) || code.access(node, "clear").isPresent()) {
                return null;
            }
            Optional<Reg> loaded = code.loaded(node).filter(kept::contains);
            return loaded.isPresent() ? after(code, node, changed, loaded.get()) : changed;
        });
    }

    /** A register that is loaded with what it held is as it was, as far as anybody can tell. */
    private static List<Reg> after(RawCode code, Node node, List<Reg> changed, Reg loaded) {
        Op.Call call = (Op.Call) node.op();
        Origin value = code.subject()
                .origins()
                .of(node, call.arguments().get(call.arguments().size() - 1));
        boolean isConstant = value instanceof Origin.Known;
        Set<Reg> now = EnumSet.noneOf(Reg.class);
        now.addAll(changed);
        if (isConstant) {
            now.add(loaded);
        } else {
            now.remove(loaded);
        }
        return List.copyOf(now);
    }

    /** True for the call of another procedure with the same registers. */
    static boolean chains(RawCode code, Node node) {
        return node.op() instanceof Op.Call call
                && call.callee().owner().equals(PROC)
                && call.arguments().stream()
                        .anyMatch(a -> code.isRegisters(code.subject().origins().of(node, a)));
    }

    private static Finding finding(Rule rule, Posting posting, Reg register) {
        return new Finding(
                rule,
                rule.severity(),
                Part.EVENT,
                null,
                "%s goes on to the previous procedure with another %s".formatted(posting.name(), register),
                rule.why(),
                "Keep the value, and load it again before the call.",
                posting.service().name());
    }
}
