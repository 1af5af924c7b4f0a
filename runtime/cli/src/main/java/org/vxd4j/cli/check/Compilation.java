package org.vxd4j.cli.check;

import com.sun.source.util.JavacTask;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.vxd4j.api.Target;

/**
 * Compiles drivers for what the compiler and the processor say about them; class files go to a folder that is removed.
 *
 * @param processors the annotation processors
 * @param classPath what the drivers use besides the class path that the command runs with; may be empty
 * @param target the version to check for whatever the drivers say, or null
 */
public record Compilation(List<Processor> processors, String classPath, Target target) {
    private static final String TARGET_OPTION = "vxd4j.target";
    private static final String CLASSES_OPTION = "vxd4j.classes";

    /** True when one of the processors takes the version from outside. */
    public static boolean canChooseTarget(List<Processor> processors) {
        return understand(processors, TARGET_OPTION);
    }

    /** True when one of the processors checks class files. */
    public static boolean canCheckClasses(List<Processor> processors) {
        return understand(processors, CLASSES_OPTION);
    }

    private static boolean understand(List<Processor> processors, String option) {
        return processors.stream().anyMatch(p -> p.getSupportedOptions().contains(option));
    }

    /** Everything that is wrong with these files, in the compiler's order. */
    public List<Problem> problems(List<Path> files) throws IOException {
        JavaCompiler compiler = compiler();
        Path classes = Files.createTempDirectory("vxd4j-check");
        try {
            return problems(compiler, files, classes);
        } finally {
            delete(classes);
        }
    }

    private List<Problem> problems(JavaCompiler compiler, List<Path> files, Path classes) throws IOException {
        Problems problems = new Problems();
        StringWriter rest = new StringWriter();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(problems, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            var sources = manager.getJavaFileObjectsFromPaths(files);
            // Source that cannot be read is not processed: without the generated classes every other error is a false
            // one.
            JavacTask reading =
                    (JavacTask) compiler.getTask(rest, manager, problems, List.of("-proc:none"), null, sources);
            reading.setLocale(Locale.ENGLISH);
            reading.parse();
            if (problems.anyError()) {
                return problems.all();
            }
            problems.clear();
            JavaCompiler.CompilationTask task =
                    compiler.getTask(rest, manager, problems, options(classes), null, sources);
            task.setLocale(Locale.ENGLISH);
            task.setProcessors(processors);
            if (!task.call() && !problems.anyError()) {
                throw new IllegalStateException("the compiler failed without an error:\n" + rest);
            }
        }
        return problems.all();
    }

    /** Everything that is wrong with the drivers among class files, by the same rules. */
    public List<Problem> problems(ClassPlace place) throws IOException {
        Problems problems = new Problems();
        if (!place.hasDrivers()) {
            problems.note(place.path().toString(), "no class in it is annotated with @VxD, so nothing was checked");
            return problems.all();
        }
        StringWriter rest = new StringWriter();
        try (StandardJavaFileManager manager =
                compiler().getStandardFileManager(problems, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task =
                    compiler().getTask(rest, manager, problems, options(place), place.annotated(), null);
            task.setLocale(Locale.ENGLISH);
            task.setProcessors(processors);
            if (!task.call() && !problems.anyError()) {
                throw new IllegalStateException("the compiler failed without an error:\n" + rest);
            }
        }
        return problems.all();
    }

    private static JavaCompiler compiler() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IOException("this Java has no compiler; set JAVA_HOME to a JDK 17 or newer");
        }
        return compiler;
    }

    /** Class files only, even when sources lie beside them; with the names of parameters, as far as the files have them. */
    private List<String> options(ClassPlace place) {
        List<String> options = new ArrayList<>();
        options.addAll(List.of("-proc:only", "-parameters", "-sourcepath", ""));
        options.addAll(List.of("-cp", place.path() + File.pathSeparator + wholeClassPath()));
        options.addAll(List.of("-A" + CLASSES_OPTION + "=" + place.path()));
        return withRest(options);
    }

    private List<String> options(Path classes) {
        List<String> options = new ArrayList<>();
        options.addAll(List.of("-d", classes.toString(), "-cp", wholeClassPath()));
        // Errors in declarations and in bodies come together, and all of them.
        options.add("--should-stop=ifError=FLOW");
        return withRest(options);
    }

    private List<String> withRest(List<String> options) {
        options.addAll(List.of("-Xmaxerrs", "10000", "-Xmaxwarns", "10000"));
        if (target != null) {
            options.add("-A" + TARGET_OPTION + "=" + target.label());
        }
        return options;
    }

    private String wholeClassPath() {
        String own = System.getProperty("java.class.path", "");
        return classPath.isEmpty() ? own : classPath + File.pathSeparator + own;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
