package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has a name that glue gets: the author's classes, other drivers' glue, and that of the last build. */
class GlueNamesTest {
    private static final List<String> OURS = List.of(VxdProcessor.class.getName());
    private static final String DRIVER = """
            package board;
            import org.vxd4j.api.*;
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              @EventCallback void announce(VmHandle vm) {}
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void aClassOfTheAuthorsThatHasTheNameOfTheBlockIsNamed() {
        assertThat(Fixture.of(DRIVER)
                        .and("package board;\nclass Other {}\nclass VxD_Example {}")
                        .diagnostics())
                .containsExactly("""
                        Example.java:3: error: [vxd:glue-name-taken] there is already a class board.VxD_Example
                          The glue of X is VxD_X and, with callbacks, XEvents, in its package; that of a nested Y is VxD_X_Y and X_YEvents.
                          Rename VxD_Example or Example.     (DS-19; @VxD; Windows 3.0+)""");
    }

    @Test
    void aClassOfTheAuthorsThatHasTheNameOfThePostersIsNamed() {
        assertThat(Fixture.of(DRIVER)
                        .and("package board;\nclass ExampleEvents {}")
                        .diagnostics())
                .singleElement()
                .asString()
                .startsWith(
                        "Example.java:3: error: [vxd:glue-name-taken] there is already a class board.ExampleEvents");
    }

    @Test
    void noMissingNameDrownsTheOneThatIsTaken() {
        String driver = """
                package board;
                import org.vxd4j.api.*;
                @VxD(name = "EXAMPLE", target = Target.WIN95)
                class Example {
                  Example(ExampleEvents events) {}
                  @EventCallback void announce(VmHandle vm) {}
                }
                """;
        for (String name : List.of("VxD_Example", "ExampleEvents")) {
            assertThat(Fixture.of(driver)
                            .and("package board;\nclass " + name + " {}")
                            .option("--should-stop=ifError=FLOW")
                            .diagnostics())
                    .singleElement()
                    .asString()
                    .contains("there is already a class board." + name);
        }
    }

    @Test
    void theNameIsFreeInAnotherPackageAndWhereThereAreNoPosters() {
        assertThat(Fixture.of(DRIVER)
                        .and("package other;\nclass VxD_Example {}")
                        .and("package other;\nclass ExampleEvents {}")
                        .option("-Werror")
                        .diagnostics())
                .isEmpty();
        assertThat(Fixture.of(Fixture.driver(""))
                        .and("class ExampleEvents {}")
                        .option("-Werror")
                        .diagnostics())
                .isEmpty();
    }

    @Test
    void twoDriversWhoseGlueHasOneNameAreTold() {
        String drivers = """
                package board;
                import org.vxd4j.api.*;
                class Left {
                  @VxD(name = "NESTED", target = Target.WIN95)
                  static class Half {
                    @EventCallback void announce(VmHandle vm) {}
                  }
                }
                @VxD(name = "FLAT", target = Target.WIN95)
                class %s {
                  @EventCallback void announce(VmHandle vm) {}
                }
                """;
        assertThat(Fixture.of(drivers.formatted("Left_Half")).diagnostics())
                .singleElement()
                .asString()
                .startsWith(
                        "Left.java:9: error: [vxd:glue-name-taken] board.VxD_Left_Half is already glue of board.Left.Half");
        assertThat(Fixture.of(drivers.formatted("LeftHalf")).diagnostics()).noneMatch(d -> d.contains("[vxd:"));
    }

    @Test
    void theClassFilesOfTheLastBuildAreNotInTheWay() throws Exception {
        ForkedJavac javac = new ForkedJavac(folder).write("Example.java", DRIVER);
        List<String> again = List.of("-Werror", "-cp", System.getProperty("java.class.path") + ":" + folder);
        assertThat(javac.compile(OURS, List.of("-Werror"))).isEmpty();
        assertThat(javac.wrote("board/VxD_Example.class")).isTrue();
        assertThat(javac.compile(OURS, again)).isEmpty();
    }

    @Test
    void aClassFileOfTheAuthorsIsInTheWay() throws Exception {
        ForkedJavac javac = new ForkedJavac(folder).write("VxD_Example.java", "package board; class VxD_Example {}");
        assertThat(javac.compile(OURS, List.of())).isEmpty();
        javac.write("VxD_Example.java", "").write("Example.java", DRIVER);
        assertThat(javac.compile(OURS, List.of("-cp", System.getProperty("java.class.path") + ":" + folder)))
                .contains("Example.java:3: error: [vxd:glue-name-taken] there is already a class board.VxD_Example");
    }

    @Test
    void glueOfTheLastBuildThatIsCompiledAsASourceIsNamed() {
        String block = Fixture.generated(Fixture.of(DRIVER).compile()).get("VxD_Example.java");
        assertThat(Fixture.of(DRIVER).and(block).diagnostics())
                .singleElement()
                .asString()
                .startsWith(
                        "Example.java:3: error: [vxd:glue-name-taken] generated board.VxD_Example is among the sources")
                .contains("Compile without the folder of generated sources.");
    }

    @Test
    void aDriverOfAModuleNeedsAPackage() throws Exception {
        ForkedJavac javac = new ForkedJavac(folder)
                .write("module-info.java", "module board { requires org.vxd4j.api; }")
                .write("Example.java", DRIVER.replace("package board;", ""));
        List<String> modules = List.of("--module-path", Workbench.api());
        assertThat(javac.compile(OURS, modules))
                .contains(
                        "Example.java:3: error: [vxd:glue-name-taken] Example is in no package, and so would be VxD_Example")
                .contains("Put Example into a package.")
                .doesNotContain("[vxd:internal]");
        assertThat(javac.write("Example.java", DRIVER).compile(OURS, modules)).isEmpty();
    }
}
