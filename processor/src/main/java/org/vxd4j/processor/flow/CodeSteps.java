package org.vxd4j.processor.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Place;

/** Writes the steps of single instructions. */
final class CodeSteps {
    private static final int[] ONE = {
        Opcodes.IFEQ,
        Opcodes.IFNE,
        Opcodes.IFLT,
        Opcodes.IFGE,
        Opcodes.IFGT,
        Opcodes.IFLE,
        Opcodes.IFNULL,
        Opcodes.IFNONNULL
    };

    private final FlowWriter writer;
    private final OperandStack stack;
    private final Arithmetic arithmetic;
    private final IntFunction<Variable> locals;
    private final Map<Variable, Integer> numbers = new HashMap<>();
    private final Map<Variable, String> made = new HashMap<>();

    CodeSteps(FlowWriter writer, OperandStack stack, IntFunction<Variable> locals) {
        this.writer = writer;
        this.stack = stack;
        this.locals = locals;
        this.arithmetic = new Arithmetic(writer, stack);
    }

    /** The class of an object that was made here; empty for what may be of any. */
    String made(Variable variable) {
        return made.getOrDefault(variable, "");
    }

    /** The number that a case is for; null for zero. */
    Variable key(int number, Place place) {
        return number == 0 ? null : constant(number, place);
    }

    private Variable constant(Object value, Place place) {
        Variable target = writer.result();
        writer.add(new Op.Constant(target, value), place);
        if (value instanceof Integer number) {
            numbers.put(target, number);
        }
        return target;
    }

    private void pushConstant(Object value, Place place) {
        stack.push(constant(value, place), value instanceof Long || value instanceof Double ? 2 : 1);
    }

    /** What must hold for a jump; null for one that always jumps. */
    Condition condition(int opcode, Place place) {
        if (opcode == Opcodes.GOTO) {
            return null;
        }
        for (int one : ONE) {
            if (opcode == one) {
                return withNothing(relation(opcode), place);
            }
        }
        Variable right = stack.settled(place);
        Variable left = stack.settled(place);
        return new Condition(left, relation(opcode), right);
    }

    private Condition withNothing(Relation relation, Place place) {
        Operand top = stack.top();
        if (top instanceof Operand.Tested tested) {
            stack.pop();
            Relation is = relation == Relation.NOT_EQUAL ? Relation.INSTANCE : Relation.NOT_INSTANCE;
            return new Condition(tested.value(), is, constant(tested.type(), place));
        }
        if (top instanceof Operand.Compared compared) {
            stack.pop();
            return new Condition(compared.left(), relation, compared.right());
        }
        return new Condition(stack.settled(place), relation, null);
    }

    private static Relation relation(int opcode) {
        return switch (opcode) {
            case Opcodes.IFEQ, Opcodes.IFNULL, Opcodes.IF_ICMPEQ, Opcodes.IF_ACMPEQ -> Relation.EQUAL;
            case Opcodes.IFNE, Opcodes.IFNONNULL, Opcodes.IF_ICMPNE, Opcodes.IF_ACMPNE -> Relation.NOT_EQUAL;
            case Opcodes.IFLT, Opcodes.IF_ICMPLT -> Relation.LESS;
            case Opcodes.IFGE, Opcodes.IF_ICMPGE -> Relation.NOT_LESS;
            case Opcodes.IFGT, Opcodes.IF_ICMPGT -> Relation.GREATER;
            default -> Relation.NOT_GREATER;
        };
    }

    /** Writes an instruction that does not jump. */
    void write(Instruction instruction, Place place) {
        int opcode = instruction.opcode();
        int number = instruction.number();
        switch (opcode) {
            case Opcodes.NOP, Opcodes.CHECKCAST -> {}
            case Opcodes.ACONST_NULL -> pushConstant(null, place);
            case Opcodes.BIPUSH, Opcodes.SIPUSH -> pushConstant(number, place);
            case Opcodes.LDC -> load(instruction.operand(), place);
            case Opcodes.ILOAD, Opcodes.FLOAD, Opcodes.ALOAD -> stack.push(locals.apply(number), 1);
            case Opcodes.LLOAD, Opcodes.DLOAD -> stack.push(locals.apply(number), 2);
            case Opcodes.IINC -> increment(number, ((Instruction.Increment) instruction.operand()).by(), place);
            case Opcodes.POP, Opcodes.MONITORENTER, Opcodes.MONITOREXIT -> stack.drop(1);
            case Opcodes.POP2 -> stack.drop(2);
            case Opcodes.DUP -> stack.copy(1, 0);
            case Opcodes.DUP_X1 -> stack.copy(1, 1);
            case Opcodes.DUP_X2 -> stack.copy(1, 2);
            case Opcodes.DUP2 -> stack.copy(2, 0);
            case Opcodes.DUP2_X1 -> stack.copy(2, 1);
            case Opcodes.DUP2_X2 -> stack.copy(2, 2);
            case Opcodes.SWAP -> stack.swap();
            case Opcodes.RETURN -> writer.add(new Op.Return(null), place);
            case Opcodes.LCMP, Opcodes.FCMPL, Opcodes.FCMPG, Opcodes.DCMPL, Opcodes.DCMPG -> compare(place);
            case Opcodes.INSTANCEOF ->
                stack.push(new Operand.Tested(stack.value(place), (String) instruction.operand()));
            case Opcodes.NEW -> makeObject((String) instruction.operand());
            case Opcodes.NEWARRAY, Opcodes.ANEWARRAY -> makeArray(place);
            case Opcodes.MULTIANEWARRAY -> compute(Operators.NEW_ARRAY, stack.values(number, place), 1, place);
            case Opcodes.ARRAYLENGTH -> compute(Operators.LENGTH, stack.values(1, place), 1, place);
            case Opcodes.GETSTATIC, Opcodes.GETFIELD, Opcodes.PUTSTATIC, Opcodes.PUTFIELD -> field(instruction, place);
            case Opcodes.INVOKEDYNAMIC -> link((Instruction.Dynamic) instruction.operand(), place);
            default -> writeRange(instruction, place);
        }
    }

    private void writeRange(Instruction instruction, Place place) {
        int opcode = instruction.opcode();
        if (instruction.isCall()) {
            call(opcode, (MethodRef) instruction.operand(), place);
        } else if (instruction.isReturn()) {
            writer.add(new Op.Return(stack.value(place)), place);
        } else if (opcode <= Opcodes.DCONST_1) {
            pushConstant(simple(opcode), place);
        } else if (opcode <= Opcodes.SALOAD) {
            Variable index = stack.value(place);
            Variable array = stack.value(place);
            Variable target = writer.result();
            writer.add(new Op.Read(target, array, index, Field.ELEMENT), place);
            stack.push(target, opcode == Opcodes.LALOAD || opcode == Opcodes.DALOAD ? 2 : 1);
        } else if (opcode <= Opcodes.ASTORE) {
            store(locals.apply(instruction.number()), place);
        } else if (opcode <= Opcodes.SASTORE) {
            storeElement(place);
        } else {
            arithmetic.write(opcode, place);
        }
    }

    private static Object simple(int opcode) {
        if (opcode <= Opcodes.ICONST_5) {
            return opcode - Opcodes.ICONST_0;
        }
        if (opcode <= Opcodes.LCONST_1) {
            return (long) opcode - Opcodes.LCONST_0;
        }
        return opcode <= Opcodes.FCONST_2
                ? (Object) (float) (opcode - Opcodes.FCONST_0)
                : (Object) (double) (opcode - Opcodes.DCONST_0);
    }

    private void compute(String operator, List<Variable> operands, int size, Place place) {
        Variable target = writer.result();
        writer.add(new Op.Compute(target, operator, operands), place);
        if (size > 0) {
            stack.push(target, size);
        }
    }

    private void load(Object value, Place place) {
        if (value instanceof Number || value instanceof String) {
            pushConstant(value, place);
        } else if (value instanceof Type type && type.getSort() != Type.METHOD) {
            Variable target = writer.result();
            writer.add(new Op.Read(target, null, new Field(type.getInternalName(), "class", true)), place);
            stack.push(target, 1);
        } else {
            compute("", List.of(), value instanceof ConstantDynamic c ? c.getSize() : 1, place);
        }
    }

    private void store(Variable local, Place place) {
        Variable value = stack.value(place);
        stack.keep(local, place);
        writer.add(new Op.Copy(local, value), place);
    }

    private void increment(int slot, int by, Place place) {
        Variable local = locals.apply(slot);
        stack.keep(local, place);
        Variable amount = constant(by, place);
        Variable target = writer.result();
        writer.add(new Op.Compute(target, "+", List.of(local, amount)), place);
        writer.add(new Op.Copy(local, target), place);
    }

    private void compare(Place place) {
        List<Variable> both = stack.values(2, place);
        stack.push(new Operand.Compared(both.get(0), both.get(1)));
    }

    private void makeObject(String type) {
        Variable object = writer.result();
        made.put(object, type);
        stack.push(new Operand.Raw(object, type));
    }

    private void makeArray(Place place) {
        Variable length = stack.value(place);
        if (numbers.containsKey(length)) {
            stack.push(new Operand.Filling(writer.result(), numbers.get(length), new ArrayList<>()));
        } else {
            compute(Operators.NEW_ARRAY, List.of(length), 1, place);
        }
    }

    private void storeElement(Place place) {
        Variable value = stack.value(place);
        Variable index = stack.value(place);
        boolean next = stack.top() instanceof Operand.Filling array
                && !array.isFull()
                && Integer.valueOf(array.elements().size()).equals(numbers.get(index));
        if (next) {
            ((Operand.Filling) stack.pop()).elements().add(value);
        } else {
            writer.add(new Op.Write(stack.value(place), index, Field.ELEMENT, value), place);
        }
    }

    private void field(Instruction instruction, Place place) {
        Field field = (Field) instruction.operand();
        boolean writes = instruction.opcode() == Opcodes.PUTSTATIC || instruction.opcode() == Opcodes.PUTFIELD;
        Variable value = writes ? stack.value(place) : writer.result();
        Variable object = field.isStatic() ? null : stack.value(place);
        if (writes) {
            writer.add(new Op.Write(object, field, value), place);
        } else {
            writer.add(new Op.Read(value, object, field), place);
            stack.push(value, instruction.number());
        }
    }

    private void link(Instruction.Dynamic dynamic, Place place) {
        List<Variable> arguments = stack.values(Type.getArgumentTypes(dynamic.descriptor()).length, place);
        int size = Type.getReturnType(dynamic.descriptor()).getSize();
        if (dynamic.procedure() == null) {
            compute("", arguments, size, place);
            return;
        }
        Variable target = writer.result();
        writer.add(new Op.Procedure(target, dynamic.procedure(), null, arguments), place);
        stack.push(target, size);
    }

    private void call(int opcode, MethodRef callee, Place place) {
        Type[] types = Type.getArgumentTypes(callee.descriptor());
        List<Variable> arguments = arguments(types, place);
        Operand object = opcode == Opcodes.INVOKESTATIC ? null : stack.top();
        Variable on = opcode == Opcodes.INVOKESTATIC ? null : stack.value(place);
        int size = Type.getReturnType(callee.descriptor()).getSize();
        if (callee.owner().startsWith("[")) {
            compute(callee.name(), List.of(on), size, place);
            return;
        }
        boolean made = object instanceof Operand.Raw && callee.name().equals(MethodRef.CONSTRUCTOR);
        boolean exact = opcode == Opcodes.INVOKESTATIC || opcode == Opcodes.INVOKESPECIAL;
        Variable target = made ? on : writer.result();
        writer.add(new Op.Call(target, callee, exact ? null : callee.owner(), made ? null : on, arguments), place);
        if (made) {
            stack.finish((Operand.Raw) object);
        }
        if (size > 0) {
            stack.push(target, size);
        }
    }

    /** What a call is given; an array that is made for it is what its author wrote as variable arguments. */
    private List<Variable> arguments(Type[] types, Place place) {
        boolean variable = types.length > 0
                && types[types.length - 1].getSort() == Type.ARRAY
                && stack.top() instanceof Operand.Filling array
                && array.isFull();
        if (!variable) {
            return stack.values(types.length, place);
        }
        List<Variable> more = ((Operand.Filling) stack.pop()).elements();
        List<Variable> arguments = stack.values(types.length - 1, place);
        arguments.addAll(more);
        return arguments;
    }
}
