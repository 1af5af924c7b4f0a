package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Next to Error Prone, in the same javac: both report what is theirs, and neither hinders the other. */
class ErrorProneTest {
    /** As Error Prone's own manual has it. */
    private static final List<String> OPTIONS = Stream.concat(
                    Stream.of("api", "code", "comp", "file", "main", "model", "parser", "processing", "tree", "util")
                            .flatMap(part -> Stream.of(
                                    "-J--add-exports=jdk.compiler/com.sun.tools.javac.%s=ALL-UNNAMED".formatted(part),
                                    "-J--add-opens=jdk.compiler/com.sun.tools.javac.%s=ALL-UNNAMED".formatted(part))),
                    Stream.of("-XDcompilePolicy=simple", "--should-stop=ifError=FLOW", "-Xplugin:ErrorProne"))
            .toList();

    private static final List<String> OURS = List.of(VxdProcessor.class.getName());

    /** Line 16 is Error Prone's, line 17 ours. */
    private static final String DRIVER = """
            package example;

            import org.vxd4j.api.*;

            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              private final Vmm vmm;
              PriorityEvent pending;

              Example(Vmm vmm) {
                this.vmm = vmm;
              }

              @HardwareInterrupt(irq = 5)
              boolean onIrq(IrqHandle irq) {
                boolean same = %s;
                %s;
                return same;
              }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void bothReport() throws Exception {
        ForkedJavac javac = new ForkedJavac(folder)
                .write("Example.java", DRIVER.formatted("irq.equals(irq)", "vmm.cancelPriorityVmEvent(pending)"));
        String output = javac.compile(OURS, OPTIONS);
        assertThat(places(output))
                .containsExactly(
                        "Example.java:17: warning: [vxd:cancel-at-interrupt-time] onIrq calls Cancel_Priority_VM_Event",
                        "Example.java:16: error: [SelfEquals] Testing an object for equality with itself");
        assertThat(javac.wrote("example/Example.class")).isFalse();
    }

    /** Error Prone looks only at what compiles. */
    @Test
    void anErrorOfOursStopsTheBuildBeforeErrorProneLooks() throws Exception {
        ForkedJavac javac = new ForkedJavac(folder)
                .write("Example.java", DRIVER.formatted("irq.equals(irq)", "vmm.enableVmInts()"));
        String output = javac.compile(OURS, OPTIONS);
        assertThat(places(output))
                .containsExactly("Example.java:17: error: [vxd:async-services-only] onIrq calls Enable_VM_Ints");
        assertThat(javac.wrote("example/Example.class")).isFalse();
    }

    @Test
    void aValidDriverAndItsGlueAreFineForBoth() throws Exception {
        ForkedJavac javac = new ForkedJavac(folder)
                .write("Example.java", DRIVER.formatted("irq.hashCode() == 5", "vmm.getSysVmHandle()"));
        assertThat(javac.compile(OURS, OPTIONS)).isEmpty();
        assertThat(javac.wrote("example/VxD_Example.class")).isTrue();
    }

    private static List<String> places(String output) {
        return output.lines()
                .filter(line -> line.startsWith("Example.java:") && line.contains(" ["))
                .map(line -> line.replaceAll(" (at hardware-interrupt time|will always be true\\.)$", ""))
                .toList();
    }
}
