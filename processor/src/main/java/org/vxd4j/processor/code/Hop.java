package org.vxd4j.processor.code;

/**
 * One call of a chain.
 *
 * @param method the method that calls
 * @param place where it calls
 * @param what what it does there: {@code calls Helper.tick}
 */
public record Hop(MethodRef method, Place place, String what) {

    @Override
    public String toString() {
        return "%s: %s %s".formatted(place, method.label(), what);
    }
}
