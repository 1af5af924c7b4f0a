package org.vxd4j.processor.emit;

import java.util.ArrayList;
import java.util.List;
import org.vxd4j.processor.model.Method;
import org.vxd4j.processor.model.Param;
import org.vxd4j.processor.model.ValueType;

/** From registers to the arguments of an author's method. */
final class Unpacking {
    private Unpacking() {}

    /** {@code driver.announce(registers.vm(), (Tick) registers.refData())}. */
    static String call(Method method) {
        List<String> arguments = new ArrayList<>();
        for (Param param : method.params()) {
            arguments.add(argument(param));
        }
        int last = arguments.size() - 1;
        if (method.varArgs() && arguments.get(last).equals("null")) {
            // Without a cast, javac asks which of two things is meant.
            arguments.set(last, typedNull(method.params().get(last).type()));
        }
        return "driver." + method.name() + "(" + Source.list(arguments) + ")";
    }

    /** What arrives where, for Javadoc: {@code EBX = vm, EDX = tick}. */
    static String contract(List<Param> params) {
        List<String> inputs = new ArrayList<>();
        for (Param param : params) {
            String place = place(param);
            if (!place.isEmpty()) {
                inputs.add(place + " = " + param.name());
            }
        }
        return inputs.isEmpty() ? "nothing" : String.join(", ", inputs);
    }

    private static String argument(Param param) {
        return switch (param.binding()) {
            case VM -> "registers.vm()";
            case THREAD -> "registers.thread()";
            case CLIENT -> "registers.client()";
            case IRQ -> "(" + Api.IRQ_HANDLE + ") registers.pointee(" + Api.REG + ".EAX)";
            case TIMED_OUT ->
                param.type().kind() == ValueType.Kind.BOOLEAN ? "registers.carry()" : nothing(param.type());
            case REF_DATA -> cast(param.type(), "registers.refData()");
            case REGISTER -> param.register() == null ? nothing(param.type()) : fromRegister(param);
            case NONE -> nothing(param.type());
        };
    }

    private static String fromRegister(Param param) {
        String register = "(" + Api.REG + "." + param.register() + ")";
        return switch (param.type().kind()) {
            case INT -> "registers.get" + register;
            case BOOLEAN -> "registers.get" + register + " != 0";
            case NARROW -> "(" + param.type().name() + ") registers.get" + register;
            case WIDE, VOID -> nothing(param.type());
            default -> cast(param.type(), "registers.pointee" + register);
        };
    }

    private static String cast(ValueType type, String object) {
        return switch (type.kind()) {
            case OBJECT -> object;
            case HIDDEN, MISSING -> "null";
            default -> "(" + type.name() + ") " + object;
        };
    }

    /** For a parameter that is in error: something that compiles, so that javac stays silent about the glue. */
    private static String nothing(ValueType type) {
        return switch (type.kind()) {
            case INT, WIDE -> "0";
            case NARROW -> "(" + type.name() + ") 0";
            case BOOLEAN -> "false";
            default -> "null";
        };
    }

    private static String typedNull(ValueType type) {
        boolean named = type.kind() != ValueType.Kind.HIDDEN && type.kind() != ValueType.Kind.MISSING;
        return named ? "(" + type.name() + ") null" : "null";
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
