package org.vxd4j.processor;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.vxd4j.api.VxD;

/** Folders of sources and class files, compiled as a build tool compiles them: what one compilation writes the next one reads. */
final class Workbench {
    private final Path folder;
    private final StringWriter output = new StringWriter();

    Workbench(Path folder) {
        this.folder = folder;
    }

    /** Writes a source file of a module. */
    Workbench write(String module, String file, String text) {
        try {
            Path path = folder.resolve(module).resolve("src").resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of a module's class files. */
    Path classes(String module) {
        return folder.resolve(module).resolve("classes");
    }

    /** The class files of a module. */
    List<String> classFiles(String module) throws IOException {
        try (Stream<Path> files = Files.walk(classes(module))) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".class"))
                    .sorted()
                    .toList();
        }
    }

    /** Compiles a module; true when that worked. */
    boolean compile(String module, List<Processor> processors, String... options) throws IOException {
        output.getBuffer().setLength(0);
        Files.createDirectories(classes(module));
        List<String> arguments = new ArrayList<>(List.of(
                "-Xlint:all,-processing,-options",
                "--release",
                "17",
                "-d",
                classes(module).toString()));
        arguments.addAll(List.of(options));
        if (processors.isEmpty()) {
            arguments.add("-proc:none");
        }
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(folder.resolve(module).resolve("src"))) {
            List<Path> paths =
                    sources.filter(f -> f.toString().endsWith(".java")).sorted().toList();
            JavaCompiler.CompilationTask task =
                    javac.getTask(output, files, null, arguments, null, files.getJavaFileObjectsFromPaths(paths));
            if (!processors.isEmpty()) {
                task.setProcessors(processors);
            }
            return task.call();
        }
    }

    /** What javac printed, without the folders. */
    String output() {
        return output.toString().replaceAll("(?m)^\\S*/(\\w+\\.java:)", "$1");
    }

    /** The API, as a class path or module path has it. */
    static String api() {
        try {
            return Path.of(VxD.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
