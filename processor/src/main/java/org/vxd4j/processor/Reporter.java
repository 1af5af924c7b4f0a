package org.vxd4j.processor;

import java.io.PrintWriter;
import java.io.StringWriter;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.vxd4j.api.rule.Severity;
import org.vxd4j.processor.check.Violation;
import org.vxd4j.processor.model.Site;

/** The only one who talks to javac's {@link Messager}. */
final class Reporter {
    private final Messager messager;
    private final boolean werror;

    Reporter(Messager messager, boolean werror) {
        this.messager = messager;
        this.werror = werror;
    }

    /** Prints a violation where it stands. */
    void report(Violation violation) {
        Site site = violation.site();
        messager.printMessage(
                kind(violation.finding().severity()), message(violation), site.element(), site.mirror(), site.value());
    }

    /** Prints what is wrong with the options; they have no place in a source. */
    void reportOptions(String complaint) {
        messager.printMessage(Diagnostic.Kind.ERROR, "[vxd:option] " + complaint);
    }

    /** Prints a mistake of ours where the author's class is, so that the build fails and somebody hears of it. */
    void reportInternal(Element driver, Exception failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        messager.printMessage(
                Diagnostic.Kind.ERROR,
                "[vxd:internal] vxd4j failed on %s; please report this with the class and the trace:%n%s"
                        .replace("%n", "\n")
                        .formatted(driver.getSimpleName(), trace),
                driver);
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
