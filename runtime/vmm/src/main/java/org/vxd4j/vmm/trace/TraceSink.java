package org.vxd4j.vmm.trace;

/** Takes trace records as they are written. */
@FunctionalInterface
public interface TraceSink {

    /** A sink that takes nothing. */
    TraceSink NONE = record -> {};

    /** Takes one record; the object is only lent. */
    void accept(TraceRecord record);

    /** A sink that passes each record to this one and then to another. */
    default TraceSink and(TraceSink other) {
        return record -> {
            accept(record);
            other.accept(record);
        };
    }
}
