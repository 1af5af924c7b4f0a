package org.vxd4j.processor.discipline;

import java.util.Map;
import java.util.Optional;
import org.vxd4j.api.rule.SystemThreadRules;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;

/** Who makes and ends threads, and which (SC-14). */
final class SystemThreads implements Discipline {
    private static final Map<String, String> NEVER_ENDED = Map.of(
            "Get_Cur_Thread_Handle", "the current thread",
            "Get_Initial_Thread_Handle", "a virtual machine's first thread");

    @Override
    public void check(Subjects driver, Breaches breaches) {
        int deviceId = driver.driver().header().deviceId();
        String[] services = SystemThreadRules.SERVICES.toArray(new String[0]);
        for (Subject subject : driver.rawCallers(services)) {
            subject.rawCalls(services).forEach(n -> {
                Optional<String> ended = ended(subject, n);
                if (ended.isPresent()) {
                    breaches.add(SystemThreadRules.ends(ended.get()), subject, n);
                } else if (SystemThreadRules.isForeign(deviceId)) {
                    String service = subject.service(n).orElseThrow().name();
                    breaches.add(SystemThreadRules.foreign(service), subject, n);
                }
            });
        }
    }

    /** The thread that must not end, when it is one. */
    private static Optional<String> ended(Subject subject, Node node) {
        if (!subject.calls(node, "VMMTerminateThread")) {
            return Optional.empty();
        }
        return subject.origins()
                .call(node, ((Op.Call) node.op()).arguments().get(0))
                .flatMap(subject::service)
                .map(s -> NEVER_ENDED.get(s.name()));
    }
}
