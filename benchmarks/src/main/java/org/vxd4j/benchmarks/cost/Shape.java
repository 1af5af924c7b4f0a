package org.vxd4j.benchmarks.cost;

/**
 * What a helper is given. Its statements speak of a virtual machine, a number and a slot; whichever is no parameter is derived from
 * one that is.
 */
enum Shape {
    NUMBER("int %s(int value)", "focus", "value", "slots[value & SLOT_MASK]", "return value & 0xFF;"),
    VM("void %s(VmHandle vm, int value)", "vm", "value", "slots[value & SLOT_MASK]", ""),
    SLOT("boolean %s(Slot slot)", "slot.owner", "slot.count", "slot", "return slot.count > 0;");

    private final String signature;
    private final String vm;
    private final String value;
    private final String slot;
    private final String end;

    Shape(String signature, String vm, String value, String slot, String end) {
        this.signature = signature;
        this.vm = vm;
        this.value = value;
        this.slot = slot;
        this.end = end;
    }

    /** The head of a helper's declaration. */
    String signature(String name) {
        return signature.formatted(name);
    }

    /** The last statement; empty when there is nothing to return. */
    String end() {
        return end;
    }

    /** A statement as it reads inside a helper of this shape. */
    String fill(String statement) {
        return statement.replace("{vm}", vm).replace("{value}", value).replace("{slot}", slot);
    }

    /** A statement that calls a helper of this shape, to be filled by the caller's shape. */
    String call(String name) {
        return switch (this) {
            case NUMBER -> "total += " + name + "({value} + 1);";
            case VM -> name + "({vm}, {value} >> 1);";
            case SLOT -> "if (" + name + "({slot})) {\n    changes++;\n}";
        };
    }
}
