package org.vxd4j.processor.emit;

/** What one kind of entry point adds to the device block; nothing when the driver has no such entry point. */
interface BlockPart {

    /** Fields. */
    default void fields(Source out) {}

    /** Statements of the constructor, after the driver is built. */
    default void construction(Source out) {}

    /** The overridden methods of {@code DeviceBlock}. */
    default void overrides(Source out) {}

    /** One method for each entry point. */
    default void entryPoints(Source out) {}

    /** Nested types. */
    default void types(Source out) {}
}
