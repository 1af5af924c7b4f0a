package org.vxd4j.processor.flow;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vxd4j.api.BlockFlag;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.ListFlag;
import org.vxd4j.api.Pef;

/** The numbers that the constants of the API's enums stand for. */
final class EnumNumbers {
    private static final String MASK = "mask";

    /** By class, the method that says the number. */
    private static final Map<String, String> METHODS = Map.of(
            internal(Pef.class), "bit",
            internal(BlockFlag.class), "bit",
            internal(ListFlag.class), "bits",
            internal(ControlMessage.class), "number");

    /** By class, the numbers of its constants. */
    private static final Map<String, Map<String, Integer>> NUMBERS = Map.of(
            internal(Pef.class), numbers(Pef.values(), Pef::bit),
            internal(BlockFlag.class), numbers(BlockFlag.values(), BlockFlag::bit),
            internal(ListFlag.class), numbers(ListFlag.values(), ListFlag::bits),
            internal(ControlMessage.class), numbers(ControlMessage.values(), ControlMessage::number));

    private static final Set<String> FLAGS =
            Set.of(internal(Pef.class), internal(BlockFlag.class), internal(ListFlag.class));

    private EnumNumbers() {}

    private static String internal(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    private static <E extends Enum<E>> Map<String, Integer> numbers(E[] constants, ToIntFunction<E> number) {
        return Stream.of(constants).collect(Collectors.toUnmodifiableMap(Enum::name, number::applyAsInt));
    }

    /** What a method of a constant returns, when it is the constant's number. */
    static Optional<Integer> of(String owner, String method, String constant) {
        return method.equals(METHODS.get(owner)) ? bits(owner, constant) : Optional.empty();
    }

    /** True for a method that puts flags together. */
    static boolean isMask(String owner, String method) {
        return FLAGS.contains(owner) && method.equals(MASK);
    }

    /** The number of a constant. */
    static Optional<Integer> bits(String owner, String constant) {
        return Optional.ofNullable(NUMBERS.getOrDefault(owner, Map.of()).get(constant));
    }
}
