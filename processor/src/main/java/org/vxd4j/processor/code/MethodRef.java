package org.vxd4j.processor.code;

/**
 * A method, named as class files name it.
 *
 * <p>No record: what a record has from the compiler is slow until the JVM is warm, which javac's never is, and methods are what
 * everything is looked up by.
 */
public final class MethodRef {
    public static final String CONSTRUCTOR = "<init>";
    public static final String STATIC_INITIALISER = "<clinit>";
    private static final String LAMBDA = "lambda$";

    private final String owner;
    private final String name;
    private final String descriptor;
    private final int hash;

    /**
     * A method.
     *
     * @param owner binary name of the class, with slashes
     * @param name its name; {@code <init>} for constructors, {@code <clinit>} for static initialisers
     * @param descriptor its erased parameter and result types
     */
    public MethodRef(String owner, String name, String descriptor) {
        this.owner = owner;
        this.name = name;
        this.descriptor = descriptor;
        this.hash = (owner.hashCode() * 31 + name.hashCode()) * 31 + descriptor.hashCode();
    }

    /** Binary name of the class, with slashes. */
    public String owner() {
        return owner;
    }

    /** Its name; {@code <init>} for constructors, {@code <clinit>} for static initialisers. */
    public String name() {
        return name;
    }

    /** Its erased parameter and result types. */
    public String descriptor() {
        return descriptor;
    }

    /** The static initialiser of a class. */
    public static MethodRef staticInitialiser(String owner) {
        return new MethodRef(owner, STATIC_INITIALISER, "()V");
    }

    /** The same method, in another class. */
    public MethodRef in(String other) {
        return new MethodRef(other, name, descriptor);
    }

    /** True for what comes with the JDK: its code is never read, facts about it are data. */
    public boolean isPlatform() {
        return isPlatform(owner);
    }

    /** True for the name of a class that comes with the JDK. */
    public static boolean isPlatform(String owner) {
        return owner.startsWith("java/")
                || owner.startsWith("javax/")
                || owner.startsWith("jdk/")
                || owner.startsWith("sun/")
                || owner.startsWith("com/sun/");
    }

    /** True for the method of one of the JDK's functional interfaces: who is called has no name. */
    public boolean isFunctional() {
        return owner.startsWith("java/util/function/")
                || owner.equals("java/lang/Runnable")
                || owner.equals("java/util/concurrent/Callable");
    }

    /** True for a lambda that is written in the class. */
    public boolean isLambda() {
        return name.startsWith(LAMBDA);
    }

    /** How messages name it: {@code Helper.tick}, {@code new Helper}. */
    public String label() {
        String type = simpleName(owner);
        if (name.equals(CONSTRUCTOR)) {
            return "new " + type;
        }
        if (name.equals(STATIC_INITIALISER)) {
            return "the static initialiser of " + type;
        }
        if (isLambda()) {
            int end = name.lastIndexOf('$');
            String writer = end > LAMBDA.length() ? name.substring(LAMBDA.length(), end) : "new";
            return "a lambda in " + (writer.equals("new") ? "new " + type : type + "." + writer);
        }
        return type + "." + name;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof MethodRef ref
                        && hash == ref.hash
                        && name.equals(ref.name)
                        && owner.equals(ref.owner)
                        && descriptor.equals(ref.descriptor);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return owner + "." + name + descriptor;
    }

    /** The class as its author names it, without the package: {@code Inner}, or {@code Outer$1} for an anonymous one. */
    private static String simpleName(String owner) {
        String last = owner.substring(owner.lastIndexOf('/') + 1);
        int nested = last.lastIndexOf('$');
        return nested < 0 || nested + 1 == last.length() || Character.isDigit(last.charAt(nested + 1))
                ? last
                : last.substring(nested + 1);
    }
}
