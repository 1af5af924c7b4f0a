package org.vxd4j.processor.analyse;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import org.vxd4j.api.Target;
import org.vxd4j.processor.check.Violation;
import org.vxd4j.processor.code.Anchor;

/**
 * Checks the bodies of the drivers of one compilation, through javac's exported tree API.
 *
 * <p>That happens when javac is about to analyse the first class: everything is entered then, no class file is written, and an error
 * keeps all of them from being written. Any later, and the next build would find class files and nothing to do.
 */
public final class BodyAnalysis {
    private final Set<String> drivers = new TreeSet<>();
    private final Target target;
    private final Printer printer;

    /** Who prints what is found. */
    public interface Printer {

        /** Prints a violation at its element. */
        void report(Violation violation);

        /** Prints a violation at a call. */
        void report(Violation violation, Anchor anchor);

        /** Prints a mistake of ours. */
        void reportInternal(String driver, Exception failure);
    }

    private BodyAnalysis(Target target, Printer printer) {
        this.target = target;
        this.printer = printer;
    }

    /**
     * Waits for javac to be ready.
     *
     * @param target the version to check for instead of the declared ones, or null
     * @return empty under a compiler that is not javac
     */
    public static Optional<BodyAnalysis> attach(ProcessingEnvironment environment, Target target, Printer printer) {
        Optional<ProcessingEnvironment> javac = Environments.javac(environment);
        if (javac.isEmpty()) {
            return Optional.empty();
        }
        BodyAnalysis analysis = new BodyAnalysis(target, printer);
        try {
            Watcher.attach(javac.get(), analysis);
            return Optional.of(analysis);
        } catch (IllegalArgumentException | LinkageError noTrees) {
            return Optional.empty();
        }
    }

    /** A driver whose bodies are to be checked, by its qualified name: elements of one round mean nothing in the next. */
    public void add(String driver) {
        drivers.add(driver);
    }

    /** The drivers to check, by qualified name. */
    Set<String> drivers() {
        return drivers;
    }

    /** The version to check for instead of the declared ones, or null. */
    Target target() {
        return target;
    }

    Printer printer() {
        return printer;
    }
}
