package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.ClientRegs;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.Cpu;
import org.vxd4j.api.EventTarget;
import org.vxd4j.api.IrqHandle;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Registers;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.Vmm;
import org.vxd4j.api.link.DeviceBlock;
import org.vxd4j.api.link.EventEntry;
import org.vxd4j.api.link.EventPort;
import org.vxd4j.api.link.Linker;
import org.vxd4j.api.link.ServiceGate;
import org.vxd4j.api.link.TimeOutEntry;
import org.vxd4j.api.service.ServiceContract;

/** The generated glue does with registers what its Javadoc says: loaded and run. */
class GlueBehaviourTest {
    private static final String DRIVER = """
            package run;
            import java.util.*;
            import org.vxd4j.api.*;
            @VxD(name = "RUN", deviceId = 0x7FE0, major = 3, minor = 10, target = Target.WIN95)
            public class Run implements Runnable {
              public final List<Object> log = new ArrayList<>();
              record Pair(@Out(Reg.ECX) int low, @Carry boolean odd) {}
              private final RunEvents events;
              Run(Vmm vmm, RunEvents events) { this.events = events; }
              @Override public void run() { log.add(events.later(null, "data").isNone()); log.add(events.soon().dword()); }
              @Control(ControlMessage.DEVICE_INIT) boolean init(VmHandle vm) { log.add(vm); outer(); return false; }
              @Service(1) Pair pair(@In(Reg.EDX) int value) { return new Pair(value * 2, value % 2 == 1); }
              @Service(2) @Zero boolean isNull(@In(Reg.ESI) Object object) { return object == null; }
              @EventCallback(flags = Pef.WAIT_FOR_STI, boost = Boost.NONE, timeoutMillis = 5)
              void later(ClientRegs client, String text, @TimedOut boolean late) { log.add(List.of(client, text, late)); }
              @TimeOut(millis = 7) void soon(@In(Reg.ECX) int late) { log.add(late); }
              @HardwareInterrupt(irq = 5) boolean onIrq(IrqHandle irq) { log.add(irq); return true; }
              @IoTrap(ports = 0x300) int port(@In(Reg.EDX) int port) { return port + 1; }
              void outer() { inner(); }
              @CritSection void inner() { log.add("inner"); throw new IllegalStateException("thrown on purpose"); }
            }
            """;

    private final List<Object> log = new ArrayList<>();
    private final VmHandle vm = new VmHandle(0x80000000, 1, 64);
    private final Registers registers = new Registers();

    @Test
    void aControlMessageArrivesAndFalseSetsCarry() throws Exception {
        DeviceBlock block = load(DRIVER.replace("throw new IllegalStateException(\"thrown on purpose\");", ""));
        registers.put(Reg.EBX, vm);
        block.control(ControlMessage.DEVICE_INIT, registers);
        assertThat(registers.carry()).isTrue();
        block.control(ControlMessage.SYSTEM_EXIT, registers);
        assertThat(registers.carry()).isFalse();
        assertThat(log(block)).containsExactly(vm, "inner");
    }

    /** CM-13. */
    @Test
    void aHandlerOfAPowerEventHasCopiesOfTheRegisters() throws Exception {
        DeviceBlock block = load(DRIVER.replace("void outer() {", """
                @Control(ControlMessage.POWER_EVENT) void power(@In(Reg.ESI) int event, @In(Reg.EDX) int kept) {
                    event = 7; kept = 8; log.add(event + kept);
                  }
                  void outer() {"""));
        registers.set(Reg.EBX, 0);
        registers.set(Reg.EDX, 0x1234);
        registers.set(Reg.ESI, 2);
        registers.setCarry(true);
        block.control(ControlMessage.POWER_EVENT, registers);
        assertThat(registers.get(Reg.EBX)).isZero();
        assertThat(registers.get(Reg.EDX)).isEqualTo(0x1234);
        assertThat(registers.get(Reg.ESI)).isEqualTo(2);
        assertThat(registers.carry()).isFalse();
        assertThat(log(block)).containsExactly(15);
    }

    /** CM-06. */
    @Test
    void aMessageThatNobodyHandlesIsAnsweredWithCarryClear() throws Exception {
        DeviceBlock block = load(DRIVER);
        for (ControlMessage message : ControlMessage.values()) {
            if (message != ControlMessage.DEVICE_INIT) {
                registers.setCarry(true);
                block.control(message, registers);
                assertThat(registers.carry()).as(message.ddkName()).isFalse();
            }
        }
    }

    @Test
    void aCallFromWithinTheClassOwnsTheCriticalSectionHoweverItEnds() throws Exception {
        DeviceBlock block = load(DRIVER);
        registers.put(Reg.EBX, vm);
        assertThat(catchThrowable(() -> block.control(ControlMessage.DEVICE_INIT, registers)))
                .hasMessage("thrown on purpose");
        assertThat(log).containsExactly("beginCriticalSection", "endCriticalSection");
    }

    @Test
    void servicesUnpackAndPackTheirRegisters() throws Exception {
        DeviceBlock block = load(DRIVER);
        block.service(0, registers);
        assertThat(registers.get(Reg.EAX)).isEqualTo(0x30A);
        registers.set(Reg.EDX, 21);
        block.service(1, registers);
        assertThat(registers.get(Reg.ECX)).isEqualTo(42);
        assertThat(registers.carry()).isTrue();
        block.service(2, registers);
        assertThat(registers.zero()).isTrue();
        assertThat(block.services()).extracting("ordinal").containsExactly(0, 1, 2);
        assertThat(catchThrowable(() -> block.service(3, registers))).hasMessage("RUN has no service 0x3");
    }

    @Test
    void postersPostTheirEntryAndEntriesCallTheMethod() throws Exception {
        DeviceBlock block = load(DRIVER);
        ((Runnable) block.driver()).run();
        EventEntry later = block.events().get(0);
        TimeOutEntry soon = block.timeOuts().get(0);
        assertThat(log).containsExactly(later, "data", soon);
        assertThat(later.timeOutMillis()).isEqualTo(5);
        ClientRegs client = new ClientRegs();
        registers.point(Reg.EBP, 1, client);
        registers.point(Reg.EDX, 2, "data");
        registers.setCarry(true);
        later.call(registers);
        registers.set(Reg.ECX, 99);
        soon.call(registers);
        assertThat(log(block)).containsExactly(true, 0x1000, List.of(client, "data", true), 99);
    }

    @Test
    void aSecondHandleIsTheReferenceData() throws Exception {
        DeviceBlock block = load("""
                package run;
                import java.util.*;
                import org.vxd4j.api.*;
                @VxD(name = "RUN", deviceId = 0x7FE0, target = Target.WIN95)
                public class Run implements Runnable {
                  public final List<Object> log = new ArrayList<>();
                  private final RunEvents events;
                  Run(RunEvents events) { this.events = events; }
                  @Override public void run() { events.tell(new VmHandle(0x80001000, 2, 64)); }
                  @EventCallback(scope = Scope.SYSTEM_VM)
                  void tell(VmHandle system, VmHandle other) { log.add(List.of(system.id(), other.id())); }
                }
                """);
        ((Runnable) block.driver()).run();
        registers.put(Reg.EBX, vm);
        registers.point(Reg.EDX, 2, log.get(1));
        block.events().get(0).call(registers);
        assertThat(log(block)).containsExactly(List.of(1, 2));
    }

    @Test
    void interruptsAndPortsReachTheirMethods() throws Exception {
        DeviceBlock block = load(DRIVER);
        IrqHandle irq = new IrqHandle(3, 5);
        registers.put(Reg.EAX, irq);
        registers.setCarry(true);
        block.interrupts().get(0).descriptor().hwInt().call(registers);
        assertThat(registers.carry()).isFalse();
        registers.set(Reg.EDX, 0x300);
        block.ioTraps().get(0).proc().access(registers);
        assertThat(registers.get(Reg.EAX)).isEqualTo(0x301);
        assertThat(log(block)).containsExactly(irq);
    }

    private static List<Object> log(DeviceBlock block) throws ReflectiveOperationException {
        List<?> noted =
                (List<?>) Class.forName("run.Run", true, block.getClass().getClassLoader())
                        .getField("log")
                        .get(block.driver());
        return List.copyOf(noted);
    }

    private DeviceBlock load(String source) throws IOException, ReflectiveOperationException {
        Compilation compilation = Fixture.of(source).compile();
        assertThat(Fixture.diagnostics(compilation)).isEmpty();
        Map<String, byte[]> classes = new HashMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                String name = file.getName().replace("/CLASS_OUTPUT/", "").replace(".class", "");
                classes.put(name.replace('/', '.'), file.openInputStream().readAllBytes());
            }
        }
        ClassLoader loader = new ClassLoader(getClass().getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
        return (DeviceBlock) Class.forName("run.VxD_Run", true, loader)
                .getConstructor(Linker.class)
                .newInstance(new Board());
    }

    /** A linker whose services do nothing but note their names. */
    private final class Board implements Linker, EventPort, ServiceGate {

        @Override
        public Vmm vmm() {
            return (Vmm) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Vmm.class}, (proxy, method, arguments) -> {
                        log.add(method.getName());
                        return null;
                    });
        }

        @Override
        public Cpu cpu() {
            throw new IllegalStateException("no driver here asks for it");
        }

        @Override
        public EventPort events() {
            return this;
        }

        @Override
        public ServiceGate gate() {
            return this;
        }

        @Override
        public <T> T resolve(Class<T> type) {
            throw new IllegalStateException("no driver here asks for " + type);
        }

        @Override
        public int post(EventEntry entry, EventTarget target, Object refData) {
            log.add(entry);
            log.add(refData);
            return 0;
        }

        @Override
        public int start(TimeOutEntry entry, EventTarget target, Object refData) {
            log.add(entry);
            return 0x1000;
        }

        @Override
        public void enter(ServiceContract service) {
            log.add("enter " + service);
        }

        @Override
        public void leave(ServiceContract service) {
            log.add("leave " + service);
        }
    }
}
