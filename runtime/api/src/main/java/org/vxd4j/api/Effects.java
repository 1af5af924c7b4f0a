package org.vxd4j.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * States what the implementations of an interface method of the driver's own may do: {@code @Effects({})} for nothing. Those in the
 * compilation are held to it (rule DS-18), and callers are judged by it, whoever implements the method elsewhere.
 *
 * <p>An effect says nothing about which services are called: for a call at interrupt time the implementations are looked at as well.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Effects {
    /** The effects that are allowed; none means none. */
    org.vxd4j.api.service.Effect[] value();
}
