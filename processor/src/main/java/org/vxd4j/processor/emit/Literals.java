package org.vxd4j.processor.emit;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.vxd4j.api.BlockFlag;
import org.vxd4j.api.Boost;
import org.vxd4j.api.DeviceId;
import org.vxd4j.api.InitOrder;
import org.vxd4j.api.Pef;

/** Values as a person would write them: flags and boosts by their names, ports and ids in hexadecimal, texts in quotes. */
final class Literals {
    private static final Map<Integer, String> DEVICE_IDS = names(DeviceId.class);
    private static final Map<Integer, String> INIT_ORDERS = names(InitOrder.class);

    private Literals() {}

    /** {@code Pef.WAIT_FOR_STI.bit() | Pef.WAIT_NOT_CRIT.bit()}, or 0. */
    static String flags(int mask) {
        StringBuilder code = new StringBuilder();
        int rest = mask;
        for (Pef flag : Pef.values()) {
            if (flag.in(mask)) {
                code.append(code.isEmpty() ? "" : " | ")
                        .append(Api.PEF)
                        .append('.')
                        .append(flag)
                        .append(".bit()");
                rest &= ~flag.bit();
            }
        }
        if (rest != 0) {
            code.append(code.isEmpty() ? "" : " | ").append(hex(rest));
        }
        return code.isEmpty() ? "0" : code.toString();
    }

    /** {@code BlockFlag.BLOCK_SVC_INTS.bit() | ...}, or 0. */
    static String blockFlags(List<BlockFlag> flags) {
        Set<String> bits = new LinkedHashSet<>();
        for (BlockFlag flag : flags) {
            bits.add(Api.BLOCK_FLAG + "." + flag + ".bit()");
        }
        return bits.isEmpty() ? "0" : String.join(" | ", bits);
    }

    /** {@code Boost.LOW_PRI_DEVICE_BOOST}, or the number. */
    static String boost(int boost) {
        if (boost == Boost.NONE) {
            return Api.BOOST + ".NONE";
        }
        String text = Boost.describe(boost);
        return Boost.isNamed(boost) ? Api.BOOST + "." + text : text;
    }

    /** {@code DeviceId.UNDEFINED}, or the number. */
    static String deviceId(int id) {
        String name = DEVICE_IDS.get(id);
        return name == null ? hex(id, 4) : Api.DEVICE_ID + "." + name;
    }

    /** {@code InitOrder.UNDEFINED}, or the number. */
    static String initOrder(int order) {
        String name = INIT_ORDERS.get(order);
        return name == null ? hex(order, 8) : Api.INIT_ORDER + "." + name;
    }

    /** The constants of a class by their values; the first by name, should there be several. */
    private static Map<Integer, String> names(Class<?> constants) {
        Map<Integer, String> names = new HashMap<>();
        try {
            for (Field field : constants.getFields()) {
                String other = names.putIfAbsent(field.getInt(null), field.getName());
                if (other != null && field.getName().compareTo(other) < 0) {
                    names.put(field.getInt(null), field.getName());
                }
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a public constant cannot be read: " + constants, e);
        }
        return names;
    }

    /** A number in hexadecimal. */
    static String hex(int number) {
        return hex(number, 1);
    }

    private static String hex(int number, int digits) {
        String hex = Integer.toHexString(number).toUpperCase(Locale.ROOT);
        return "0x" + "0".repeat(Math.max(0, digits - hex.length())) + hex;
    }

    /** A text in quotes. */
    static String text(String value) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                literal.append('\\').append(c);
            } else if (Character.isISOControl(c)) {
                literal.append('\\').append(Integer.toOctalString(c + 01000).substring(1));
            } else {
                literal.append(c);
            }
        }
        return literal.append('"').toString();
    }
}
