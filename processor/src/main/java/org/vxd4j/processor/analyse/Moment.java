package org.vxd4j.processor.analyse;

/**
 * When a procedure that is registered by a raw call will be called.
 *
 * @param time the time it is called at
 * @param ring0 true for {@code PEF_Ring0_Event}
 * @param by the service that registers it, for messages
 */
record Moment(Context.Time time, boolean ring0, String by) {
    static final Moment UNKNOWN = new Moment(Context.Time.UNKNOWN, false, "");
}
