package org.vxd4j.processor.model;

/**
 * An annotated method outside of any driver.
 *
 * @param site where the annotation stands
 * @param annotation the annotation's simple name
 * @param owner the class it is in
 */
public record Stray(Site site, String annotation, String owner) {}
