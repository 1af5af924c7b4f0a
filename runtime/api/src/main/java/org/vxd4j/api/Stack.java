package org.vxd4j.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter that arrives on the stack, as the next dword in the order of the parameters.
 *
 * <p>For the few register services that take one. Every parameter of a C service arrives so, and none says it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Stack {}
