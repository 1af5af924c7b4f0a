package org.vxd4j.processor.code;

/**
 * One call of a chain. The words are put together when they are read: most chains never are.
 *
 * @param method the method that calls
 * @param place where it calls
 * @param verb what it does there: {@code calls}
 * @param callee the method it does that with; null when the verb says it all
 * @param remark what there is to say about that method
 */
public record Hop(MethodRef method, Place place, String verb, MethodRef callee, String remark) {

    /** Something that needs no other method. */
    public Hop(MethodRef method, Place place, String verb) {
        this(method, place, verb, null, "");
    }

    /** A call about which there is nothing to say. */
    public Hop(MethodRef method, Place place, MethodRef callee) {
        this(method, place, "calls", callee, "");
    }

    @Override
    public String toString() {
        String what = callee == null ? verb : verb + " " + callee.label() + remark;
        return place + ": " + method.label() + " " + what;
    }
}
