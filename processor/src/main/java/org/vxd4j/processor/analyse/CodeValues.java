package org.vxd4j.processor.analyse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Where the values come from that the instructions of one method take. */
final class CodeValues extends SourceInterpreter {
    private final MethodNode code;
    private final Map<AbstractInsnNode, List<? extends SourceValue>> operands = new IdentityHashMap<>();

    private Frame<SourceValue>[] frames;

    private CodeValues(MethodNode code) {
        super(Opcodes.ASM9);
        this.code = code;
    }

    /** Traces a method; nothing is known about code that no compiler would write. */
    static CodeValues of(String owner, MethodNode code) {
        CodeValues values = new CodeValues(code);
        try {
            values.frames = new Analyzer<>(values).analyze(owner, code);
        } catch (AnalyzerException unusual) {
            values.operands.clear();
        }
        return values;
    }

    /** What an instruction takes from the stack, the lowest first; nothing for code that is never reached. */
    List<? extends SourceValue> operands(AbstractInsnNode instruction) {
        return operands.getOrDefault(instruction, List.of());
    }

    /** What lies on the stack before an instruction, so many values below the highest one; null when nothing does. */
    SourceValue below(AbstractInsnNode instruction, int count) {
        Frame<SourceValue> frame = frames == null ? null : frames[code.instructions.indexOf(instruction)];
        int position = frame == null ? -1 : frame.getStackSize() - 1 - count;
        return position < 0 ? null : frame.getStack(position);
    }

    /** What an invocation takes, without the object it is called on. */
    List<? extends SourceValue> arguments(AbstractInsnNode call, String descriptor) {
        List<? extends SourceValue> all = operands(call);
        int count = Type.getArgumentTypes(descriptor).length;
        return all.size() < count ? List.of() : all.subList(all.size() - count, all.size());
    }

    /** The instructions that make a value, behind the loads, stores and casts that only hand it on. */
    Set<AbstractInsnNode> makers(SourceValue value) {
        Set<AbstractInsnNode> makers = new LinkedHashSet<>();
        Set<AbstractInsnNode> seen = new HashSet<>();
        Deque<AbstractInsnNode> waiting = new ArrayDeque<>(inOrder(value.insns));
        while (!waiting.isEmpty()) {
            AbstractInsnNode instruction = waiting.remove();
            if (seen.add(instruction)) {
                List<? extends SourceValue> taken = operands(instruction);
                boolean parameter = taken.isEmpty() || taken.get(0).insns.isEmpty();
                if (!handsOn(instruction) || parameter) {
                    makers.add(instruction);
                } else {
                    waiting.addAll(inOrder(taken.get(0).insns));
                }
            }
        }
        return makers;
    }

    /** The position of the parameter that a maker loads; -1 when it loads none. */
    int parameter(AbstractInsnNode maker) {
        if (!(maker instanceof VarInsnNode load) || load.getOpcode() != Opcodes.ALOAD) {
            return -1;
        }
        int slot = (code.access & Opcodes.ACC_STATIC) != 0 ? 0 : 1;
        Type[] types = Type.getArgumentTypes(code.desc);
        for (int i = 0; i < types.length; i++) {
            if (slot == load.var) {
                return i;
            }
            slot += types[i].getSize();
        }
        return -1;
    }

    /** The static type of a value as far as the code tells: binary name of a class; null when it does not, or in several ways. */
    String type(SourceValue value) {
        Set<String> types = new LinkedHashSet<>();
        for (AbstractInsnNode maker : value.insns) {
            types.add(type(maker, 0));
        }
        return types.size() == 1 ? types.iterator().next() : null;
    }

    private String type(AbstractInsnNode maker, int depth) {
        if (maker instanceof TypeInsnNode type) {
            return maker.getOpcode() == Opcodes.ANEWARRAY ? null : type.desc;
        }
        if (maker instanceof FieldInsnNode field) {
            return internal(Type.getType(field.desc));
        }
        if (maker instanceof MethodInsnNode call) {
            return internal(Type.getReturnType(call.desc));
        }
        if (maker instanceof InvokeDynamicInsnNode call) {
            return internal(Type.getReturnType(call.desc));
        }
        List<? extends SourceValue> taken = operands(maker);
        if (!handsOn(maker) || taken.isEmpty() || depth > 32) {
            return null;
        }
        if (taken.get(0).insns.isEmpty()) {
            int position = parameter(maker);
            return position < 0 ? null : internal(Type.getArgumentTypes(code.desc)[position]);
        }
        Set<String> types = new LinkedHashSet<>();
        taken.get(0).insns.forEach(i -> types.add(type(i, depth + 1)));
        return types.size() == 1 ? types.iterator().next() : null;
    }

    /** What is stored in the array that an instruction makes, in order. */
    List<SourceValue> elements(AbstractInsnNode array) {
        List<SourceValue> elements = new ArrayList<>();
        for (AbstractInsnNode store : code.instructions) {
            List<? extends SourceValue> taken = operands(store);
            if (store.getOpcode() == Opcodes.AASTORE
                    && taken.size() == 3
                    && makers(taken.get(0)).contains(array)) {
                elements.add(taken.get(2));
            }
        }
        return elements;
    }

    /**
     * The value of an expression of constants and event flags; null when it is computed.
     *
     * @param fields the values of static fields; null for each that nobody knows
     */
    Integer constant(SourceValue value, Function<FieldInsnNode, Integer> fields) {
        return value.insns.size() == 1
                ? new CodeConstant(this, fields).of(value.insns.iterator().next())
                : null;
    }

    /** True when some instruction that takes part in making these values is like this. */
    boolean mention(List<? extends SourceValue> values, Predicate<AbstractInsnNode> wanted) {
        Set<AbstractInsnNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<AbstractInsnNode> waiting = new ArrayDeque<>();
        values.forEach(v -> waiting.addAll(v.insns));
        while (!waiting.isEmpty()) {
            AbstractInsnNode instruction = waiting.remove();
            if (seen.add(instruction)) {
                if (wanted.test(instruction)) {
                    return true;
                }
                operands(instruction).forEach(v -> waiting.addAll(v.insns));
                if (instruction.getOpcode() == Opcodes.ANEWARRAY) {
                    elements(instruction).forEach(v -> waiting.addAll(v.insns));
                }
            }
        }
        return false;
    }

    private List<AbstractInsnNode> inOrder(Set<AbstractInsnNode> instructions) {
        return instructions.stream()
                .sorted((a, b) -> Integer.compare(code.instructions.indexOf(a), code.instructions.indexOf(b)))
                .toList();
    }

    private static boolean handsOn(AbstractInsnNode instruction) {
        return switch (instruction.getOpcode()) {
            case Opcodes.ALOAD, Opcodes.ASTORE, Opcodes.CHECKCAST, Opcodes.DUP, Opcodes.DUP_X1, Opcodes.DUP_X2 -> true;
            default -> false;
        };
    }

    private static String internal(Type type) {
        return type.getSort() == Type.OBJECT ? type.getInternalName() : null;
    }

    @Override
    public SourceValue copyOperation(AbstractInsnNode instruction, SourceValue value) {
        operands.put(instruction, List.of(value));
        return super.copyOperation(instruction, value);
    }

    @Override
    public SourceValue unaryOperation(AbstractInsnNode instruction, SourceValue value) {
        operands.put(instruction, List.of(value));
        return super.unaryOperation(instruction, value);
    }

    @Override
    public SourceValue binaryOperation(AbstractInsnNode instruction, SourceValue one, SourceValue other) {
        operands.put(instruction, List.of(one, other));
        return super.binaryOperation(instruction, one, other);
    }

    @Override
    public SourceValue ternaryOperation(
            AbstractInsnNode instruction, SourceValue one, SourceValue other, SourceValue third) {
        operands.put(instruction, List.of(one, other, third));
        return super.ternaryOperation(instruction, one, other, third);
    }

    @Override
    public SourceValue naryOperation(AbstractInsnNode instruction, List<? extends SourceValue> values) {
        operands.put(instruction, List.copyOf(values));
        return super.naryOperation(instruction, values);
    }
}
