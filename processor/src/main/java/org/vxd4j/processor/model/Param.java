package org.vxd4j.processor.model;

import org.vxd4j.api.Reg;

/**
 * A parameter of an entry point.
 *
 * @param name its name in the author's source
 * @param site where it stands
 * @param type its type
 * @param binding what it is loaded from
 * @param register the register, when the binding is {@link Binding#REGISTER}; else null
 * @param registerSite the value of {@code @In}, or the parameter
 */
public record Param(String name, Site site, ValueType type, Binding binding, Reg register, Site registerSite) {}
