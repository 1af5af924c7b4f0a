package org.vxd4j.processor.discipline;

import java.util.Optional;
import java.util.Set;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;

/** Boosts that drivers give to virtual machines and threads by themselves. */
final class BoostMeter implements Meter {
    private static final String[] ADJUST = {"Adjust_Exec_Priority", "Adjust_Thread_Exec_Priority"};

    @Override
    public Change change(Subject subject, Node node) {
        if (!subject.calls(node, ADJUST)) {
            return subject.service(node).isPresent() ? Change.NONE : null;
        }
        Optional<Integer> boost = subject.constants()
                .number(node, ((Op.Call) node.op()).arguments().get(0));
        // What is computed may be anything, also the boost to take back.
        return boost.map(b -> Change.by(Integer.signum(b))).orElse(Change.atLeast(-1));
    }

    @Override
    public Set<String> taking() {
        return Set.of(ADJUST);
    }

    @Override
    public Set<String> giving() {
        return Set.of(ADJUST);
    }
}
