package org.vxd4j.processor.analyse;

import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Type;
import org.vxd4j.processor.code.MethodRef;

/** Where {@code toString} is called without being written. */
final class Texts {
    private static final String CONCATENATION = "java/lang/invoke/StringConcatFactory";
    private static final String OBJECT = "(Ljava/lang/Object;)";

    /** The methods of the JDK that make a text of their argument. */
    private static final Map<String, Set<String>> MAKERS = Map.of(
            "java/lang/String", Set.of("valueOf"),
            "java/util/Objects", Set.of("toString"),
            "java/lang/StringBuilder", Set.of("append"),
            "java/lang/StringBuffer", Set.of("append"));

    private Texts() {}

    /** True for a method that makes a text of its only argument. */
    static boolean isMadeBy(MethodRef method) {
        return MAKERS.getOrDefault(method.owner(), Set.of()).contains(method.name())
                && method.descriptor().startsWith(OBJECT);
    }

    /** True for the class that a compiler lets concatenate. */
    static boolean isConcatenation(String bootstrap) {
        return bootstrap.equals(CONCATENATION);
    }

    /** The method that makes the text. */
    static MethodRef maker(String type) {
        return new MethodRef(type, "toString", Type.getMethodDescriptor(Type.getType(String.class)));
    }
}
