package org.vxd4j.processor.discipline;

import org.vxd4j.api.rule.ControlBlockRules;
import org.vxd4j.processor.code.ApiNames;
import org.vxd4j.processor.flow.Constants;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;

/** What is stored in the control blocks of virtual machines (SC-09): a constant that takes the place of all status bits. */
final class ControlBlocks implements Discipline {
    private static final String HANDLE = ApiNames.VM_HANDLE;

    @Override
    public void check(Subjects driver, Breaches breaches) {
        for (Subject subject : driver.all()) {
            subject.callsOf(HANDLE).filter(n -> stores((Op.Call) n.op())).forEach(n -> check(subject, n, breaches));
        }
    }

    private static boolean stores(Op.Call call) {
        return call.callee().name().equals("setControlBlockDword");
    }

    private static void check(Subject subject, Node node, Breaches breaches) {
        Op.Call call = (Op.Call) node.op();
        Constants constants = subject.constants();
        constants
                .number(node, call.arguments().get(0))
                .filter(ControlBlockRules::isStatus)
                .flatMap(o -> constants.number(node, call.arguments().get(1)))
                .ifPresent(s -> breaches.add(ControlBlockRules.writes(s), subject, node));
    }
}
