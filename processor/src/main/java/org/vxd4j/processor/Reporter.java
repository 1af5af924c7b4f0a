package org.vxd4j.processor;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.function.Function;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.vxd4j.api.rule.Severity;
import org.vxd4j.processor.analyse.BodyAnalysis;
import org.vxd4j.processor.check.Violation;
import org.vxd4j.processor.code.Anchor;
import org.vxd4j.processor.code.Place;
import org.vxd4j.processor.model.Site;

/** The only one who prints. */
final class Reporter implements BodyAnalysis.Printer {
    private final ProcessingEnvironment environment;
    private final Messager messager;
    private final boolean werror;
    private Function<Element, Place> places;

    Reporter(ProcessingEnvironment environment, boolean werror) {
        this.environment = environment;
        this.messager = environment.getMessager();
        this.werror = werror;
    }

    /** Finds the places of elements without a source. */
    void locate(Function<Element, Place> finder) {
        places = finder;
    }

    /** Prints a violation where it stands. */
    void report(Violation violation) {
        Site site = violation.site();
        if (places != null) {
            report(violation, places.apply(site.element()));
            return;
        }
        Optional<Anchor> repeated = RepeatedAnnotation.anchor(environment, site);
        if (repeated.isPresent()) {
            report(violation, repeated.get());
            return;
        }
        messager.printMessage(
                kind(violation.finding().severity()), message(violation), site.element(), site.mirror(), site.value());
    }

    /** With the place in the text where javac has none. */
    @Override
    public void report(Violation violation, Place place) {
        if (places == null || place == null) {
            report(violation);
        } else {
            messager.printMessage(kind(violation.finding().severity()), place.inPackage() + ": " + message(violation));
        }
    }

    @Override
    public void note(TypeElement driver, String message) {
        if (places == null) {
            messager.printMessage(Diagnostic.Kind.NOTE, message, driver);
        } else {
            messager.printMessage(Diagnostic.Kind.NOTE, places.apply(driver).inPackage() + ": " + message);
        }
    }

    @Override
    public void report(Violation violation, Anchor anchor) {
        anchor.print(kind(violation.finding().severity()), message(violation));
    }

    @Override
    public void reportInternal(String driver, Exception failure) {
        messager.printMessage(Diagnostic.Kind.ERROR, internal(driver, failure));
    }

    /** Says that a compiler is at work which shows no bodies. */
    void noteNoBodies() {
        messager.printMessage(
                Diagnostic.Kind.NOTE,
                "[vxd:no-bodies] this compiler is not javac: the drivers' declarations are checked, the bodies of their methods"
                        + " are not; `vxd4j check` does that, and the kernel checks each call when it happens");
    }

    @Override
    public void noteNotAnalysed() {
        messager.printMessage(
                Diagnostic.Kind.NOTE,
                "[vxd:no-bodies] javac ended after the annotation processors, as -proc:only or an error makes it: the drivers'"
                        + " declarations are checked, the bodies of their methods are not; have this processor run where they"
                        + " are compiled, or use `vxd4j check`");
    }

    /** Prints what is wrong with the options; they have no place in a source. */
    void reportOptions(String complaint) {
        messager.printMessage(Diagnostic.Kind.ERROR, "[vxd:option] " + complaint);
    }

    /** Prints that class files cannot be checked; they have no place in a source. */
    void reportClasses(String complaint) {
        messager.printMessage(Diagnostic.Kind.ERROR, "[vxd:class-file] " + complaint);
    }

    /** Prints that drivers are compiled for a Java that cannot run them. */
    void reportLanguage(TypeElement driver, SourceVersion version) {
        messager.printMessage(
                Diagnostic.Kind.ERROR,
                "[vxd:java-17] a driver needs Java 17, and this is compiled for Java %d\nThe API that the driver and its glue use is there from 17 on.\nCompile with --release 17 or later."
                        .formatted(version.ordinal()),
                driver);
    }

    /** Prints that a driver's glue was written before its types were complete. */
    void reportTooLate(TypeElement driver) {
        messager.printMessage(
                Diagnostic.Kind.ERROR,
                ("[vxd:types-too-late] another annotation processor wrote types that the declarations of %s name only after the"
                                + " glue of %1$s was there\nGlue is written once, and this one knows nothing of them.\nPut what they"
                                + " are written from into another module, which is compiled first.")
                        .formatted(driver.getSimpleName()),
                driver);
    }

    /** Prints a mistake of ours where the author's class is, so that the build fails and somebody hears of it. */
    void reportInternal(Element driver, Exception failure) {
        messager.printMessage(
                Diagnostic.Kind.ERROR, internal(driver.getSimpleName().toString(), failure), driver);
    }

    private static String internal(String driver, Exception failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        return "[vxd:internal] vxd4j failed on %s; please report this with the class and the trace:%n%s"
                .replace("%n", "\n")
                .formatted(driver, trace);
    }

    /** The finding's message; javac indents all lines but the first by itself. */
    private static String message(Violation violation) {
        return violation.finding().message().replace("\n  ", "\n");
    }

    private Diagnostic.Kind kind(Severity severity) {
        return switch (severity) {
            case ERROR -> Diagnostic.Kind.ERROR;
            case WARNING -> werror ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
            case NOTE -> Diagnostic.Kind.NOTE;
        };
    }
}
