package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A type that does not exist is javac's to report, and the only thing that is reported; one that comes later is waited for. */
class MissingTypesTest {
    private static final String DRIVER = """
            package late;
            import java.util.List;
            import org.vxd4j.api.*;
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example %s {
              Example(ExampleEvents events%s) %s {
                events.announce(null);
              }
              @EventCallback void announce(VmHandle vm%s) {}
              @CritSection void guarded() %s {}
            }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "extends Missing|||||",
                "implements Missing|||||",
                "|, Missing missing||||",
                "||throws Missing|||",
                "|||, Missing missing||",
                "|||, List<Missing> missing||",
                "|||, Missing[] missing||",
                "||||throws Missing|",
                "extends Missing|, Missing missing|throws Missing|, Missing missing|throws Missing|"
            })
    void aTypeThatNobodyWritesIsAllThatIsReported(String uses) {
        String source = DRIVER.formatted((Object[]) uses.split("\\|", -1));
        List<String> found = Fixture.of(source).diagnostics();
        assertThat(found)
                .isNotEmpty()
                .allMatch(d -> d.contains("cannot find symbol") && d.contains("class Missing"))
                .allMatch(d -> d.startsWith("Example.java:"));
    }

    @Test
    void aMisspeltNameOfThePostersIsAllThatIsReported() {
        assertThat(Fixture.of(Fixture.driver("""
                Example(ExampleEvent events) {}
                @EventCallback void announce(VmHandle vm) {}
                """)).diagnostics())
                .singleElement()
                .asString()
                .startsWith("Example.java:4: error: cannot find symbol")
                .contains("class ExampleEvent\n");
    }

    /** An error of ours would end the rounds before the glue of the other driver is written. */
    @Test
    void aDriverWithAMissingTypeKeepsItsPostersBesideADriverThatBreaksARule() {
        List<String> found = Fixture.of(DRIVER.formatted("", ", Missing missing", "", "", ""))
                .and("""
                        package late;
                        import org.vxd4j.api.*;
                        @VxD(name = "BROKEN", target = Target.WIN95)
                        class Broken {
                          @EventCallback private void announce(VmHandle vm) {}
                        }
                        """)
                .diagnostics();
        assertThat(found)
                .hasSize(2)
                .anyMatch(d -> d.startsWith("Broken.java:5: error: [vxd:glue-cannot-call]"))
                .anyMatch(
                        d -> d.startsWith("Example.java:6: error: cannot find symbol") && d.contains("class Missing"));
    }

    @Test
    void nothingIsLeftOfTheWaiting() throws Exception {
        ForkedJavac javac =
                new ForkedJavac(folder).write("Example.java", DRIVER.formatted("", ", Missing m", "", "", ""));
        assertThat(javac.compile(List.of(VxdProcessor.class.getName()), List.of()))
                .contains("class Missing")
                .endsWith("1 error\n");
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("Example.java", "ExampleEvents.java", "VxD_Example.java");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aTypeThatAnotherProcessorWritesInALaterRoundIsWaitedFor(int writers) {
        Processor[] processors = new Processor[writers + 1];
        processors[0] = new VxdProcessor();
        for (int i = 1; i <= writers; i++) {
            processors[i] = new WriterAfter(i == 1 ? "late.Example" : "late.Type" + (i - 1), "late.Type" + i);
        }
        String type = "Type" + writers;
        var compilation = com.google.testing.compile.Compiler.javac()
                .withOptions("-Xlint:all,-processing,-options", "-Werror")
                .withProcessors(processors)
                .compile(com.google.testing.compile.JavaFileObjects.forSourceString(
                        "late.Example",
                        DRIVER.formatted("", ", " + type + " service", "", "", "")
                                .replace("import java.util.List;\n", "")));
        assertThat(Fixture.diagnostics(compilation)).isEmpty();
        assertThat(Fixture.generated(compilation).get("VxD_Example.java")).contains("resolve(" + type + ".class)");
    }

    /** Nobody can go first, and glue that links nothing would be found at run time. */
    @Test
    void aTypeThatIsWrittenOnlyOnceTheGlueIsThereIsTooLateAndThatIsSaid() {
        var compilation = com.google.testing.compile.Compiler.javac()
                .withProcessors(new VxdProcessor(), new WriterAfter("late.ExampleEvents", "late.Missing"))
                .compile(com.google.testing.compile.JavaFileObjects.forSourceString(
                        "late.Example", DRIVER.formatted("", ", Missing missing", "", "", "")));
        assertThat(Fixture.diagnostics(compilation))
                .singleElement()
                .asString()
                .startsWith("Example.java:5: error: [vxd:types-too-late] ");
    }

    /** Writes an interface as soon as another type is there. */
    private static final class WriterAfter extends AbstractProcessor {
        private final String other;
        private final String type;
        private boolean written;

        WriterAfter(String other, String type) {
            this.other = other;
            this.type = type;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!written && processingEnv.getElementUtils().getTypeElement(other) != null) {
                written = true;
                try (Writer writer =
                        processingEnv.getFiler().createSourceFile(type).openWriter()) {
                    writer.write("package late;\ninterface " + type.substring(type.indexOf('.') + 1) + " {}");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }
}
