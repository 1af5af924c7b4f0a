package org.vxd4j.api.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.ClientRegs;
import org.vxd4j.api.Cpu;
import org.vxd4j.api.EventProc;
import org.vxd4j.api.IoProc;
import org.vxd4j.api.IrqHandle;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Registers;
import org.vxd4j.api.ThreadHandle;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.Vmm;
import org.vxd4j.api.Vpicd;
import org.vxd4j.api.result.PreviousProc;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.api.service.ServiceContracts;

/** What cannot be written, and why no driver can break the rules against it. */
class HeldRulesTest {

    private static Set<String> methods(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(m -> m.getDeclaringClass() != Object.class)
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Method vmm(String name) {
        return Stream.of(Vmm.class.getMethods())
                .filter(m -> m.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** CB-05: neither the processor's instructions nor a callback's own type know another way out than to return. */
    @Test
    void thereIsNoInstructionThatReturnsFromAnInterrupt() {
        assertThat(methods(Cpu.class))
                .containsExactly(
                        "disableInterrupts",
                        "inByte",
                        "inDword",
                        "inWord",
                        "outByte",
                        "outDword",
                        "outWord",
                        "restoreInterrupts");
        assertThat(methods(EventProc.class)).containsExactly("call");
        assertThat(methods(IoProc.class)).containsExactly("access");
    }

    /** IT-04 and SC-05: the processor's instructions reach ports, no memory; an address comes and goes as a number. */
    @Test
    void nothingReadsOrWritesMemoryByItsAddress() {
        assertThat(methods(Cpu.class))
                .allMatch(name -> name.matches("(in|out)(Byte|Word|Dword)|(disable|restore)Interrupts"));
        assertThat(Stream.of(VmHandle.class, ThreadHandle.class, ClientRegs.class, Registers.class)
                        .flatMap(type -> Stream.of(type.getMethods()))
                        .filter(m -> m.getName().matches("(?i).*(memory|peek|poke|load|store).*")))
                .isEmpty();
        assertThat(Stream.of(Vmm.class.getMethods())
                        .filter(m -> m.getReturnType().isArray()
                                || m.getReturnType().getName().startsWith("java.nio")))
                .isEmpty();
    }

    /** CB-14. */
    @Test
    void thereAreNoSegmentRegisters() {
        assertThat(Reg.values())
                .extracting(Reg::name)
                .containsExactly("EAX", "ECX", "EDX", "EBX", "ESP", "EBP", "ESI", "EDI", "FLAGS");
        assertThat(methods(Registers.class)).noneMatch(name -> name.matches("(?i).*(seg|[cdsefg]s)$"));
    }

    /** CM-12. */
    @Test
    void aSystemControlMessageHasNoEcx() {
        ServiceContract control = ServiceContracts.of(Vmm.class).method("systemControl");
        assertThat(control.in()).containsExactly(Reg.EAX, Reg.EBX, Reg.EDX, Reg.ESI, Reg.EDI);
    }

    /** IO-07. */
    @Test
    void noInterfaceOffersToRemoveAPortHandler() {
        Stream<ServiceContract> services =
                ServiceContracts.tables().stream().flatMap(t -> ServiceContracts.of(t).all().stream());
        assertThat(services).extracting(ServiceContract::name).doesNotContain("Remove_IO_Handler");
    }

    /** HK-07. */
    @Test
    void aHookIsAMethodAndThePreviousOneAResult() {
        for (String name : List.of("hookDeviceService", "hookDeviceV86Api", "hookDevicePmApi")) {
            Method hook = vmm(name);
            assertThat(hook.getParameterTypes()).as(name).containsExactly(int.class, EventProc.class);
            assertThat(hook.getReturnType()).as(name).isEqualTo(PreviousProc.class);
        }
    }

    /** PC-14. */
    @Test
    void servicesOfVpicdTakeAHandleOrANumberAndNeverBoth() {
        Set<String> numbers = Stream.of(Vpicd.class.getMethods())
                .filter(m -> List.of(m.getParameterTypes()).contains(int.class))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(numbers)
                .containsExactly(
                        "convertIntToIrq",
                        "convertIrqToInt",
                        "forceDefaultOwner",
                        "getIrqCompleteStatus",
                        "getVirtualizationCount");
        assertThat(Stream.of(Vpicd.class.getMethods())
                        .filter(m -> numbers.contains(m.getName()))
                        .flatMap(m -> Stream.of(m.getParameterTypes())))
                .doesNotContain(IrqHandle.class);
    }
}
