package org.vxd4j.processor.discipline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vxd4j.api.ClientRegs;
import org.vxd4j.api.Reg;
import org.vxd4j.processor.code.ApiNames;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Variable;

/**
 * A callback that works on the register file.
 *
 * @param subject its code
 */
record RawCode(Subject subject) {
    private static final String REGISTERS = ApiNames.REGISTERS;
    private static final String CLIENT = ApiNames.CLIENT_REGS;

    /** The client registers that say where the virtual machine goes on. */
    private static final Set<String> PLACE = Set.of(ClientRegs.Field.CS.name(), ClientRegs.Field.EIP.name());

    /** The parameter with the registers; null for code that has none. */
    Variable registers() {
        List<Variable> parameters = subject.flow().parameters();
        return parameters.isEmpty() ? null : parameters.get(parameters.size() - 1);
    }

    /** True for the register file itself. */
    boolean isRegisters(Origin origin) {
        return origin instanceof Origin.Argument argument
                && argument.parameter().equals(registers());
    }

    /** The call of a method of the register file, by name; empty when a step is none. */
    Optional<Op.Call> access(Node node, String... names) {
        return node.op() instanceof Op.Call call
                        && call.object() != null
                        && call.callee().owner().equals(REGISTERS)
                        && isRegisters(subject.origins().of(node, call.object()))
                        && List.of(names).contains(call.callee().name())
                ? Optional.of(call)
                : Optional.empty();
    }

    /** The register that a step loads; empty when it loads none, or nobody knows which. */
    Optional<Reg> loaded(Node node) {
        return access(node, "set", "put", "point").flatMap(c -> register(node, c));
    }

    /** The register that an access names. */
    Optional<Reg> register(Node node, Op.Call access) {
        return access.arguments().isEmpty()
                ? Optional.empty()
                : subject.constants().field(node, access.arguments().get(0)).map(f -> Reg.valueOf(f.name()));
    }

    /** True when a value is what a register held: {@code registers.get(Reg.ECX)}. */
    boolean isValueOf(Origin origin, Reg register) {
        return origin instanceof Origin.Step step
                && access(step.node(), "get", "pointee")
                        .flatMap(c -> register(step.node(), c))
                        .filter(r -> r == register)
                        .isPresent();
    }

    /** True for a step that hands the registers on, to who knows whom. */
    boolean handsOn(Node node) {
        boolean accessor = node.op() instanceof Op.Call call
                && call.object() != null
                && call.callee().owner().equals(REGISTERS)
                && isRegisters(subject.origins().of(node, call.object()));
        return !accessor
                && !(node.op() instanceof Op.Copy)
                && node.op().uses().stream()
                        .anyMatch(v -> isRegisters(subject.origins().of(node, v)));
    }

    /** True for a step that may change where the virtual machine goes on. */
    boolean mayMoveClient(Node node) {
        if (!(node.op() instanceof Op.Call call) || !call.callee().owner().equals(CLIENT)) {
            return false;
        }
        boolean ofField = Set.of("set", "setWord", "setLow", "setHigh")
                .contains(call.callee().name());
        if (!ofField) {
            return call.callee().name().equals("copyFrom");
        }
        return subject.constants()
                .field(node, call.arguments().get(0))
                .filter(f -> !PLACE.contains(f.name()))
                .isEmpty();
    }

    /** True for a call of a method of the driver's own, of a library, or of a lambda. */
    boolean callsOthers(Node node) {
        return node.op() instanceof Op.Call call
                && subject.service(node).isEmpty()
                && (!call.callee().isPlatform() || call.callee().isFunctional())
                && !ApiNames.contains(call.callee().owner());
    }
}
