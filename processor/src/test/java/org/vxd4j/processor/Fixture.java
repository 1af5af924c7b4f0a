package org.vxd4j.processor;

import static java.util.Comparator.comparing;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Compiles drivers given as text, as strictly as javac can. */
final class Fixture {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE =
            Pattern.compile("(?m)^(?:(?:public|abstract|final|@Deprecated) )*(?:class|interface|record|enum) (\\w+)");

    private final List<String> options = new ArrayList<>(List.of("--release", "17", "-Xlint:all,-processing,-options"));
    private final List<JavaFileObject> sources = new ArrayList<>();
    private Processor processor = new VxdProcessor();

    private Fixture() {}

    /** A compilation of one source file, whose class's name is found in it. */
    static Fixture of(String source) {
        return new Fixture().and(source);
    }

    /** Adds a source file. */
    Fixture and(String source) {
        sources.add(JavaFileObjects.forSourceString(qualifiedName(source), source));
        return this;
    }

    /** Adds an option of javac. */
    Fixture option(String option) {
        options.add(option);
        return this;
    }

    /** Uses another processor. */
    Fixture with(Processor other) {
        processor = other;
        return this;
    }

    /** Runs javac. */
    Compilation compile() {
        return com.google.testing.compile.Compiler.javac()
                .withProcessors(processor)
                .withOptions(options)
                .compile(sources);
    }

    /** The diagnostics as javac prints them: file, line, kind, whole message. */
    List<String> diagnostics() {
        return diagnostics(compile());
    }

    /** The same for the class files that a compiler without the processor makes of the sources. */
    List<String> diagnosticsOfClasses(Path folder, String... options) throws IOException {
        return new ClassCheck(folder).compile(sources).check(options);
    }

    static List<String> diagnostics(Compilation compilation) {
        return compilation.diagnostics().stream().map(Fixture::print).toList();
    }

    /** What was generated, by qualified name. */
    static Map<String, String> generated(Compilation compilation) {
        Map<String, String> generated = new TreeMap<>();
        compilation.generatedSourceFiles().stream()
                .sorted(comparing(JavaFileObject::getName))
                .forEach(file -> {
                    try {
                        String name = file.getName();
                        generated.put(
                                name.substring(name.lastIndexOf('/') + 1),
                                file.getCharContent(false).toString());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        return generated;
    }

    /** A driver with these members: line 4 of the file is the first of them. */
    static String driver(String members) {
        return driver("WIN95", members);
    }

    /** A driver for a target with these members. */
    static String driver(String target, String members) {
        return """
                import org.vxd4j.api.*;
                @VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.%s)
                class Example {
                %s}
                """.formatted(target, members);
    }

    private static String print(Diagnostic<? extends JavaFileObject> diagnostic) {
        String file =
                diagnostic.getSource() == null ? "" : diagnostic.getSource().getName();
        return "%s:%d: %s: %s"
                .formatted(
                        file.substring(file.lastIndexOf('/') + 1),
                        diagnostic.getLineNumber(),
                        diagnostic.getKind().toString().toLowerCase(Locale.ROOT).replace("mandatory_", ""),
                        diagnostic.getMessage(Locale.ROOT));
    }

    private static String qualifiedName(String source) {
        Matcher packages = PACKAGE.matcher(source);
        Matcher types = TYPE.matcher(source);
        if (!types.find()) {
            throw new IllegalArgumentException("no class in " + source);
        }
        return packages.find() ? packages.group(1) + "." + types.group(1) : types.group(1);
    }
}
