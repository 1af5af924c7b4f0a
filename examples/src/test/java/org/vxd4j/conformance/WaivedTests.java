package org.vxd4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vxd4j.api.Target;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.api.rule.RuleCoverage;
import org.vxd4j.api.rule.RuleExample;
import org.vxd4j.board.Board;
import org.vxd4j.board.IrqLine;
import org.vxd4j.devices.vpicd.VpicdDevice;
import org.vxd4j.vmm.Machine;
import org.vxd4j.vmm.VmmFault;
import org.vxd4j.vmm.guest.ScriptedGuest;
import org.vxd4j.vmm.trace.TraceKind;

/**
 * What the compiler was told not to check, the kernel checks: the bad example of every rule that is said to be enforced by both is
 * compiled with a waiver and run, in a machine that does what drivers wait for.
 */
class WaivedTests {
    private static final String PORT = "0x7770";
    private static final long MILLI = 1_000_000;
    private static final Pattern GUARDED = Pattern.compile("(?s)@CritSection.*?\\n  void (\\w+)\\(\\)");

    /** Rules that the kernel finds when something more happens than in the example, and where that is shown. */
    private static final Map<String, String> SHOWN_ELSEWHERE = Map.of(
            // The handler would have to answer with carry set, and its message to be sent.
            "CM-04", "ControlMessageTests",
            // No virtual machine ends here.
            "CM-16", "VmLifeMonitorTests",
            // Their methods are called by nobody, or what they wait for comes in time here.
            "CS-01", "MonitorTests",
            "EF-18", "MonitorTests",
            "ET-05", "MonitorTests",
            "ET-06", "MonitorTests",
            "TO-02", "TimeOutTests");

    /** What the kernel says of a service that it has no code for; nothing happens unchecked. */
    private static final String NOT_THERE = "is not implemented yet";

    @TempDir
    private Path folder;

    static Stream<String> rules() {
        return RuleCatalogue.all().stream()
                .filter(rule -> RuleCoverage.where(rule) == RuleCoverage.Where.BOTH)
                .map(Rule::id)
                .filter(id -> !id.startsWith("DS-") && !id.startsWith("R0-"))
                .filter(id -> !SHOWN_ELSEWHERE.containsKey(id));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theKernelFindsWhatTheCompilerWasToldNotToCheck(String id) throws Exception {
        Rule rule = RuleCatalogue.get(id);
        RuleExample example = RuleExample.of(rule.bad());
        compile(pokable(example.source(), id));
        List<String> found = new ArrayList<>();
        URL[] classes = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
            run(Class.forName("Example", true, loader), example.target(), found);
        } catch (VmmFault fault) {
            found.add(fault.rule() == null ? fault.getMessage() : fault.rule().id());
        }
        assertThat(found).as(example.source()).anyMatch(what -> isFoundBy(rule, what));
    }

    /** By its own number; or by that of the version, which is asked first: what is not there can be used in no way at all. */
    private static boolean isFoundBy(Rule rule, String what) {
        return what.equals(rule.id()) || what.contains(NOT_THERE) || rule.id().equals("ES-04") && what.equals("DV-07");
    }

    /** With a waiver on the class, and a port that posts all its events, or calls what it guards. */
    private static String pokable(String source, String id) {
        String waived = source.replaceFirst("(?m)^@VxD", """
                        @Unchecked(rule = "%s", because = "the kernel is to find it")
                        @Unchecked(rule = "DV-07", because = "what pokes knows every version")
                        @VxD""".formatted(id));
        Matcher guarded = GUARDED.matcher(source);
        if (guarded.find()) {
            return waived.replaceFirst("(?m)^  Example\\(", """
                      @IoTrap(ports = %s)
                      void poke() {
                        %s();
                      }

                      Example(""".formatted(PORT, guarded.group(1)));
        }
        if (!source.contains("@EventCallback") && !source.contains("@TimeOut")) {
            return waived;
        }
        return waived.replaceFirst("(?m)^  Example\\(([^)]*)\\) \\{", """
                  private final ExampleEvents posters;

                  @IoTrap(ports = %s)
                  void poke() {
                    org.vxd4j.conformance.Poke.all(posters, vmm);
                  }

                  Example($1, ExampleEvents posters) {
                    this.posters = posters;
                """.formatted(PORT));
    }

    private void compile(String source) throws Exception {
        Path file = Files.writeString(folder.resolve("Example.java"), source);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task = javac.getTask(
                    output, files, null, List.of("-d", folder.toString()), null, files.getJavaFileObjects(file));
            List<Processor> processors = new ArrayList<>();
            ServiceLoader.load(Processor.class).forEach(processors::add);
            task.setProcessors(processors);
            assertThat(task.call()).as("%s\n%s", source, output).isTrue();
        }
    }

    /** One virtual machine that pokes the driver, and the interrupts that drivers of examples handle. */
    private static void run(Class<?> driver, Target target, List<String> found) {
        Board board = Board.pcAt();
        List<IrqLine.Source> sources = Stream.of(5, 10)
                .map(irq -> board.pics().line(irq).connect("test"))
                .toList();
        ScriptedGuest.Script guest =
                ScriptedGuest.script().work(MILLI).out(Integer.decode(PORT), 1).work(20 * MILLI);
        try (Machine machine = Machine.builder()
                .target(target)
                .board(board)
                .load(VpicdDevice.class)
                .load(driver)
                .systemVm(ScriptedGuest.script().build())
                .vm(guest.build())
                .trace(record -> {
                    if (record.kind() == TraceKind.WARNING) {
                        RuleCatalogue.all().stream()
                                .filter(rule -> record.subject().startsWith("[vxd:" + rule.name() + "]"))
                                .map(Rule::id)
                                .forEach(found::add);
                    }
                })
                .build()) {
            machine.run(2 * MILLI);
            sources.forEach(IrqLine.Source::raise);
            machine.run(100 * MILLI);
        }
    }
}
