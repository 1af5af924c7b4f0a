package org.vxd4j.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The carry flag on entry of an event callback: true when it is called because the time ran out.
 *
 * <p>Then no restriction holds, the boost is gone, and the handles may be stale (rules ET-03 to ET-06).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface TimedOut {}
