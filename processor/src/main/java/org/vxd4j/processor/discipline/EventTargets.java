package org.vxd4j.processor.discipline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Type;
import org.vxd4j.api.rule.EventArguments.Handle;
import org.vxd4j.processor.code.ApiNames;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Variable;
import org.vxd4j.processor.model.Binding;

/** What the target of a raw event can be, as far as the code tells: only what is wrong with all of it is certainly wrong. */
final class EventTargets {
    private static final String TARGET = ApiNames.EVENT_TARGET;
    private static final String VM = ApiNames.VM_HANDLE.replace('/', '.');
    private static final String THREAD = ApiNames.THREAD_HANDLE.replace('/', '.');
    private static final String SYSTEM_VM = "Get_Sys_VM_Handle";
    private static final List<Handle> VMS = List.of(Handle.ANY_VM, Handle.SYSTEM_VM, Handle.OTHER_VM);

    /** The services that always return a handle; others return null, which is the target of a global event, when there is none. */
    private static final Set<String> ALWAYS_THERE =
            Set.of("Get_Cur_VM_Handle", "Get_Cur_Thread_Handle", "Get_Initial_Thread_Handle");

    private EventTargets() {}

    static List<Handle> of(Subject subject, Node node, Variable target) {
        boolean zero = subject.constants()
                        .field(node, target)
                        .filter(f -> f.owner().equals(TARGET))
                        .isPresent()
                || subject.constants().isNothing(node, target);
        if (zero) {
            return List.of(Handle.GLOBAL);
        }
        Origin origin = subject.origins().of(node, target);
        if (origin instanceof Origin.Step step && subject.calls(step.node(), SYSTEM_VM)) {
            return List.of(Handle.SYSTEM_VM);
        }
        String type = type(subject, origin);
        List<Handle> handles = new ArrayList<>();
        if (!type.equals(THREAD)) {
            handles.addAll(VMS);
        }
        if (!type.equals(VM)) {
            handles.add(Handle.THREAD);
        }
        if (!isThere(subject, origin)) {
            handles.add(Handle.GLOBAL);
        }
        return handles;
    }

    /** The name of the value's type; empty when it is not known here. */
    private static String type(Subject subject, Origin origin) {
        if (origin instanceof Origin.Step step && step.node().op() instanceof Op.Call call) {
            return Type.getReturnType(call.callee().descriptor()).getClassName();
        }
        int index = parameter(subject, origin);
        String descriptor = subject.method().descriptor();
        // Lambdas have no descriptor: what they capture is not told from what they are given.
        return index < 0 || descriptor.isEmpty() ? "" : Type.getArgumentTypes(descriptor)[index].getClassName();
    }

    /** The place of a parameter of the method itself; negative for other values. */
    private static int parameter(Subject subject, Origin origin) {
        List<Variable> parameters = subject.flow().parameters();
        boolean isStatic = parameters.isEmpty() || !Variable.isThis(parameters.get(0));
        return origin instanceof Origin.Argument argument
                ? parameters.indexOf(argument.parameter()) - (isStatic ? 0 : 1)
                : -1;
    }

    /** True for a handle that the VMM has just given: the result of a service, or the register of a callback. */
    private static boolean isThere(Subject subject, Origin origin) {
        if (origin instanceof Origin.Step step) {
            return subject.calls(step.node(), ALWAYS_THERE.toArray(String[]::new));
        }
        int index = parameter(subject, origin);
        return index >= 0
                && subject.entry()
                        .map(e -> e.method().params())
                        .filter(p -> index < p.size())
                        .map(p -> p.get(index).binding())
                        .filter(b -> b == Binding.VM || b == Binding.THREAD)
                        .isPresent();
    }
}
