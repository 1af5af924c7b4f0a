package org.vxd4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private static final String SYNOPSIS =
            "vxd4j check FILE.java|JAR|FOLDER... [--format text|json] [--target 3.0|3.1|95|98] [-cp PATH]"
                    + " [--werror] [--waivers]";
    private static final String DRIVER = """
            import org.vxd4j.api.*;

            @VxD(name = "BEEP", target = Target.WIN95)
            class Beep {
            \tprivate final BeepEvents events;

            \tBeep(BeepEvents events) {
            \t\tthis.events = events;
            \t}

            \t@EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.%s)
            \tvoid beep(VmHandle vm) {}
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void aCleanDriverHasNoErrorsAndLeavesNothingBehind() throws IOException {
        String file = write("Beep.java", DRIVER.formatted("LOW_PRI_DEVICE_BOOST"));
        long before = checkFolders();
        assertThat(Typed.command("check", file)).isEqualTo(new Typed(0, List.of("no errors"), List.of()));
        assertThat(checkFolders()).isEqualTo(before);
        assertThat(folder).isDirectoryNotContaining("glob:**.class");
    }

    @Test
    void aBrokenRuleIsShownWithItsLineAndACaret() throws IOException {
        String file = write("Beep.java", DRIVER.formatted("CRITICAL_SECTION_BOOST"));
        assertThat(Typed.command("check", file))
                .isEqualTo(new Typed(
                        1,
                        List.of(
                                file
                                        + ":11: error: [vxd:crit-boost-never-fires] boost 0x100000 with WAIT_NOT_CRIT can never"
                                        + " fire",
                                "  WAIT_NOT_CRIT waits until the priority is below CRITICAL_SECTION_BOOST (0x100000); the boost"
                                        + " itself lifts it to that.",
                                "  Use HIGH_PRI_DEVICE_BOOST or less, or drop WAIT_NOT_CRIT.     (EF-09; Call_Priority_VM_Event;"
                                        + " Windows 3.0+)",
                                "\t@EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.CRITICAL_SECTION_BOOST)",
                                "\t                                                       ^",
                                "1 error"),
                        List.of()));
    }

    @Test
    void jsonTellsPlaceRuleAndFix() throws IOException {
        String file = write("Beep.java", DRIVER.formatted("CRITICAL_SECTION_BOOST"));
        JsonObject problem = onlyProblem(Typed.command("check", "--format", "json", file));
        assertThat(problem.keySet())
                .containsExactly("file", "line", "column", "endColumn", "severity", "rule", "name", "message", "fix");
        assertThat(problem.get("file").getAsString()).isEqualTo(file);
        assertThat(problem.get("line").getAsInt()).isEqualTo(11);
        assertThat(problem.get("column").getAsInt()).isEqualTo(57);
        assertThat(problem.get("endColumn").getAsInt()).isEqualTo(80);
        assertThat(problem.get("severity").getAsString()).isEqualTo("error");
        assertThat(problem.get("rule").getAsString()).isEqualTo("EF-09");
        assertThat(problem.get("name").getAsString()).isEqualTo("crit-boost-never-fires");
        assertThat(problem.get("fix").getAsString())
                .isEqualTo("Use HIGH_PRI_DEVICE_BOOST or less, or drop WAIT_NOT_CRIT.");
    }

    @Test
    void aPlainCompileErrorHasNoRule() throws IOException {
        String file = write("Plain.java", "class Plain {\n    int x = \"one\";\n}\n");
        JsonObject problem = onlyProblem(Typed.command("check", "--format", "json", file));
        assertThat(problem.get("rule").isJsonNull()).isTrue();
        assertThat(problem.get("name").isJsonNull()).isTrue();
        assertThat(problem.has("fix")).isFalse();
        assertThat(problem.get("message").getAsString())
                .isEqualTo("incompatible types: java.lang.String cannot be converted to int");
    }

    @Test
    void aSyntaxErrorDoesNotDrownInMissingGeneratedClasses() throws IOException {
        String file = write("Beep.java", DRIVER.formatted("NONE").replace("= events;", "= events"));
        assertThat(Typed.command("check", file))
                .isEqualTo(new Typed(
                        1,
                        List.of(
                                file + ":8: error: ';' expected",
                                "\t\tthis.events = events",
                                "\t\t                    ^",
                                "1 error"),
                        List.of()));
    }

    @Test
    void anErrorInADeclarationAndOneInABodyComeTogether() throws IOException {
        String source =
                DRIVER.formatted("CRITICAL_SECTION_BOOST").replace("(VmHandle vm) {}", "(VmHandle vm) { return 1; }");
        Typed typed = Typed.command("check", write("Beep.java", source));
        assertThat(typed.out()).last().isEqualTo("2 errors");
    }

    @Test
    void anotherTargetChangesWhatIsLegal() throws IOException {
        String source = DRIVER.formatted("NONE")
                .replace("boost = Boost.NONE", "boost = Boost.NONE, timeoutMillis = 50")
                .replace("(VmHandle vm)", "(VmHandle vm, @TimedOut boolean late)");
        String file = write("Beep.java", source);
        assertThat(Typed.command("check", file).exit()).isZero();
        Typed typed = Typed.command("check", "--target", "3.0", file);
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.out().get(0))
                .isEqualTo(file + ":11: error: [vxd:time-out-needs-31] an event cannot time out in Windows 3.0");
    }

    @Test
    void sourcesWithoutADriverAreNotPraised() throws IOException {
        String file = write("Plain.java", "class Plain {}");
        assertThat(Typed.command("check", file).out())
                .containsExactly(
                        file + ": note: no class in it is annotated with @VxD, so nothing was checked", "no errors");
        assertThat(Typed.command("check", "--werror", "--target", "95", file, write("Nothing.java", ""))
                        .out())
                .containsExactly(
                        "note: no class in these files is annotated with @VxD, so nothing was checked", "no errors");
        String driver = write("Beep.java", DRIVER.formatted("NONE").replace("@VxD", "@org.vxd4j.api.VxD"));
        assertThat(Typed.command("check", file, driver).out()).containsExactly("no errors");
    }

    @Test
    void warningsCountAsErrorsWhenThatIsAskedFor() throws IOException {
        String file = write(
                "Beep.java", DRIVER.formatted("CRITICAL_SECTION_BOOST").replace("flags = Pef.WAIT_NOT_CRIT, ", ""));
        Typed mild = Typed.command("check", file);
        assertThat(mild.exit()).isZero();
        assertThat(mild.out()).last().isEqualTo("1 warning");
        Typed strict = Typed.command("check", "--werror", file);
        assertThat(strict.exit()).isEqualTo(1);
        assertThat(strict.out()).last().isEqualTo("1 error");
    }

    @Test
    void aDriverOfAModuleFindsTheApi() throws IOException {
        String module = write("module-info.java", "module beeper { requires org.vxd4j.api; }");
        Path inside = Files.createDirectories(folder.resolve("beeper"));
        Path driver = inside.resolve("Beep.java");
        Files.writeString(driver, "package beeper;\n" + DRIVER.formatted("CRITICAL_SECTION_BOOST"));
        Typed typed = Typed.command("check", module, driver.toString());
        assertThat(typed.out().get(0)).startsWith(driver + ":12: error: [vxd:crit-boost-never-fires]");
        assertThat(typed.out()).last().isEqualTo("1 error");
    }

    @Test
    void aClassPathThatIsNotThereIsNamed() throws IOException {
        String file = write("Plain.java", "class Plain {}");
        String path = String.join(File.pathSeparator, folder.toString(), "nowhere.jar");
        assertThat(Typed.command("check", file, "-cp", path))
                .isEqualTo(wrong("vxd4j check: -cp names nowhere.jar, which is not there; type: vxd4j check"
                        + " FILE.java|JAR|FOLDER... -cp PATH"));
        assertThat(Typed.command("check", file, "-cp", folder + "/*" + File.pathSeparator)
                        .exit())
                .isZero();
    }

    @Test
    void whatCannotBeAFileIsALineNotATrace() throws IOException {
        assertThat(Typed.command("check", "", "a\0.java"))
                .isEqualTo(new Typed(
                        2,
                        List.of(),
                        List.of(
                                "vxd4j check: '' is no name; type FILE.java, a jar or a folder",
                                "vxd4j check: a\\0.java cannot be a file's name: Nul character not allowed")));
        String file = write("Plain.java", "class Plain {}");
        assertThat(Typed.command("check", file, "-cp", "a\0.jar"))
                .isEqualTo(wrong("vxd4j check: a\\0.jar cannot be a file's name: Nul character not allowed"));
    }

    @Test
    void lettersThatTheLocaleCannotNameAreToldWithTheLocaleThatCan() {
        assertThat(FailureLine.describe(new InvalidPathException(
                        "\u00d6.java", "Malformed input or input contains unmappable characters")))
                .isEqualTo(
                        "\u00d6.java has letters that this locale cannot name; set LC_ALL to one with UTF-8, as C.UTF-8");
    }

    @Test
    void anEmptyFolderIsCalledEmpty() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("an empty one"));
        assertThat(Typed.command("check", empty.toString()))
                .isEqualTo(wrong("vxd4j check: '" + empty
                        + "' is an empty folder; compile the drivers first, or type their .java files"));
    }

    @Test
    void filesThatAreNoSourcesGetALineEach() throws IOException {
        String text = write("notes.txt", "");
        assertThat(Typed.command("check", folder.toString(), text, "Missing.java"))
                .isEqualTo(new Typed(
                        2,
                        List.of(),
                        List.of(
                                "vxd4j check: " + folder
                                        + " is a folder without class files; compile the drivers first, or type their .java"
                                        + " files",
                                "vxd4j check: " + text + " is not a .java file, a jar or a folder of class files",
                                "vxd4j check: Missing.java: no such file")));
    }

    @Test
    void wrongUsageIsOneLine() {
        assertThat(Typed.command("check"))
                .isEqualTo(wrong("vxd4j check: missing FILE.java|JAR|FOLDER; type: " + SYNOPSIS));
        assertThat(Typed.command("check", "--wereror"))
                .isEqualTo(
                        wrong("vxd4j check: unknown option --wereror (did you mean '--werror'?); type: " + SYNOPSIS));
        assertThat(Typed.command("check", "-cp")).isEqualTo(wrong("vxd4j check: missing -cp PATH; type: " + SYNOPSIS));
        assertThat(Typed.command("check", "--target", "2.0", "A.java"))
                .isEqualTo(wrong(
                        "vxd4j check: invalid value for option '--target': '2.0' is none of 3.0, 3.1, 95, 98; type: "
                                + SYNOPSIS));
        assertThat(Typed.command("check", "--formatt", "json", "A.java"))
                .isEqualTo(
                        wrong("vxd4j check: unknown option --formatt (did you mean '--format'?); type: " + SYNOPSIS));
    }

    @Test
    void classesOfTheDriversOwnAreFoundOnTheGivenClassPath() throws IOException {
        Path classes = folder.resolve("classes");
        String helper = write("Helper.java", "package tone; public class Helper {}");
        javax.tools.ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), helper);
        String file = write("Uses.java", "class Uses { tone.Helper helper; }");
        assertThat(Typed.command("check", file).exit()).isEqualTo(1);
        assertThat(Typed.command("check", "-cp", classes.toString(), file).exit())
                .isZero();
    }

    @Test
    void aProcessorThatTakesNoTargetIsNotAskedForOne() throws IOException {
        String file = write("Beep.java", DRIVER.formatted("NONE"));
        Typed typed = Typed.with(List.of(), () -> List.of(new Deaf()), "check", "--target", "95", file);
        assertThat(typed)
                .isEqualTo(wrong("vxd4j check: this processor cannot check for another version; type: vxd4j check"
                        + " FILE.java|JAR|FOLDER..."));
    }

    private static JsonObject onlyProblem(Typed typed) {
        assertThat(typed.exit()).isEqualTo(1);
        var problems = JsonParser.parseString(String.join("\n", typed.out())).getAsJsonArray();
        assertThat(problems).hasSize(1);
        return problems.get(0).getAsJsonObject();
    }

    private String write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, content);
        return file.toString();
    }

    private static long checkFolders() throws IOException {
        try (Stream<Path> temporary = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return temporary
                    .filter(path -> path.getFileName().toString().startsWith("vxd4j-check"))
                    .count();
        }
    }

    private static Typed wrong(String line) {
        return new Typed(2, List.of(), List.of(line));
    }

    @SupportedAnnotationTypes("org.vxd4j.api.*")
    private static final class Deaf extends AbstractProcessor {
        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return false;
        }
    }
}
