package org.vxd4j.processor.flow;

/**
 * A field, named as class files name it.
 *
 * @param owner binary name of its class, with slashes
 * @param name its name
 * @param isStatic true when the class has it, not the object
 */
public record Field(String owner, String name, boolean isStatic) {

    /** What stands for the elements of every array. */
    public static final Field ELEMENT = new Field("", "[]", false);
}
