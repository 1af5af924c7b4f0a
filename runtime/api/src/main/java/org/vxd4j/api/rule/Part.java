package org.vxd4j.api.rule;

/** The part of an event's declaration or call that a finding points at. */
public enum Part {
    /** The event as a whole. */
    EVENT,
    /** {@code scope}, or the handle in EBX. */
    SCOPE,
    /** {@code flags}, or ECX. */
    FLAGS,
    /** {@code boost}, or EAX. */
    BOOST,
    /** {@code timeoutMillis}, or EDI. */
    TIME_OUT,
    /** {@code via}, the service. */
    VIA,
    /** The one value that was asked about; only who asked knows where it stands. */
    VALUE
}
