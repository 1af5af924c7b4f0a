package org.vxd4j.conformance;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The statements of the seed documents that a test shows, by number: see {@code docs/conformance.md}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Seed {

    /** Numbers as {@code "S2.15"}. */
    String[] value();
}
