package org.vxd4j.processor.discipline;

import java.util.Set;
import org.vxd4j.processor.code.ApiNames;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;

/** Stretches in which a driver has disabled hardware interrupts. */
final class InterruptMeter implements Meter {
    static final String CPU = ApiNames.CPU;

    /** True for a call of an instruction. */
    static boolean isInstruction(Node node, String name) {
        return node.op() instanceof Op.Call call
                && call.callee().owner().equals(CPU)
                && call.callee().name().equals(name);
    }

    @Override
    public Change change(Subject subject, Node node) {
        if (isInstruction(node, "disableInterrupts")) {
            return Change.by(1);
        }
        if (isInstruction(node, "restoreInterrupts")) {
            return Change.by(-1);
        }
        return subject.service(node).isPresent() ? Change.NONE : null;
    }

    @Override
    public Set<String> taking() {
        return Set.of();
    }

    @Override
    public Set<String> giving() {
        return Set.of();
    }
}
