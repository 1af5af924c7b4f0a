package org.vxd4j.benchmarks.cost;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vxd4j.benchmarks.cost.CompilerProcess.Cost;

/** One corpus, and the ways to build it. */
final class Build {
    private static final List<String> PROCESSOR = List.of("vxd4j-processor", "vxd4j-api", "asm");

    private static final List<String> PHASES =
            List.of("start of the processor", "rounds: parse, check, emit", "analysis of bodies");

    private final Path folder;
    private final Path classes;
    private final Path sources;
    private final List<Path> authors;
    private List<Path> glue = List.of();

    Build(Path folder, Corpus corpus, int methods) {
        this.folder = folder;
        this.classes = folder.resolve("classes");
        this.sources = folder.resolve("generated");
        this.authors = corpus.write(folder.resolve("authors"), methods);
    }

    /** Has the glue written, keeps a copy of it, and makes sure that both ways lead to the same class files. */
    void prepare() {
        processed();
        Map<String, Integer> made = files(classes);
        Path kept = folder.resolve("glue");
        try {
            Files.move(sources, kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        glue = javaFiles(kept);
        byHand();
        if (!made.equals(files(classes))) {
            throw new IllegalStateException("the two builds differ; see " + folder);
        }
    }

    /** Our processor writes the glue. */
    Cost processed() {
        return compile(List.of(), List.of("-processorpath", processorPath()), authors);
    }

    /** Somebody else hands the finished glue over. */
    Cost handedOver() {
        return compile(
                List.of("-D" + FinishedGlue.FOLDER + "=" + folder.resolve("glue")),
                List.of(
                        "-processorpath",
                        jars(List.of("vxd4j-benchmarks")),
                        "-processor",
                        FinishedGlue.class.getName()),
                authors);
    }

    /** The glue is an ordinary source. */
    Cost byHand() {
        return compile(
                List.of(),
                List.of("-proc:none"),
                Stream.of(authors, glue).flatMap(List::stream).toList());
    }

    /** There is no glue. */
    Cost authorOnly() {
        return compile(List.of(), List.of("-proc:none"), authors);
    }

    /** What the processor does with its time: the share of each phase in the whole build, a line for each. */
    List<String> phases(int times) {
        Path report = folder.resolve("phases");
        List<String> jvm = List.of("-D" + PhaseClock.REPORT + "=" + report);
        List<String> options = List.of(
                "-processorpath", System.getProperty("java.class.path"), "-processor", PhaseClock.class.getName());
        List<List<Double>> shares = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < times; i++) {
            Cost whole = compile(jvm, options, authors);
            String[] nanos = text(report).split(" ");
            for (int phase = 0; phase < PHASES.size(); phase++) {
                shares.get(phase).add(Double.parseDouble(nanos[phase]) / whole.wall());
            }
        }
        List<String> lines = new ArrayList<>();
        for (int phase = 0; phase < PHASES.size(); phase++) {
            lines.add("%-42s wall %s of the build".formatted(PHASES.get(phase), Spread.of(shares.get(phase))));
        }
        return lines;
    }

    int drivers() {
        return authors.size();
    }

    long authorLines() {
        return lines(authors);
    }

    long glueLines() {
        return lines(glue);
    }

    private Cost compile(List<String> jvm, List<String> options, List<Path> files) {
        empty(classes);
        empty(sources);
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(
                List.of("-d", classes.toString(), "-s", sources.toString(), "-cp", jars(List.of("vxd4j-api"))));
        files.forEach(f -> arguments.add(f.toString()));
        return Compilers.run(jvm, arguments, folder.resolve("log"));
    }

    private static String processorPath() {
        return jars(PROCESSOR);
    }

    /** The jars with these names on our own class path. */
    private static String jars(List<String> names) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar ->
                        names.stream().anyMatch(n -> new File(jar).getName().startsWith(n + "-")))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void empty(Path folder) {
        remove(folder);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder and everything in it. */
    static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> javaFiles(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(p -> p.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of a folder and a sum of each. */
    private static Map<String, Integer> files(Path folder) {
        Map<String, Integer> sums = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                sums.put(folder.relativize(path).toString(), Arrays.hashCode(Files.readAllBytes(path)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sums;
    }

    private static long lines(List<Path> files) {
        long lines = 0;
        for (Path file : files) {
            try (Stream<String> text = Files.lines(file)) {
                lines += text.count();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lines;
    }
}
