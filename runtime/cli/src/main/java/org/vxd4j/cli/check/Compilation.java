package org.vxd4j.cli.check;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles drivers for what the compiler and the processor say about them; class files go to a folder that is removed.
 *
 * @param processors new annotation processors each time: one serves a single run of the compiler
 * @param options what the compiler is told
 */
public record Compilation(Supplier<List<Processor>> processors, CompilerOptions options) {
    private static final String NOT_CHECKED = "is annotated with @VxD, so nothing was checked";

    /** Named where no class is to be looked at: without a name the compiler does nothing, and the processor not either. */
    private static final List<String> NO_CLASS = List.of("java.lang.Object");

    /** Everything that is wrong with these files, in the compiler's order. */
    public List<Problem> problems(List<Path> files) throws IOException {
        Path classes = Files.createTempDirectory("vxd4j-check");
        try {
            return problems(files, classes);
        } finally {
            delete(classes);
        }
    }

    private List<Problem> problems(List<Path> files, Path classes) throws IOException {
        Problems problems = new Problems();
        try (StandardJavaFileManager manager = manager(problems)) {
            var sources = manager.getJavaFileObjectsFromPaths(files);
            // Source that cannot be read is not processed: without the generated classes every other error is a false
            // one.
            JavacTask reading =
                    (JavacTask) compiler().getTask(null, manager, problems, List.of("-proc:none"), null, sources);
            reading.setLocale(Locale.ENGLISH);
            List<CompilationUnitTree> units = new ArrayList<>();
            reading.parse().forEach(units::add);
            if (problems.anyError()) {
                return problems.all();
            }
            problems.clear();
            StringWriter rest = new StringWriter();
            boolean modular = SourceOutline.isModular(files);
            run(
                    compiler().getTask(rest, manager, problems, options.ofSources(classes, modular), null, sources),
                    problems,
                    rest);
            if (problems.all().isEmpty() && !SourceOutline.hasDriver(units)) {
                if (files.size() == 1) {
                    problems.note(files.get(0).toString(), "no class in it " + NOT_CHECKED);
                } else {
                    problems.note(null, "no class in these files " + NOT_CHECKED);
                }
            }
        }
        return problems.all();
    }

    /** Everything that is wrong with the drivers among class files, by the same rules. */
    public List<Problem> problems(ClassPlace place) throws IOException {
        if (!place.newer().isEmpty()) {
            Problems problems = new Problems();
            place.newer().forEach((java, names) -> problems.classFile(tooNew(java, names)));
            return problems.unreadable(place.path());
        }
        Problems problems = look(place, place.hasDrivers() ? place.annotated() : NO_CLASS);
        // The compiler stops at a class that it cannot read, before the processor has said why.
        boolean stopped = problems.all().stream().anyMatch(p -> p.isError() && p.name() == null);
        List<Problem> unreadable = (stopped ? look(place, NO_CLASS) : problems).unreadable(place.path());
        if (!unreadable.isEmpty()) {
            return unreadable;
        }
        if (!place.hasDrivers()) {
            problems.note(place.path().toString(), "no class in it " + NOT_CHECKED);
        }
        return problems.all();
    }

    private Problems look(ClassPlace place, List<String> names) throws IOException {
        Problems problems = new Problems();
        try (StandardJavaFileManager manager = manager(problems)) {
            StringWriter rest = new StringWriter();
            run(
                    compiler().getTask(rest, manager, problems, options.ofClasses(place.path()), names, null),
                    problems,
                    rest);
        }
        return problems;
    }

    private static String tooNew(int java, List<String> names) {
        String which = names.size() == 1 ? " is" : " and %d more are".formatted(names.size() - 1);
        return "%s.class%s for Java %d; run vxd4j with JDK %d or newer".formatted(names.get(0), which, java, java);
    }

    private void run(JavaCompiler.CompilationTask task, Problems problems, StringWriter rest) {
        task.setLocale(Locale.ENGLISH);
        task.setProcessors(processors.get());
        if (!task.call() && !problems.anyError()) {
            throw new IllegalStateException("the compiler failed without an error:\n" + rest);
        }
    }

    private static StandardJavaFileManager manager(Problems problems) throws IOException {
        return compiler().getStandardFileManager(problems, Locale.ENGLISH, StandardCharsets.UTF_8);
    }

    /** The compiler of the Java that runs. */
    static JavaCompiler compiler() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IOException("this Java has no compiler; set JAVA_HOME to a JDK 17 or newer");
        }
        return compiler;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
