package org.vxd4j.processor.discipline;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.vxd4j.api.rule.CallArguments;
import org.vxd4j.api.rule.CallRules;
import org.vxd4j.api.rule.JudgedServices;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;

/**
 * The rules on calls, put to the constants that stand in the code. What is computed only the kernel can judge, and what a driver
 * does that asks which version it runs on.
 */
final class RawCalls implements Discipline {
    private static final String VERSION = "Get_VMM_Version";
    private static final String[] SERVICES = JudgedServices.ALL.toArray(new String[0]);

    /** The rules that say that a service is not there yet. */
    private static final Set<String> ON_VERSIONS = Set.of("SY-01");

    @Override
    public void check(Subjects driver, Breaches breaches) {
        boolean asksVersion = driver.calls(VERSION);
        for (Subject subject : driver.rawCallers(SERVICES)) {
            subject.rawCalls(SERVICES).forEach(n -> {
                CallArguments arguments =
                        arguments(driver, subject, n, subject.service(n).orElseThrow());
                CallRules.check(arguments).stream()
                        .filter(f ->
                                !asksVersion || !ON_VERSIONS.contains(f.rule().id()))
                        .forEach(f -> breaches.add(f, subject, n));
            });
        }
    }

    private static CallArguments arguments(Subjects driver, Subject subject, Node node, ServiceContract service) {
        List<OptionalInt> values = ((Op.Call) node.op())
                .arguments().stream()
                        .map(a -> subject.constants().number(node, a))
                        .map(n -> n.isPresent() ? OptionalInt.of(n.get()) : OptionalInt.empty())
                        .toList();
        return new CallArguments(driver.target(), driver.driver().header().deviceId(), service, values);
    }
}
