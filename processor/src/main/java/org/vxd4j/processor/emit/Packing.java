package org.vxd4j.processor.emit;

import java.util.ArrayList;
import java.util.List;
import org.vxd4j.processor.model.Method;
import org.vxd4j.processor.model.Result;
import org.vxd4j.processor.model.ValueType;

/** From the result of an author's method to registers and flags. */
final class Packing {
    private Packing() {}

    /** Calls the method and stores what it returns where its annotations say. */
    static void results(Source out, Method method) {
        String call = Unpacking.call(method);
        List<Result.Part> parts = method.result().parts();
        if (!method.result().isPlaced()) {
            out.line(call + ";");
        } else if (parts.size() == 1 && parts.get(0).accessor().isEmpty()) {
            store(out, parts.get(0), call);
        } else {
            out.line(method.result().type().name() + " result = " + call + ";");
            for (Result.Part part : parts) {
                store(out, part, "result." + part.accessor() + "()");
            }
        }
    }

    /** Calls the method; true, or no result, clears carry: the convention of control messages and interrupts. */
    static void success(Source out, Method method) {
        if (!method.result().isPlaced() && method.result().isBoolean()) {
            out.line("registers.setCarry(!" + Unpacking.call(method) + ");");
            return;
        }
        results(out, method);
        if (!method.result().has(Result.Place.CARRY)) {
            out.line("registers.setCarry(false);");
        }
    }

    /** What leaves where, for Javadoc: {@code EAX = version, carry = failed}. */
    static String contract(Method method) {
        List<String> outputs = new ArrayList<>();
        for (Result.Part part : method.result().parts()) {
            if (part.place() != Result.Place.NONE) {
                outputs.add(part.accessor().isEmpty() ? place(part) : place(part) + " = " + part.accessor());
            }
        }
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

    /** Nothing is stored from a result that its annotation does not fit, which is an error. */
    private static void store(Source out, Result.Part part, String value) {
        boolean isBoolean = part.type().kind() == ValueType.Kind.BOOLEAN;
        switch (part.place()) {
            case CARRY -> {
                if (isBoolean) {
                    out.line("registers.setCarry(" + value + ");");
                }
            }
            case ZERO -> {
                if (isBoolean) {
                    out.line("registers.setZero(" + value + ");");
                }
            }
            case REGISTER -> {
                if (part.register() != null) {
                    toRegister(out, part, value);
                }
            }
            case NONE -> {}
        }
    }

    private static void toRegister(Source out, Result.Part part, String value) {
        String register = Api.REG + "." + part.register();
        switch (part.type().kind()) {
            case INT, NARROW -> out.line("registers.set(" + register + ", " + value + ");");
            case BOOLEAN -> out.line("registers.set(" + register + ", " + value + " ? 1 : 0);");
            case DWORD -> out.line("registers.put(" + register + ", " + value + ");");
            default -> {}
        }
    }
}
