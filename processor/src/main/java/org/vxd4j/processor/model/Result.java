package org.vxd4j.processor.model;

import java.util.List;
import org.vxd4j.api.Reg;

/**
 * What an entry point returns and where it leaves.
 *
 * @param type the return type
 * @param parts the registers and flags it leaves in; one for each component of a record
 */
public record Result(ValueType type, List<Part> parts) {

    /** Where a result, or a component of it, leaves. */
    public enum Place {
        /** A general register. */
        REGISTER,
        /** The carry flag. */
        CARRY,
        /** The zero flag. */
        ZERO,
        /** Nowhere: nothing says so. */
        NONE
    }

    /**
     * One result.
     *
     * @param accessor the record component's name; empty for the result itself
     * @param type its type
     * @param place where it leaves
     * @param register the register, when the place is {@link Place#REGISTER}; else null
     * @param site where the part stands
     */
    public record Part(String accessor, ValueType type, Place place, Reg register, Site site) {}

    /** True when at least a part of it leaves somewhere. */
    public boolean isPlaced() {
        for (Part part : parts) {
            if (part.place() != Place.NONE) {
                return true;
            }
        }
        return false;
    }

    /** True when a part leaves at such a place. */
    public boolean has(Place place) {
        for (Part part : parts) {
            if (part.place() == place) {
                return true;
            }
        }
        return false;
    }

    /** True when nothing is returned. */
    public boolean isVoid() {
        return type.kind() == ValueType.Kind.VOID;
    }

    /** True for {@code boolean}. */
    public boolean isBoolean() {
        return type.kind() == ValueType.Kind.BOOLEAN;
    }

    /** True for {@code int}. */
    public boolean isInt() {
        return type.kind() == ValueType.Kind.INT;
    }
}
