package org.vxd4j.processor.discipline;

import java.util.List;
import java.util.OptionalInt;
import org.vxd4j.api.rule.DescriptorRules;
import org.vxd4j.processor.code.ApiNames;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Variable;

/** The rules on interrupt requests, put to the descriptors that a driver makes itself. */
final class RawDescriptors implements Discipline {
    private static final String DESCRIPTOR = ApiNames.IRQ_DESCRIPTOR;

    @Override
    public void check(Subjects driver, Breaches breaches) {
        for (Subject subject : driver.all()) {
            subject.callsOf(DESCRIPTOR)
                    .filter(n -> makesDescriptor(((Op.Call) n.op()).callee()))
                    .forEach(n -> check(driver, subject, n, breaches));
        }
    }

    private static boolean makesDescriptor(MethodRef callee) {
        return callee.name().equals(MethodRef.CONSTRUCTOR) || callee.name().equals("of");
    }

    private static void check(Subjects driver, Subject subject, Node node, Breaches breaches) {
        List<Variable> arguments = ((Op.Call) node.op()).arguments();
        DescriptorRules.check(
                        driver.target(), known(subject, node, arguments.get(0)), known(subject, node, arguments.get(1)))
                .forEach(f -> breaches.add(f, subject, node));
    }

    private static OptionalInt known(Subject subject, Node node, Variable argument) {
        return subject.constants().number(node, argument).map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
