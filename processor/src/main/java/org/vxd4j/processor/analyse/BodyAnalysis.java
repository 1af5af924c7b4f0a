package org.vxd4j.processor.analyse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import org.vxd4j.api.Target;
import org.vxd4j.processor.check.Violation;
import org.vxd4j.processor.code.Anchor;
import org.vxd4j.processor.code.Place;
import org.vxd4j.processor.parse.Readiness;

/**
 * Checks the bodies of the drivers of one compilation, through javac's exported tree API.
 *
 * <p>That happens when javac is about to analyse the first class: everything is entered then, no class file is written, and an error
 * keeps all of them from being written. Any later, and the next build would find class files and nothing to do.
 */
public final class BodyAnalysis {
    private final Set<String> drivers = new TreeSet<>();
    private final ProcessingEnvironment javac;
    private final Target target;
    private final Printer printer;
    private CheckedClasses classes = CheckedClasses.NONE;
    private boolean expected = true;

    /** Who prints what is found. */
    public interface Printer {

        /**
         * Prints a violation that stands in a class file.
         *
         * @param place where, when there is no source of its element either; null where that element stands
         */
        void report(Violation violation, Place place);

        /** Prints a violation at a call. */
        void report(Violation violation, Anchor anchor);

        /** Says that javac ended without having analysed anything. */
        void noteNotAnalysed();

        /** Prints news about a driver. */
        void note(TypeElement driver, String message);

        /** Prints a mistake of ours. */
        void reportInternal(String driver, Exception failure);
    }

    private BodyAnalysis(ProcessingEnvironment javac, Target target, Printer printer) {
        this.javac = javac;
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
        BodyAnalysis analysis = new BodyAnalysis(javac.get(), target, printer);
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

    /** Expects nothing any more: an error stands in the way. */
    public void giveUp() {
        expected = false;
    }

    /** Checks the drivers now, in class files: javac analyses nothing then. */
    public void run(CheckedClasses checked) {
        classes = checked;
        expected = false;
        new Analysis(javac, this, List.of()).run();
    }

    /** Hears that javac has ended before it came to any body: it was told to, or for an error. */
    void missed() {
        if (expected && drivers.stream().allMatch(this::isWhole)) {
            printer.noteNotAnalysed();
        }
    }

    private boolean isWhole(String driver) {
        TypeElement element = javac.getElementUtils().getTypeElement(driver);
        return element != null && Readiness.isWhole(element);
    }

    /** The class files that are checked; none when sources are. */
    CheckedClasses classes() {
        return classes;
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
