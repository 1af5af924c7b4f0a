package org.vxd4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.lang.reflect.Field;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.vxd4j.api.BlockFlag;
import org.vxd4j.api.Boost;
import org.vxd4j.api.DeviceId;
import org.vxd4j.api.InitOrder;
import org.vxd4j.api.Pef;

/** Numbers as a person would write them: flags and boosts by their names, ports and ids in hexadecimal. */
final class Literals {
    private Literals() {}

    /** {@code Pef.WAIT_FOR_STI.bit() | Pef.WAIT_NOT_CRIT.bit()}, or 0. */
    static CodeBlock flags(int mask) {
        CodeBlock.Builder code = CodeBlock.builder();
        int rest = mask;
        for (Pef flag : Pef.values()) {
            if (flag.in(mask)) {
                code.add(code.isEmpty() ? "$T.$L.bit()" : " | $T.$L.bit()", Api.PEF, flag);
                rest &= ~flag.bit();
            }
        }
        if (rest != 0) {
            code.add(code.isEmpty() ? "$L" : " | $L", hex(rest));
        }
        return code.isEmpty() ? CodeBlock.of("0") : code.build();
    }

    /** {@code BlockFlag.BLOCK_SVC_INTS.bit() | ...}, or 0. */
    static CodeBlock blockFlags(List<BlockFlag> flags) {
        ClassName type = ClassName.get(BlockFlag.class);
        return flags.isEmpty()
                ? CodeBlock.of("0")
                : flags.stream()
                        .distinct()
                        .map(f -> CodeBlock.of("$T.$L.bit()", type, f))
                        .collect(CodeBlock.joining(" | "));
    }

    /** {@code Boost.LOW_PRI_DEVICE_BOOST}, or the number. */
    static CodeBlock boost(int boost) {
        if (boost == Boost.NONE) {
            return CodeBlock.of("$T.NONE", Api.BOOST);
        }
        return Boost.isNamed(boost)
                ? CodeBlock.of("$T.$L", Api.BOOST, Boost.describe(boost))
                : CodeBlock.of("$L", Boost.describe(boost));
    }

    /** {@code DeviceId.UNDEFINED}, or the number. */
    static CodeBlock deviceId(int id) {
        return named(DeviceId.class, id).orElseGet(() -> CodeBlock.of("0x$L", "%04X".formatted(id)));
    }

    /** {@code InitOrder.UNDEFINED}, or the number. */
    static CodeBlock initOrder(int order) {
        return named(InitOrder.class, order).orElseGet(() -> CodeBlock.of("0x$L", "%08X".formatted(order)));
    }

    /** The constant of this value; the first by name, should there be several. */
    private static Optional<CodeBlock> named(Class<?> constants, int value) {
        return Stream.of(constants.getFields())
                .filter(field -> value == valueOf(field))
                .min(Comparator.comparing(Field::getName))
                .map(field -> CodeBlock.of("$T.$L", constants, field.getName()));
    }

    private static int valueOf(Field constant) {
        try {
            return constant.getInt(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a public constant cannot be read: " + constant, e);
        }
    }

    /** A number in hexadecimal. */
    static String hex(int number) {
        return "0x" + Integer.toHexString(number).toUpperCase(Locale.ROOT);
    }
}
