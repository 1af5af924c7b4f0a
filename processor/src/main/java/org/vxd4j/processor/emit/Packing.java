package org.vxd4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import org.vxd4j.processor.model.Method;
import org.vxd4j.processor.model.Result;
import org.vxd4j.processor.model.ValueType;

/** From the result of an author's method to registers and flags. */
final class Packing {
    private Packing() {}

    /** Calls the method and stores what it returns where its annotations say. */
    static CodeBlock results(Method method) {
        CodeBlock call = Unpacking.call(method);
        List<Result.Part> parts = method.result().parts();
        if (parts.stream().allMatch(p -> p.place() == Result.Place.NONE)) {
            return CodeBlock.builder().addStatement("$L", call).build();
        }
        if (parts.size() == 1 && parts.get(0).accessor().isEmpty()) {
            return store(parts.get(0), call);
        }
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement("$T result = $L", method.result().type().name(), call);
        for (Result.Part part : parts) {
            code.add(store(part, CodeBlock.of("result.$L()", part.accessor())));
        }
        return code.build();
    }

    /** Calls the method; true, or no result, clears carry: the convention of control messages and interrupts. */
    static CodeBlock success(Method method) {
        CodeBlock.Builder code = CodeBlock.builder();
        boolean placed = method.result().parts().stream().anyMatch(p -> p.place() != Result.Place.NONE);
        if (placed) {
            boolean carry = method.result().parts().stream().anyMatch(p -> p.place() == Result.Place.CARRY);
            code.add(results(method));
            return carry
                    ? code.build()
                    : code.addStatement("registers.setCarry(false)").build();
        }
        if (method.result().isBoolean()) {
            return code.addStatement("registers.setCarry(!$L)", Unpacking.call(method))
                    .build();
        }
        return code.addStatement("$L", Unpacking.call(method))
                .addStatement("registers.setCarry(false)")
                .build();
    }

    /** What leaves where, for Javadoc: {@code EAX = version, carry = failed}. */
    static String contract(Method method) {
        List<String> outputs = method.result().parts().stream()
                .filter(p -> p.place() != Result.Place.NONE)
                .map(p -> p.accessor().isEmpty() ? place(p) : place(p) + " = " + p.accessor())
                .toList();
        return outputs.isEmpty() ? "nothing" : String.join(", ", outputs);
    }

    private static String place(Result.Part part) {
        return switch (part.place()) {
            case REGISTER -> String.valueOf(part.register());
            case CARRY -> "carry";
            case ZERO -> "zero flag";
            case NONE -> "";
        };
    }

    private static CodeBlock store(Result.Part part, CodeBlock value) {
        boolean isBoolean = part.type().kind() == ValueType.Kind.BOOLEAN;
        return switch (part.place()) {
            case CARRY -> isBoolean ? statement("registers.setCarry($L)", value) : CodeBlock.of("");
            case ZERO -> isBoolean ? statement("registers.setZero($L)", value) : CodeBlock.of("");
            case REGISTER -> part.register() == null ? CodeBlock.of("") : toRegister(part, value);
            case NONE -> CodeBlock.of("");
        };
    }

    private static CodeBlock toRegister(Result.Part part, CodeBlock value) {
        return switch (part.type().kind()) {
            case INT, NARROW -> statement("registers.set($T.$L, $L)", Api.REG, part.register(), value);
            case BOOLEAN -> statement("registers.set($T.$L, $L ? 1 : 0)", Api.REG, part.register(), value);
            case DWORD -> statement("registers.put($T.$L, $L)", Api.REG, part.register(), value);
            default -> CodeBlock.of("");
        };
    }

    private static CodeBlock statement(String format, Object... arguments) {
        return CodeBlock.builder().addStatement(format, arguments).build();
    }
}
