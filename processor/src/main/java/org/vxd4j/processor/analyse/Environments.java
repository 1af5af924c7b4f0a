package org.vxd4j.processor.analyse;

import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * Finds javac's own environment. Gradle wraps it in a class with a field {@code delegate}, IntelliJ in a proxy whose handler holds it;
 * both are found by walking the fields that are environments.
 */
final class Environments {
    private static final String JAVAC = "com.sun.tools.javac.processing.JavacProcessingEnvironment";

    private Environments() {}

    /** javac's environment behind any number of wrappers; empty when another compiler is at work. */
    static Optional<ProcessingEnvironment> javac(ProcessingEnvironment environment) {
        return search(environment, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static Optional<ProcessingEnvironment> search(Object candidate, Set<Object> seen) {
        if (candidate == null || !seen.add(candidate)) {
            return Optional.empty();
        }
        if (candidate.getClass().getName().equals(JAVAC)) {
            return Optional.of((ProcessingEnvironment) candidate);
        }
        Object holder = Proxy.isProxyClass(candidate.getClass()) ? Proxy.getInvocationHandler(candidate) : candidate;
        for (Object next : environments(holder)) {
            Optional<ProcessingEnvironment> found = search(next, seen);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static List<Object> environments(Object holder) {
        List<Object> found = new ArrayList<>();
        for (Class<?> type = holder.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                try {
                    field.setAccessible(true);
                    if (field.get(holder) instanceof ProcessingEnvironment environment) {
                        found.add(environment);
                    }
                } catch (ReflectiveOperationException | RuntimeException closed) {
                    // A field that may not be read holds nothing for us.
                    continue;
                }
            }
        }
        return found;
    }
}
