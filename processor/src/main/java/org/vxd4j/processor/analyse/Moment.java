package org.vxd4j.processor.analyse;

/**
 * When a procedure that is registered by a raw call will be called.
 *
 * @param by what registers it: a service, or a field of a structure; empty when nobody knows
 * @param ring0 true when {@code PEF_Ring0_Event} is named
 * @param flags the flags of the call (ECX); null when they are computed
 * @param number the interrupt or service of the call (EAX); null when it is computed
 * @param promise what it may do whenever it is called; null when nothing says so
 */
record Moment(String by, boolean ring0, Integer flags, Integer number, Promises.Promise promise) {
    /** Some time. */
    static final Moment UNKNOWN = new Moment("", false, null, null);

    /** Inside the call that hands it over. */
    static final Moment HERE = new Moment("_Call_On_My_Stack", false, null, null);

    Moment(String by, boolean ring0, Integer flags, Integer number) {
        this(by, ring0, flags, number, null);
    }

    /** Whenever a method that states its effects is called. */
    static Moment of(Promises.Promise promise) {
        return new Moment("", false, null, null, promise);
    }
}
