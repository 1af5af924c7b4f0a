package org.vxd4j.processor.analyse;

import java.util.LinkedHashSet;
import java.util.Set;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.discipline.Glance;
import org.vxd4j.processor.flow.Field;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;

/**
 * A method that no look was taken at: it may do anything.
 *
 * @param method the method
 * @param flows where the ways through it are, when they can be read
 */
record Unread(MethodRef method, Flows flows) implements Glance {

    @Override
    public boolean mayWrite(Set<String> fields) {
        return true;
    }

    @Override
    public boolean mayChange(Set<String> fields) {
        return true;
    }

    @Override
    public boolean mayForceInterrupts() {
        return true;
    }

    @Override
    public boolean mayCompare() {
        return true;
    }

    @Override
    public Set<Field> written() {
        Set<Field> fields = new LinkedHashSet<>();
        flows.of(method).ifPresent(flow -> {
            for (Node node : flow.nodes()) {
                if (node.op() instanceof Op.Write write && write.index() == null) {
                    fields.add(write.field());
                }
            }
        });
        return fields;
    }
}
