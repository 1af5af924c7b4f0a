package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vxd4j.api.link.DeviceBlock;

/** Eclipse's own compiler: declarations are checked and glue is generated, and the author hears that bodies are not looked at. */
class EclipseCompilerTest {
    private static final String NOTE =
            "INFO: [vxd:no-bodies] this compiler is not javac: the drivers' declarations are checked, the bodies of their methods"
                    + " are not; `vxd4j check` does that, and the kernel checks each call when it happens\n";

    private static final String DRIVER = """
            import org.vxd4j.api.*;

            @VxD(name = "EXAMPLE", target = Target.WIN95)
            public class Example {
              private final Vpicd vpicd;
              private final ExampleEvents events;

              public Example(Vpicd vpicd, ExampleEvents events) {
                this.vpicd = vpicd;
                this.events = events;
              }

              @HardwareInterrupt(irq = 5)
              void onIrq(IrqHandle irq) {
                events.announce(3);
                vpicd.physEoi(irq);
              }

              @EventCallback(scope = Scope.SYSTEM_VM, flags = Pef.WAIT_NOT_CRIT, boost = Boost.%s)
              void announce(VmHandle vm, Integer count) {}
            }
            """;

    /** Only its body is wrong. */
    private static final String GUILTY = """
            import org.vxd4j.api.*;

            @VxD(name = "%1$S", target = Target.WIN95)
            class %1$s {
              private final Vmm vmm;

              %1$s(Vmm vmm) {
                this.vmm = vmm;
              }

              @HardwareInterrupt(irq = 5)
              void onIrq(IrqHandle irq) {
                vmm.enableVmInts();
              }
            }
            """;

    @TempDir
    private Path folder;

    private String output;

    @Test
    void aValidDriverIsCompiledWithItsGlueAndNothingWarns() throws Exception {
        Workbench bench = new Workbench(folder).write("driver", "Example.java", DRIVER.formatted("NONE"));
        assertThat(compile()).as("%s", output).isTrue();
        assertThat(output).contains(NOTE).contains("1 problem (1 info)");
        assertThat(bench.classFiles("driver"))
                .containsExactly(
                        "Example.class",
                        "ExampleEvents$AnnounceEvent.class",
                        "ExampleEvents.class",
                        "VxD_Example.class");
        URL[] classes = {bench.classes("driver").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
            assertThat(Class.forName("VxD_Example", true, loader)).isAssignableTo(DeviceBlock.class);
        }
    }

    @Test
    void aViolationInADeclarationIsBlamedAtItsValueAndIsTheOnlyError() throws IOException {
        new Workbench(folder).write("driver", "Example.java", DRIVER.formatted("CRITICAL_SECTION_BOOST"));
        assertThat(compile()).isFalse();
        assertThat(output).contains("""
                ERROR in Example.java (at line 19)
                	@EventCallback(scope = Scope.SYSTEM_VM, flags = Pef.WAIT_NOT_CRIT, boost = Boost.CRITICAL_SECTION_BOOST)
                	                                                                   ^^^^^
                [vxd:crit-boost-never-fires] boost 0x100000 with WAIT_NOT_CRIT can never fire
                """).contains("2 problems (1 error, 0 warnings, 1 info)");
    }

    @Test
    void oneNoteForAllDriversSaysWhatIsNotAnalysedAndWhoDoes() throws IOException {
        new Workbench(folder)
                .write("driver", "Left.java", GUILTY.formatted("Left"))
                .write("driver", "Right.java", GUILTY.formatted("Right"));
        assertThat(compile()).as("%s", output).isTrue();
        assertThat(output.split("\\[vxd:", -1)).hasSize(2);
        assertThat(output).contains(NOTE);
        assertThat(Fixture.of(GUILTY.formatted("Left")).diagnostics())
                .singleElement()
                .asString()
                .startsWith("Left.java:13: error: [vxd:async-services-only] ");
    }

    @Test
    void aMissingTypeIsReportedByTheCompilerAlone() throws IOException {
        String driver = DRIVER.formatted("NONE")
                .replace("Vpicd vpicd, ExampleEvents", "Vpicd vpicd, Missing missing, ExampleEvents")
                .replace("Integer count", "Absent count");
        new Workbench(folder).write("driver", "Example.java", driver);
        assertThat(compile()).isFalse();
        assertThat(output)
                .contains("Missing cannot be resolved to a type", "Absent cannot be resolved to a type")
                .doesNotContain("ExampleEvents cannot", "VxD_Example.java", "ExampleEvents.java");
    }

    /** As a build calls it: with a processor path of its own. */
    private boolean compile() throws IOException {
        Path module = folder.resolve("driver");
        String classPath = System.getProperty("java.class.path");
        String[] arguments = {
            "--release",
            "17",
            "-d",
            module.resolve("classes").toString(),
            "-s",
            module.resolve("classes").toString(),
            "-classpath",
            Workbench.api(),
            "-processorpath",
            classPath,
            "-processor",
            VxdProcessor.class.getName(),
            module.resolve("src").toString()
        };
        StringWriter text = new StringWriter();
        try (PrintWriter writer = new PrintWriter(text)) {
            boolean compiled = BatchCompiler.compile(arguments, writer, writer, null);
            output = text.toString().replaceAll("\\S*/(\\w+\\.java )", "$1").replace("\r\n", "\n");
            return compiled;
        }
    }
}
