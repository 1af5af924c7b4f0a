package org.vxd4j.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells the compiler not to check a rule here, with the reason; the kernel checks at run time what it can.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
@Repeatable(Unchecked.All.class)
public @interface Unchecked {

    /** The rule's id or name: {@code "EF-14"} or {@code "ring0-event"}. */
    String rule();

    /** Why it is right here. */
    String because();

    /** Several of them. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @interface All {
        /** The single ones. */
        Unchecked[] value();
    }
}
