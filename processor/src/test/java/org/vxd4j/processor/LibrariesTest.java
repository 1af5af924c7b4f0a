package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drivers whose calls lead into jars: implementers, procedures and generated code that have no source. */
class LibrariesTest {

    /** What the interrupt handler does stands in line 14, what the initialisation does in line 17. */
    private static final String DRIVER = """
            package example;

            import helper.*;
            import org.vxd4j.api.*;

            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              private final Vmm vmm;
              private final Shape shape;
              Example(Vmm vmm) { this.vmm = vmm; shape = %s; }
              @HardwareInterrupt(irq = 5)
              void onIrq(IrqHandle irq) {
                if (vmm.getSysVmHandle() == null) return;
                %s
              }
              @Control(ControlMessage.DEVICE_INIT)
              void start() { %s }
              void work(Registers registers) { vmm.enableVmInts(); }
            }
            """;

    @TempDir
    private Path folder;

    private Workbench bench;

    @BeforeEach
    void writeTheLibrary() throws IOException {
        bench = new Workbench(folder)
                .write("library", "helper/Shape.java", "package helper; public interface Shape { void act(); }")
                .write("library", "helper/Shapes.java", """
                        package helper;
                        import org.vxd4j.api.Vmm;
                        public class Shapes {
                          public static final Shape NONE = new Harmless();
                          public static Shape guilty(Vmm vmm) { return new Guilty(vmm); }
                          public static Shape harmless() { return new Harmless(); }
                          public static Shape lambda(Vmm vmm) { return () -> vmm.enableVmInts(); }
                        }
                        """)
                .write("library", "helper/Guilty.java", """
                        package helper;
                        import org.vxd4j.api.Vmm;
                        class Guilty implements Shape {
                          private final Vmm vmm;
                          Guilty(Vmm vmm) { this.vmm = vmm; }
                          public void act() {
                            vmm.enableVmInts();
                          }
                        }
                        """)
                .write("library", "helper/Harmless.java", """
                        package helper;
                        class Harmless implements Shape { public void act() {} }
                        """)
                .write("library", "helper/Timers.java", """
                        package helper;
                        import org.vxd4j.api.*;
                        public class Timers {
                          public static void later(Vmm vmm, EventProc proc) { vmm.scheduleGlobalEvent(null, proc); }
                          public static void soon(Vmm vmm, EventProc proc) { start(vmm, proc); }
                          private static void start(Vmm vmm, EventProc proc) { vmm.setAsyncTimeOut(5, null, proc); }
                        }
                        """)
                .write("library", "helper/Port.java", """
                        package helper;
                        import org.vxd4j.api.*;
                        public class Port {
                          private final Vmm vmm;
                          public Port(Vmm vmm) { this.vmm = vmm; }
                          public class Line {
                            public Line(boolean open) { if (open) vmm.enableVmInts(); }
                          }
                        }
                        """)
                .write("library", "helper/Late.java", """
                        package helper;
                        import org.vxd4j.api.*;
                        public class Late implements EventProc {
                          private final Vmm vmm;
                          public Late(Vmm vmm) { this.vmm = vmm; }
                          @Override public void call(Registers r) { vmm.heapFree(1, 0); }
                        }
                        """)
                .write("library", "helper/Work.java", """
                        package helper;
                        import java.util.*;
                        public class Work {
                          private static final Deque<Runnable> ALL = new ArrayDeque<>();
                          public static void later(Runnable r) { ALL.add(r); }
                          public static void now(Runnable r) { r.run(); }
                        }
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "Shapes.guilty(vmm) | shape.act(); | | 14: error: [vxd:async-services-only] onIrq reaches Enable_VM_Ints",
                "null | new Port(vmm).new Line(true); | | 14: error: [vxd:async-services-only] onIrq reaches Enable_VM_Ints",
                "null | Work.now(() -> vmm.enableVmInts()); | | 14: error: [vxd:async-services-only] onIrq calls Enable_VM_Ints",
                "null | | Timers.soon(vmm, this::work); | 18: error: [vxd:async-time-out-services] work calls Enable_VM_Ints",
                "null | | vmm.scheduleGlobalEvent(null, new Late(vmm)); | 17: error: [vxd:paging-in-event] Late.call calls _HeapFree",
                "null | | Timers.soon(vmm, r -> vmm.enableVmInts()); | 17: error: [vxd:async-time-out-services] a lambda in Example.start calls Enable_VM_Ints",
            })
    void whatALibraryHidesIsFound(String shape, String body, String start, String message) throws IOException {
        assertThat(compile(shape, body, start)).isFalse();
        assertThat(bench.output()).startsWith("Example.java:" + message).endsWith("\n1 error\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "Shapes.harmless() | shape.act(); |",
                "Shapes.NONE | shape.act(); |",
                "null | Work.later(() -> vmm.enableVmInts()); |",
                "Shapes.harmless() | shape.act(); | Timers.later(vmm, this::work);",
            })
    void whatALibraryCouldDoButIsNotAskedToIsNoAlarm(String shape, String body, String start) throws IOException {
        assertThat(compile(shape, body, start)).as("%s", bench.output()).isTrue();
        assertThat(bench.output()).isEmpty();
    }

    @Test
    void thePostersOfADriverInAJarAreTheServicesTheyStandFor() throws IOException {
        bench.write("library", "helper/Other.java", """
                package helper;
                import org.vxd4j.api.*;
                @VxD(name = "OTHER", target = Target.WIN95)
                public class Other {
                  @EventCallback(boost = Boost.LOW_PRI_DEVICE_BOOST) public void announce(VmHandle vm) {}
                  @TimeOut(millis = 5) public void tick() {}
                }
                """).write("library", "helper/Post.java", """
                package helper;
                public class Post {
                  public static void announce(OtherEvents events) { events.announce(null); }
                  public static void tick(OtherEvents events) { events.tick(); }
                }
                """);
        assertThat(bench.compile("library", List.of(new VxdProcessor()), "-cp", Workbench.api()))
                .as("%s", bench.output())
                .isTrue();
        assertThat(driver("null", "Post.announce(null);", ""))
                .as("%s", bench.output())
                .isTrue();
        assertThat(driver("null", "Post.tick(null);", "")).isFalse();
        assertThat(bench.output())
                .startsWith(
                        "Example.java:14: error: [vxd:time-out-at-interrupt-time] onIrq reaches Set_Global_Time_Out")
                .contains("  Post.java:4: Post.tick calls OtherEvents.tick, which is Set_Global_Time_Out\n")
                .endsWith("\n1 error\n");
    }

    @Test
    void whatALibraryDoesInSeveralPlacesIsOneMistakeOfTheCall() throws IOException {
        bench.write("library", "helper/Clock.java", """
                package helper;
                public class Clock {
                  public static long now() { return System.nanoTime() + later(); }
                  private static long later() { return System.nanoTime(); }
                }
                """);
        assertThat(compile("null", "Clock.now();", "")).isFalse();
        assertThat(bench.output())
                .startsWith("Example.java:14: error: [vxd:host-clock] onIrq reaches System.nanoTime")
                .endsWith("\n1 error\n");
    }

    private boolean compile(String shape, String body, String start) throws IOException {
        assertThat(bench.compile("library", List.of(), "-cp", Workbench.api()))
                .as("%s", bench.output())
                .isTrue();
        return driver(shape, body, start);
    }

    private boolean driver(String shape, String body, String start) throws IOException {
        bench.write(
                "driver",
                "example/Example.java",
                DRIVER.formatted(shape, Objects.toString(body, ""), Objects.toString(start, "")));
        return bench.compile(
                "driver",
                List.of(new VxdProcessor()),
                "-cp",
                Workbench.api() + File.pathSeparator + bench.classes("library"));
    }
}
