package org.vxd4j.processor.analyse;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.SourceValue;
import org.vxd4j.processor.code.MethodRef;

/** What the code of one method puts away, as {@link PutAway} finds it in sources. */
final class CodePutAway {
    private final Keepers keepers;
    private final MethodNode code;
    private final CodeValues values;

    /** The instructions that make it. */
    private final Set<AbstractInsnNode> kept = Collections.newSetFromMap(new IdentityHashMap<>());

    CodePutAway(Keepers keepers, MethodNode code, CodeValues values) {
        this.keepers = keepers;
        this.code = code;
        this.values = values;
    }

    void read() {
        for (AbstractInsnNode instruction : code.instructions) {
            List<? extends SourceValue> taken = values.operands(instruction);
            if (instruction instanceof MethodInsnNode call) {
                give(call);
            } else if (!taken.isEmpty() && takesAway(instruction, taken)) {
                keep(taken.get(taken.size() - 1));
            }
        }
    }

    /** True for what an instruction makes when that is put away. */
    boolean contains(AbstractInsnNode maker) {
        return kept.contains(maker);
    }

    /** True for a parameter that is. */
    boolean containsParameter(int position) {
        return kept.stream().anyMatch(i -> values.parameter(i) == position);
    }

    private boolean takesAway(AbstractInsnNode instruction, List<? extends SourceValue> taken) {
        return switch (instruction.getOpcode()) {
            case Opcodes.PUTFIELD, Opcodes.PUTSTATIC, Opcodes.ARETURN -> true;
            // What is put into an array that is made here goes where that goes.
            case Opcodes.AASTORE -> values.makers(taken.get(0)).stream().anyMatch(FieldInsnNode.class::isInstance);
            default -> false;
        };
    }

    private void give(MethodInsnNode call) {
        MethodRef callee = new MethodRef(call.owner, call.name, call.desc);
        List<? extends SourceValue> arguments = values.arguments(call, call.desc);
        Type[] types = Type.getArgumentTypes(call.desc);
        for (int i = 0; i < arguments.size(); i++) {
            boolean object = types[i].getSort() == Type.OBJECT || types[i].getSort() == Type.ARRAY;
            if (object && mayBeLambda(arguments.get(i)) && keepers.keeps(callee, i)) {
                keep(arguments.get(i));
            }
        }
    }

    private boolean mayBeLambda(SourceValue value) {
        return values.makers(value).stream()
                .anyMatch(m -> m instanceof InvokeDynamicInsnNode
                        || m instanceof TypeInsnNode
                        || m instanceof MethodInsnNode
                        || values.parameter(m) >= 0);
    }

    private void keep(SourceValue value) {
        for (AbstractInsnNode maker : values.makers(value)) {
            if (kept.add(maker)) {
                keepInside(maker);
            }
        }
    }

    /** What a lambda takes from around it is put away with it, and what an array or an object of the JDK is made of. */
    private void keepInside(AbstractInsnNode maker) {
        if (maker instanceof InvokeDynamicInsnNode) {
            values.operands(maker).forEach(this::keep);
        } else if (maker.getOpcode() == Opcodes.ANEWARRAY) {
            values.elements(maker).forEach(this::keep);
        } else if (maker instanceof MethodInsnNode call && Procedures.wraps(call.owner, call.name)) {
            values.arguments(call, call.desc).forEach(this::keep);
        } else if (maker instanceof TypeInsnNode created) {
            for (AbstractInsnNode instruction : code.instructions) {
                if (instruction instanceof MethodInsnNode call
                        && call.owner.equals(created.desc)
                        && Procedures.wraps(call.owner, call.name)
                        && makes(call, created)) {
                    values.arguments(call, call.desc).forEach(this::keep);
                }
            }
        }
    }

    private boolean makes(MethodInsnNode constructor, TypeInsnNode created) {
        List<? extends SourceValue> taken = values.operands(constructor);
        return !taken.isEmpty() && values.makers(taken.get(0)).contains(created);
    }
}
