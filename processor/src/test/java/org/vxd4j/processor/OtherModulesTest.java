package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls that lead out of the compilation, into class files; and what a failed compilation leaves behind. */
class OtherModulesTest {

    /** Line 15 calls the helper. */
    private static final String DRIVER = """
            package example;

            import org.vxd4j.api.*;
            import helper.*;

            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              private final Helper helper;
              Example(Runner runner) {
                helper = new Helper(runner);
              }
              @Unchecked(rule = "EF-14", because = "it is what this test is about")
              @EventCallback(%s)
              void announce(VmHandle vm) {
                helper.tell(vm);
              }
            }
            """;

    private static final String RING0 = "flags = Pef.RING0_EVENT, boost = Boost.NONE";
    private static final String PLAIN = "flags = Pef.WAIT_NOT_NESTED_EXEC, boost = Boost.NONE";

    private static final String MESSAGE = """
            Example.java:15: error: [vxd:ring0-nested-execution] the ring-0 event announce reaches Runner_Run_Program, which executes \
            virtual machine code
                helper.tell(vm);
                      ^
              Example.java:15: Example.announce calls Helper.tell
              Helper.java:12: Helper.tell calls a lambda in Helper.tell
              Helper.java:12: a lambda in Helper.tell calls Helper.run
              Helper.java:15: Helper.run calls Runner.runProgram
              It is served in threads that declined events because they are in no state to run anything at ring 3.
              Drop RING0_EVENT, or post an ordinary event and call it there.     (R0-02; Runner_Run_Program; Windows 95+)
            """;

    @TempDir
    private Path folder;

    private Workbench bench;

    @BeforeEach
    void writeTheHelper() {
        bench = new Workbench(folder)
                .write("library", "helper/Runner.java", """
                        package helper;

                        import org.vxd4j.api.service.*;

                        @ServiceTable(device = "RUNNER", deviceId = 0x7FE1)
                        public interface Runner {
                          @VxdService(ordinal = 1, name = "Runner_Run_Program", effects = Effect.NESTED_EXEC)
                          void runProgram();
                        }
                        """)
                .write("library", "helper/Helper.java", """
                        package helper;

                        import java.util.List;
                        import org.vxd4j.api.VmHandle;

                        public class Helper {
                          private final Runner runner;
                          public Helper(Runner runner) {
                            this.runner = runner;
                          }
                          public void tell(VmHandle vm) {
                            List.of(vm).forEach(v -> run());
                          }
                          private void run() {
                            runner.runProgram();
                          }
                        }
                        """);
    }

    @Test
    void aRing0EventThatReachesNestedExecutionInAnotherJarIsBlamedInTheAuthorsSource() throws IOException {
        bench.write("driver", "example/Example.java", DRIVER.formatted(RING0));
        assertThat(compileOnClassPath()).isFalse();
        assertThat(bench.output()).isEqualTo(MESSAGE + "1 error\n");
    }

    @Test
    void noClassFileIsLeftBehindSoThatTheSecondBuildFailsAgain() throws IOException {
        bench.write("driver", "example/Example.java", DRIVER.formatted(RING0))
                .write("driver", "example/Bystander.java", "package example; class Bystander {}")
                .write("driver", "example/Another.java", "package example; class Another {}");
        for (int build = 1; build <= 2; build++) {
            assertThat(compileOnClassPath()).isFalse();
            assertThat(bench.output()).contains("[vxd:ring0-nested-execution]");
            assertThat(bench.classFiles("driver")).isEmpty();
        }
    }

    @Test
    void theSameEventOutsideOfRing0IsLegal() throws IOException {
        bench.write("driver", "example/Example.java", DRIVER.formatted(PLAIN));
        assertThat(compileOnClassPath()).as("%s", bench.output()).isTrue();
        assertThat(bench.output()).isEmpty();
        assertThat(bench.classFiles("driver")).contains("Example.class", "VxD_Example.class");
    }

    @Test
    void classesOfNamedModulesAreReadFromTheModulePath() throws IOException {
        bench.write(
                        "library",
                        "module-info.java",
                        "module library { requires transitive org.vxd4j.api; exports helper; }")
                .write("driver", "module-info.java", "module driver { requires library; }")
                .write("driver", "example/Example.java", DRIVER.formatted(RING0));
        assertThat(bench.compile("library", List.of(), "--module-path", Workbench.api()))
                .as("%s", bench.output())
                .isTrue();
        String path = Workbench.api() + File.pathSeparator + bench.classes("library");
        assertThat(bench.compile("driver", List.of(new VxdProcessor()), "--module-path", path))
                .isFalse();
        assertThat(bench.output()).isEqualTo(MESSAGE + "1 error\n");
    }

    @Test
    void aBaseClassFromAnotherJarIsFollowedAndItsEntryPointsAreBlamedAtTheDriver() throws IOException {
        bench.write("library", "helper/Base.java", """
                        package helper;

                        import org.vxd4j.api.*;

                        public abstract class Base {
                          protected final Vmm vmm;
                          protected Base(Vmm vmm) {
                            this.vmm = vmm;
                          }
                          @HardwareInterrupt(irq = 5)
                          public void onIrq(IrqHandle irq) {
                            work();
                          }
                          protected abstract void work();
                        }
                        """).write("driver", "example/Example.java", """
                        package example;

                        import org.vxd4j.api.*;
                        import helper.*;

                        @VxD(name = "EXAMPLE", target = Target.WIN95)
                        class Example extends Base {
                          Example(Vmm vmm) {
                            super(vmm);
                          }
                          @Override protected void work() {
                            vmm.enableVmInts();
                          }
                        }
                        """);
        assertThat(compileOnClassPath()).isFalse();
        assertThat(bench.output())
                .contains("[vxd:async-services-only] onIrq reaches Enable_VM_Ints at hardware-interrupt time")
                .contains(
                        "  Base.java:12: Base.onIrq calls Example.work\n  Example.java:12: Example.work calls Vmm.enableVmInts\n");
    }

    private boolean compileOnClassPath() throws IOException {
        assertThat(bench.compile("library", List.of(), "-cp", Workbench.api()))
                .as("%s", bench.output())
                .isTrue();
        String path = Workbench.api() + File.pathSeparator + bench.classes("library");
        return bench.compile("driver", List.of(new VxdProcessor()), "-cp", path);
    }
}
