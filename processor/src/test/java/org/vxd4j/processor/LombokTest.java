package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Next to Lombok, whichever of the two processors comes first. */
class LombokTest {
    private static final String LOMBOK = "lombok.launch.AnnotationProcessorHider$AnnotationProcessor";
    private static final String OURS = VxdProcessor.class.getName();

    /** The constructor, the getter and the record are Lombok's. */
    private static final String DRIVER = """
            import lombok.*;
            import org.vxd4j.api.*;

            @VxD(name = "EXAMPLE", target = Target.WIN95)
            @RequiredArgsConstructor
            class Example {
              private final Vmm vmm;
              private final Vpicd vpicd;
              private final ExampleEvents events;
              @Getter private int ticks;

              @Value
              static class Tick {
                int count;
              }

              @HardwareInterrupt(irq = 5)
              void onIrq(IrqHandle irq) {
                ticks++;
                events.announce(new Tick(getTicks()));
                vpicd.physEoi(irq);
              }

              @EventCallback(scope = Scope.SYSTEM_VM)
              void announce(VmHandle vm, Tick tick) {
                if (tick.getCount() > 5) {
                  vmm.execVxdInt(0x15, new Registers());
                }
              }
            }
            """;

    @TempDir
    private Path folder;

    static Stream<List<String>> orders() {
        return Stream.of(List.of(LOMBOK, OURS), List.of(OURS, LOMBOK));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void aDriverMayUseWhatLombokWrites(List<String> order) throws Exception {
        ForkedJavac javac = new ForkedJavac(folder).write("Example.java", DRIVER);
        assertThat(javac.compile(order, List.of("-Werror"))).isEmpty();
        assertThat(javac.wrote("VxD_Example.class")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("orders")
    void violationsAreFoundAtTheAuthorsLinesInDeclarationsAndInBodies(List<String> order) throws Exception {
        ForkedJavac javac = new ForkedJavac(folder)
                .write(
                        "Example.java",
                        DRIVER.replace("ticks++;", "vmm.enableVmInts();")
                                .replace(
                                        "Scope.SYSTEM_VM",
                                        "Scope.SYSTEM_VM, flags = Pef.WAIT_NOT_CRIT, boost = Boost.CRITICAL_SECTION_BOOST"));
        String output = javac.compile(order, List.of("--should-stop=ifError=FLOW"));
        assertThat(output.lines().filter(line -> line.contains("error")))
                .containsExactly(
                        "Example.java:24: error: [vxd:crit-boost-never-fires] boost 0x100000 with WAIT_NOT_CRIT can never fire",
                        "Example.java:19: error: [vxd:async-services-only] onIrq calls Enable_VM_Ints at hardware-interrupt time",
                        "2 errors");
        assertThat(javac.wrote("Example.class")).isFalse();
    }

    /** Nothing but the driver's own block is generated here, so that Lombok alone decides whether there is a second round. */
    @ParameterizedTest
    @MethodSource("orders")
    void aDriverWithoutEventsIsLinkedByLomboksConstructor(List<String> order) throws Exception {
        ForkedJavac javac = new ForkedJavac(folder).write("Example.java", """
                        import lombok.*;
                        import org.vxd4j.api.*;

                        @VxD(name = "EXAMPLE", target = Target.WIN95)
                        @AllArgsConstructor(access = AccessLevel.PACKAGE)
                        class Example {
                          private final Vpicd vpicd;

                          @HardwareInterrupt(irq = 5)
                          void onIrq(IrqHandle irq) {
                            vpicd.physEoi(irq);
                          }
                        }
                        """);
        assertThat(javac.compile(order, List.of("-Werror"))).isEmpty();
        assertThat(javac.wrote("VxD_Example.class")).isTrue();
    }
}
