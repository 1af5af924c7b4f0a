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

    // By hand: what a record has from the compiler is slow until the JVM is warm, which javac's never is.
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Field field
                        && name.equals(field.name)
                        && owner.equals(field.owner)
                        && isStatic == field.isStatic;
    }

    @Override
    public int hashCode() {
        return owner.hashCode() * 31 + name.hashCode();
    }
}
