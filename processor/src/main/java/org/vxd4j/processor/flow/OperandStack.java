package org.vxd4j.processor.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vxd4j.processor.code.Place;

/**
 * The stack of a class file's method while its steps are written. A value stays in the variable that holds it: only where ways meet is it
 * copied to a variable that stands for its place on the stack.
 */
final class OperandStack {
    private final FlowWriter writer;
    private final Map<Integer, Variable> spilled = new HashMap<>();
    private List<Operand> operands = new ArrayList<>();

    OperandStack(FlowWriter writer) {
        this.writer = writer;
    }

    void push(Operand operand) {
        operands.add(operand);
    }

    void push(Variable variable, int size) {
        operands.add(new Operand.Value(variable, size));
    }

    Operand pop() {
        return operands.remove(operands.size() - 1);
    }

    /** Takes a value, writing what makes it one. */
    Variable value(Place place) {
        return made(pop(), place);
    }

    /** Takes a value that is needed after all others were spilled. */
    Variable settled(Place place) {
        Variable value = value(place);
        if (operands.isEmpty() || !spilled.containsValue(value)) {
            return value;
        }
        Variable copy = writer.result();
        writer.add(new Op.Copy(copy, value), place);
        return copy;
    }

    /** Takes values; the one that was pushed first comes first. */
    List<Variable> values(int count, Place place) {
        List<Variable> values = new ArrayList<>();
        for (int i = operands.size() - count; i < operands.size(); i++) {
            values.add(made(operands.get(i), place));
        }
        operands.subList(operands.size() - count, operands.size()).clear();
        return values;
    }

    /** Calls the constructor of an object: all who have it have a value now. */
    void finish(Operand.Raw object) {
        operands.replaceAll(o -> o.equals(object) ? new Operand.Value(object.variable(), 1) : o);
    }

    /** What is on top. */
    Operand top() {
        return operands.get(operands.size() - 1);
    }

    /** What is left when nothing follows. */
    void clear() {
        operands = new ArrayList<>();
    }

    /** Starts with what a block finds. */
    void start(List<Operand> found) {
        operands = new ArrayList<>(found);
    }

    /** The variable that holds an operand; writes the step that gives it its value, if that was put off. */
    private Variable made(Operand operand, Place place) {
        if (operand instanceof Operand.Value value) {
            return value.variable();
        }
        if (operand instanceof Operand.Raw raw) {
            return raw.variable();
        }
        Variable variable = operand instanceof Operand.Filling array ? array.variable() : writer.result();
        if (operand instanceof Operand.Filling array) {
            fill(array, place);
        } else if (operand instanceof Operand.Compared compared) {
            writer.add(new Op.Compute(variable, "compare", List.of(compared.left(), compared.right())), place);
        } else if (operand instanceof Operand.Tested tested) {
            writer.add(new Op.Compute(variable, "instanceof " + tested.type(), List.of(tested.value())), place);
        }
        operands.replaceAll(o -> o == operand ? new Operand.Value(variable, 1) : o);
        return variable;
    }

    private void fill(Operand.Filling array, Place place) {
        if (array.isFull()) {
            writer.add(new Op.Compute(array.variable(), Operators.NEW_ARRAY_OF, List.copyOf(array.elements())), place);
            return;
        }
        Variable length = constant(array.length(), place);
        writer.add(new Op.Compute(array.variable(), Operators.NEW_ARRAY, List.of(length)), place);
        for (int i = 0; i < array.elements().size(); i++) {
            Variable index = constant(i, place);
            Variable element = array.elements().get(i);
            writer.add(new Op.Write(array.variable(), index, Field.ELEMENT, element), place);
        }
    }

    private Variable constant(Object value, Place place) {
        Variable constant = writer.result();
        writer.add(new Op.Constant(constant, value), place);
        return constant;
    }

    /** Keeps the value of a variable that is about to get another. */
    void keep(Variable variable, Place place) {
        Variable copy = null;
        for (int i = 0; i < operands.size(); i++) {
            Operand operand = operands.get(i);
            if (!holds(operand, variable)) {
                continue;
            }
            if (copy == null) {
                copy = writer.result();
                writer.add(new Op.Copy(copy, variable), place);
            }
            operands.set(i, replaced(operand, variable, copy));
        }
    }

    private static boolean holds(Operand operand, Variable variable) {
        if (operand instanceof Operand.Value value) {
            return value.variable().equals(variable);
        }
        if (operand instanceof Operand.Filling array) {
            return array.elements().contains(variable);
        }
        if (operand instanceof Operand.Compared compared) {
            return compared.left().equals(variable) || compared.right().equals(variable);
        }
        return operand instanceof Operand.Tested tested && tested.value().equals(variable);
    }

    private static Operand replaced(Operand operand, Variable variable, Variable copy) {
        if (operand instanceof Operand.Filling array) {
            array.elements().replaceAll(e -> e.equals(variable) ? copy : e);
            return array;
        }
        if (operand instanceof Operand.Compared compared) {
            return new Operand.Compared(
                    compared.left().equals(variable) ? copy : compared.left(),
                    compared.right().equals(variable) ? copy : compared.right());
        }
        return operand instanceof Operand.Tested tested
                ? new Operand.Tested(copy, tested.type())
                : new Operand.Value(copy, operand.size());
    }

    /** Copies all that is here to the variables that stand for the places on the stack; returns those. */
    List<Operand> spill(Place place) {
        for (Operand operand : List.copyOf(operands)) {
            made(operand, place);
        }
        List<Operand> places = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            Operand operand = operands.get(i);
            if (operand instanceof Operand.Raw) {
                places.add(operand);
                continue;
            }
            Variable to = spilled.computeIfAbsent(i, k -> writer.variable(""));
            if (!holds(operand, to)) {
                keep(to, place);
                writer.add(new Op.Copy(to, ((Operand.Value) operands.get(i)).variable()), place);
            }
            places.add(new Operand.Value(to, operand.size()));
            operands.set(i, places.get(i));
        }
        return places;
    }

    /** Copies what is on top, a number of places, and puts it under as much as that and a number of places more. */
    void copy(int places, int under) {
        int from = operands.size();
        for (int taken = 0; taken < places; taken += operands.get(from).size()) {
            from--;
        }
        int to = from;
        for (int taken = 0; taken < under; taken += operands.get(to).size()) {
            to--;
        }
        operands.addAll(to, List.copyOf(operands.subList(from, operands.size())));
    }

    /** Takes a number of places away. */
    void drop(int places) {
        for (int taken = 0; taken < places; ) {
            taken += pop().size();
        }
    }

    /** Swaps the two values on top. */
    void swap() {
        Operand one = pop();
        operands.add(operands.size() - 1, one);
    }
}
