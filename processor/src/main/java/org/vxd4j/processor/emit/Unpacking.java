package org.vxd4j.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.List;
import org.vxd4j.api.IrqHandle;
import org.vxd4j.api.Reg;
import org.vxd4j.processor.model.Method;
import org.vxd4j.processor.model.Param;
import org.vxd4j.processor.model.ValueType;

/** From registers to the arguments of an author's method. */
final class Unpacking {
    private Unpacking() {}

    /** {@code driver.announce(registers.vm(), (Tick) registers.refData())}. */
    static CodeBlock call(Method method) {
        return CodeBlock.of(
                "driver.$L($L)",
                method.name(),
                method.params().stream().map(Unpacking::argument).collect(CodeBlock.joining(",$W")));
    }

    /** Adds {@code @SuppressWarnings("unchecked")} where an argument's cast cannot be checked. */
    static void suppress(MethodSpec.Builder glue, Method method) {
        boolean unchecked = method.params().stream().anyMatch(p -> p.type().kind() == ValueType.Kind.GENERIC);
        if (unchecked) {
            glue.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "unchecked")
                    .build());
        }
    }

    /** What arrives where, for Javadoc: {@code EBX = vm, EDX = tick}. */
    static String contract(List<Param> params) {
        List<String> inputs = params.stream()
                .filter(p -> !place(p).isEmpty())
                .map(p -> place(p) + " = " + p.name())
                .toList();
        return inputs.isEmpty() ? "nothing" : String.join(", ", inputs);
    }

    private static CodeBlock argument(Param param) {
        return switch (param.binding()) {
            case VM -> CodeBlock.of("registers.vm()");
            case THREAD -> CodeBlock.of("registers.thread()");
            case CLIENT -> CodeBlock.of("registers.client()");
            case IRQ -> CodeBlock.of("($T) registers.pointee($T.EAX)", IrqHandle.class, Reg.class);
            case TIMED_OUT ->
                param.type().kind() == ValueType.Kind.BOOLEAN
                        ? CodeBlock.of("registers.carry()")
                        : nothing(param.type());
            case REF_DATA -> cast(param.type(), CodeBlock.of("registers.refData()"));
            case REGISTER -> param.register() == null ? nothing(param.type()) : fromRegister(param);
            case NONE -> nothing(param.type());
        };
    }

    private static CodeBlock fromRegister(Param param) {
        CodeBlock dword = CodeBlock.of("registers.get($T.$L)", Api.REG, param.register());
        return switch (param.type().kind()) {
            case INT -> dword;
            case BOOLEAN -> CodeBlock.of("$L != 0", dword);
            case NARROW -> CodeBlock.of("($T) $L", param.type().name(), dword);
            case WIDE, VOID -> nothing(param.type());
            default -> cast(param.type(), CodeBlock.of("registers.pointee($T.$L)", Api.REG, param.register()));
        };
    }

    private static CodeBlock cast(ValueType type, CodeBlock object) {
        return switch (type.kind()) {
            case OBJECT -> object;
            case HIDDEN, MISSING -> CodeBlock.of("null");
            default -> CodeBlock.of("($T) $L", type.name(), object);
        };
    }

    /** For a parameter that is in error: something that compiles, so that javac stays silent about the glue. */
    private static CodeBlock nothing(ValueType type) {
        return switch (type.kind()) {
            case INT, WIDE -> CodeBlock.of("0");
            case NARROW -> CodeBlock.of("($T) 0", type.name());
            case BOOLEAN -> CodeBlock.of("false");
            default -> CodeBlock.of("null");
        };
    }

    private static String place(Param param) {
        return switch (param.binding()) {
            case VM -> "EBX";
            case THREAD -> "EDI";
            case CLIENT -> "EBP";
            case IRQ -> "EAX";
            case TIMED_OUT -> "carry";
            case REF_DATA -> "EDX";
            case REGISTER -> param.register() == null ? "" : param.register().name();
            case NONE -> "";
        };
    }
}
