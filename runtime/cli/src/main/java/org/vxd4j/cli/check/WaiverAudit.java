package org.vxd4j.cli.check;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import org.vxd4j.cli.check.Waiver.Span;

/**
 * Finds the waivers of drivers, and what each of them keeps the compiler from saying: the drivers are compiled as they are and with
 * blanks instead of their waivers, and what is said only then is what was suppressed.
 */
public final class WaiverAudit {
    private final Compilation compilation;
    private final List<Path> files;
    private final List<String> texts = new ArrayList<>();
    private List<Problem> asItIs = List.of();

    /** Of these files. */
    public WaiverAudit(Compilation compilation, List<Path> files) throws IOException {
        this.compilation = compilation;
        this.files = List.copyOf(files);
        for (Path file : files) {
            texts.add(Files.readString(file));
        }
    }

    /** All waivers, in the order of the files and of their sources. */
    public List<WaiverUse> uses() throws IOException {
        List<Waiver> waivers = waivers();
        if (waivers.isEmpty()) {
            return List.of();
        }
        asItIs = said(List.of());
        List<Problem> suppressed = saidOnlyWithout(waivers);
        List<WaiverUse> uses = new ArrayList<>();
        for (Waiver waiver : waivers) {
            List<Problem> own = new ArrayList<>(
                    suppressed.stream().filter(p -> isCovered(p, waiver)).toList());
            if (own.isEmpty()) {
                // What it covers may be said elsewhere: at a base class, or not beside what others cover.
                saidOnlyWithout(List.of(waiver)).stream()
                        .filter(p -> waiver.id().equals(p.rule()))
                        .forEach(own::add);
            }
            uses.add(new WaiverUse(
                    files.get(waiver.file()).toString(),
                    waiver.line(),
                    waiver.id(),
                    waiver.because(),
                    fault(waiver),
                    waiver.isCheckedAtRunTime(),
                    List.copyOf(own)));
        }
        return uses;
    }

    private List<Waiver> waivers() throws IOException {
        JavaCompiler compiler = Compilation.compiler();
        List<Waiver> waivers = new ArrayList<>();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            int file = 0;
            for (CompilationUnitTree unit : task.parse()) {
                waivers.addAll(
                        SourceWaivers.of(file++, unit, Trees.instance(task).getSourcePositions()));
            }
        }
        return waivers;
    }

    private List<Problem> saidOnlyWithout(List<Waiver> waivers) throws IOException {
        List<Problem> rest = new ArrayList<>(said(waivers));
        for (Problem known : asItIs) {
            rest.stream().filter(p -> isSame(p, known)).findFirst().ifPresent(rest::remove);
        }
        return rest;
    }

    private static boolean isSame(Problem left, Problem right) {
        return left.line() == right.line()
                && left.column() == right.column()
                && left.message().equals(right.message())
                && String.valueOf(left.file()).equals(String.valueOf(right.file()));
    }

    /** What the compiler says to copies of the files, with blanks for these waivers: lines and columns stay. */
    private List<Problem> said(List<Waiver> waivers) throws IOException {
        Path folder = Files.createTempDirectory("vxd4j-waivers");
        try {
            List<Path> copies = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                Path copy =
                        folder.resolve(String.valueOf(i)).resolve(files.get(i).getFileName());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, without(i, waivers));
                copies.add(copy);
            }
            return compilation.problems(copies).stream()
                    .map(p -> atHome(p, copies))
                    .toList();
        } finally {
            delete(folder);
        }
    }

    private String without(int file, List<Waiver> waivers) {
        StringBuilder text = new StringBuilder(texts.get(file));
        for (Waiver waiver : waivers) {
            if (waiver.file() == file) {
                for (int i = waiver.annotation().from(); i < waiver.annotation().to(); i++) {
                    if (!Character.isWhitespace(text.charAt(i))) {
                        text.setCharAt(i, ' ');
                    }
                }
            }
        }
        return text.toString();
    }

    /** The same problem in the file that was copied. */
    private Problem atHome(Problem problem, List<Path> copies) {
        for (int i = 0; i < copies.size(); i++) {
            if (copies.get(i).toString().equals(problem.file())) {
                return problem.in(files.get(i).toString());
            }
        }
        return problem;
    }

    /** What the compiler has against the waiver itself, in its first line; null when nothing. */
    private String fault(Waiver waiver) {
        return asItIs.stream()
                .filter(p -> p.isError() && isIn(waiver.own(), p, waiver.file()))
                .findFirst()
                .map(p -> p.message().lines().findFirst().orElse("").replaceFirst("^\\[[^]]*] ", ""))
                .orElse(null);
    }

    private boolean isCovered(Problem problem, Waiver waiver) {
        return waiver.id().equals(problem.rule()) && isIn(waiver.scope(), problem, waiver.file());
    }

    private boolean isIn(Span span, Problem problem, int file) {
        if (problem.line() == 0 || !files.get(file).toString().equals(problem.file())) {
            return false;
        }
        String text = texts.get(file);
        int offset = 0;
        for (int line = 1; line < problem.line(); line++) {
            offset = text.indexOf('\n', offset) + 1;
        }
        offset += problem.column() - 1;
        return span.has(offset);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
