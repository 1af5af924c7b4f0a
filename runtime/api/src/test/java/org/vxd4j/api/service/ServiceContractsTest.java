package org.vxd4j.api.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vxd4j.api.In;
import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Registers;
import org.vxd4j.api.Stack;
import org.vxd4j.api.Target;
import org.vxd4j.api.ThreadHandle;
import org.vxd4j.api.Vmm;

/** DV-06: The contracts as annotated against the facts as collected from the documents. */
class ServiceContractsTest {
    private static final ServiceTableFile FILE = ServiceTableFile.read();
    private static final List<Class<?>> TABLES = ServiceContracts.tables();
    private static final String REGISTER_NAME = "(E?[A-D]X|E[SD]I|E[BS]P|[A-D][HL]|CF|ZF)\\b";
    private static final Pattern LEADING = Pattern.compile("^" + REGISTER_NAME + "(?:[,:.] ?" + REGISTER_NAME + ")*");
    private static final Pattern ASSIGNED = Pattern.compile("\\b" + REGISTER_NAME + "(?==)");
    private static final Pattern REGISTER = Pattern.compile(REGISTER_NAME);

    private static final List<Reg> PARAMETER_ORDER =
            List.of(Reg.EAX, Reg.EBX, Reg.ECX, Reg.EDX, Reg.ESI, Reg.EDI, Reg.EBP);

    /** Not documented, and there all the same: the kernel and the examples use them. */
    private static final Set<String> INFERRED =
            Set.of("Cancel_Thread_Event", "Get_Cur_Thread_Handle", "Get_Initial_Thread_Handle");

    static Stream<ServiceContract> services() {
        return TABLES.stream().flatMap(type -> ServiceContracts.of(type).all().stream());
    }

    @Test
    void everyDocumentedServiceHasOneMethod() {
        Set<String> devices =
                TABLES.stream().map(type -> ServiceContracts.of(type).device()).collect(Collectors.toSet());
        List<String> documented = FILE.all().stream()
                .filter(row -> devices.contains(row.get("device")))
                .filter(row -> row.get("confidence").equals("documented"))
                .map(row -> row.get("device") + "." + row.get("name"))
                .toList();
        assertThat(services()
                        .filter(service -> !INFERRED.contains(service.name()))
                        .map(service -> service.device() + "." + service.name()))
                .containsExactlyInAnyOrderElementsOf(documented)
                .hasSize(348);
    }

    @Test
    void thePartsOfTheVmmAreTheVmms() {
        List<ServiceContract> parts = Stream.of(Vmm.class.getInterfaces())
                .flatMap(part -> ServiceContracts.of(part).all().stream())
                .toList();
        assertThat(parts)
                .containsExactlyInAnyOrderElementsOf(
                        ServiceContracts.of(Vmm.class).all());
    }

    private static Map<String, String> row(ServiceContract service) {
        return FILE.row(service.device(), service.name());
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceHasItsOrdinalAndDynamicLink(ServiceContract service) {
        assertThat("0x%03X".formatted(service.ordinal())).isEqualTo(row(service).get("ordinal_hex"));
        assertThat("0x%08X".formatted(service.dynalink()))
                .isEqualTo(row(service).get("dynalink_dword"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aMethodIsNamedAsItsService(ServiceContract service) {
        String plain = service.name().replaceFirst("^_?(" + service.device() + "_)?", "");
        assertThat(service.method()).isEqualToIgnoringCase(plain.replace("_", ""));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceExistsFromItsVersionOn(ServiceContract service) {
        Target since = service.since();
        String label = since.atLeast(Target.WIN95) ? "4.0 (95)" : since.label();
        assertThat(row(service).get("availability")).isEqualTo(label);
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceReadsItsRegisters(ServiceContract service) {
        assertThat(Set.copyOf(service.in())).isEqualTo(registers(row(service).get("in")));
        assertThat(service.in()).doesNotHaveDuplicates();
    }

    /** An author need not look the order up; a thread, in EDI, stands where a virtual machine would. */
    @ParameterizedTest
    @MethodSource("methods")
    void parametersStandInTheOrderOfTheirRegisters(Method method) {
        List<Integer> places = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(In.class)) {
                boolean thread = parameter.getType() == ThreadHandle.class;
                places.add(PARAMETER_ORDER.indexOf(
                        thread ? Reg.EBX : parameter.getAnnotation(In.class).value()));
            }
        }
        assertThat(places).isSorted();
    }

    /** All but the one whose parameters stand otherwise since before this was a rule. */
    static Stream<Method> methods() {
        return TABLES.stream()
                .flatMap(type -> Stream.of(type.getMethods()))
                .filter(method -> !method.getName().equals("installIoHandler"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceReturnsItsRegisters(ServiceContract service) {
        assertThat(service.out()).isEqualTo(registers(row(service).get("out")));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceHasItsConvention(ServiceContract service) {
        assertThat(service.convention().isC())
                .isEqualTo(row(service).get("convention").equals("C"));
    }

    /** The counts of the C services and of the two register services with parameters on the stack. */
    @ParameterizedTest
    @MethodSource("services")
    void aServiceTakesItsParametersFromTheStack(ServiceContract service) {
        String stack = row(service).get("in").replaceFirst(";.*", "");
        int expected = switch (stack) {
            case "stack: two dwords" -> 2;
            case "stack: interrupt number (popped by the service)" -> 1;
            case "stack: varargs" -> 0;
            default -> stack.startsWith("stack: ") ? stack.split(", ").length : 0;
        };
        assertThat(service.stackDwords()).isEqualTo(expected);
    }

    /**
     * Remarks in parentheses are about versions and results, but for the one that states Windows 95's rule for C services;
     * client registers are the effect MODIFIES_CLIENT.
     */
    @ParameterizedTest
    @MethodSource("services")
    void aServiceDestroysItsRegisters(ServiceContract service) {
        String text = row(service).get("uses_clobbered");
        Matcher rule95 = Pattern.compile("\\(95 rule: (.*)\\)").matcher(text);
        String plain = rule95.find() ? rule95.group(1) : text.replaceAll(" \\([^)]*\\)", "");
        assertThat(service.uses()).isEqualTo(destroyed(plain.toLowerCase(Locale.ROOT)));
    }

    private static Set<Reg> destroyed(String text) {
        if (text.equals("does not return") || text.startsWith("as the interrupt")) {
            return Set.of();
        }
        Set<Reg> destroyed = EnumSet.noneOf(Reg.class);
        if (text.startsWith("all")) {
            destroyed.addAll(EnumSet.complementOf(EnumSet.of(Reg.ESP)));
            if (text.startsWith("all registers except ebx, ebp")) {
                destroyed.removeAll(Set.of(Reg.EBX, Reg.EBP));
            }
            return destroyed;
        }
        for (String name : text.split("; ")[0].split(", ")) {
            if (!name.startsWith("client_")) {
                destroyed.add(Reg.valueOf(name.split(" ")[0].toUpperCase(Locale.ROOT)));
            }
        }
        return destroyed;
    }

    /** A method with a body is one whose body says that the service is missing, under its DDK name. */
    @ParameterizedTest
    @MethodSource("bodies")
    void aServiceThatIsNotImplementedSaysSo(Method method) {
        Object interfaceOnly = Proxy.newProxyInstance(
                method.getDeclaringClass().getClassLoader(),
                new Class<?>[] {method.getDeclaringClass()},
                (proxy, called, arguments) -> InvocationHandler.invokeDefault(proxy, called, arguments));
        Object[] arguments = Stream.of(method.getParameterTypes())
                .map(type -> type == int.class ? (Object) 0 : type.isArray() ? new int[0] : null)
                .toArray();
        assertThatThrownBy(() -> method.invoke(interfaceOnly, arguments))
                .cause()
                .isInstanceOfSatisfying(
                        ServiceNotImplemented.class,
                        missing -> assertThat(missing.service())
                                .isEqualTo(
                                        method.getAnnotation(VxdService.class).name()))
                .hasMessageEndingWith(
                        " is not implemented yet: the kernel has its contract only. vxd4j services lists what"
                                + " is there.");
    }

    static Stream<Method> bodies() {
        return methods().filter(Method::isDefault);
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceIsAsynchronousWhereADocumentSaysSo(ServiceContract service) {
        String note = row(service).get("async_note");
        Versions expected;
        if (note.startsWith("3.0 yes; 3.1 and later no")) {
            expected = Versions.ONLY_30;
        } else if (note.contains("the 98 DDK text calls it asynchronous")) {
            expected = Versions.ONLY_98;
        } else {
            expected = switch (row(service).get("async_at_hw_interrupt")) {
                case "yes" -> Versions.ALWAYS;
                case "unknown" -> Versions.UNSTATED;
                default -> Versions.NEVER;
            };
        }
        assertThat(service.async()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceIsForInitialisationOnlyWhereADocumentSaysSo(ServiceContract service) {
        Versions expected = switch (row(service).get("init_only")) {
            case "no" -> Versions.NEVER;
            case "yes" -> Versions.ALWAYS;
            case "3.x only (callable later in 95)" -> Versions.ONLY_3X;
            default -> throw new AssertionError(row(service).get("init_only"));
        };
        assertThat(service.initOnly()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceHasItsEffects(ServiceContract service) {
        Set<Effect> effects = EnumSet.noneOf(Effect.class);
        for (String name : row(service).get("effects").split("\\+")) {
            if (!name.equals("none")) {
                effects.add(Effect.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')));
            }
        }
        assertThat(service.effects()).isEqualTo(effects);
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceThatIsInferredSaysSo(ServiceContract service) {
        assertThat(service.source().contains("inferred"))
                .isEqualTo(row(service).get("confidence").equals("inferred"));
    }

    private static Set<Reg> registers(String cell) {
        Set<Reg> registers = EnumSet.noneOf(Reg.class);
        for (String part :
                cell.replaceAll(" \\([^)]*(enter|must|cannot)[^)]*\\)", "").split("; ")) {
            // A flag that is always the same is no result.
            if (part.equals("CF clear")) {
                continue;
            }
            Matcher leading = LEADING.matcher(part);
            if (leading.find()) {
                addAll(registers, REGISTER.matcher(leading.group()));
            }
            addAll(registers, ASSIGNED.matcher(part));
        }
        return registers;
    }

    private static void addAll(Set<Reg> registers, Matcher names) {
        while (names.find()) {
            registers.add(register(names.group(1)));
        }
    }

    /** AH, AL and AX are parts of EAX. */
    private static Reg register(String name) {
        if (name.endsWith("F")) {
            return Reg.FLAGS;
        }
        return Reg.valueOf(name.length() == 2 ? "E" + name.charAt(0) + "X" : name);
    }

    @Test
    void aServiceIsFoundByOrdinalAndByMethod() {
        ServiceContracts vmm = ServiceContracts.of(Vmm.class);

        assertThat(vmm.ordinal(0x15A)).isSameAs(vmm.method("callRestrictedEvent"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vmm.ordinal(0x7FFF))
                .withMessage("VMM has no service 0x7FFF");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vmm.method("callMe"))
                .withMessage("VMM has no service method callMe");
    }

    @ServiceTable(device = "HALF", deviceId = 0x7FE0)
    interface Half {
        @VxdService(ordinal = 1, name = "Half_There")
        void there();

        @VxdService(ordinal = 2, name = "Half_Missing")
        default void missing() {
            throw ServiceNotImplemented.of("Half_Missing");
        }
    }

    static final class HalfDevice implements Half {
        @Override
        public void there() {}
    }

    @Test
    void aClassImplementsTheServicesItHasABodyFor() {
        assertThat(ServiceContracts.of(Half.class).implementedBy(HalfDevice.class))
                .extracting(ServiceContract::name)
                .containsExactly("Half_There");
    }

    interface NoTable {}

    @ServiceTable(device = "TWICE", deviceId = 0x7FE0)
    interface Twice {
        @VxdService(ordinal = 1, name = "Twice_First")
        void first();

        @VxdService(ordinal = 1, name = "Twice_Second")
        @Out(Reg.EAX)
        int second();
    }

    @ServiceTable(device = "BARE", deviceId = 0x7FE0)
    interface Bare {
        @VxdService(ordinal = 1, name = "Bare_Poke")
        void poke(@In(Reg.EAX) int value, int lost);
    }

    @ServiceTable(device = "CALLS", deviceId = 0x7FE0)
    interface Calls {
        @VxdService(ordinal = 1, name = "Calls_Print", convention = Convention.C)
        void print(int text, int... arguments);

        @VxdService(ordinal = 2, name = "Calls_Mixed")
        void mixed(@Stack int first, @In(Reg.ESI) int text, Registers rest);
    }

    @Test
    void parametersAreOnTheStackInACServiceOrWhenTheySaySo() {
        ServiceContracts calls = ServiceContracts.of(Calls.class);

        assertThat(calls.method("print").stackDwords()).isEqualTo(1);
        assertThat(calls.method("print").in()).isEmpty();
        assertThat(calls.method("print").uses()).containsExactly(Reg.EAX, Reg.ECX, Reg.EDX, Reg.FLAGS);
        assertThat(calls.method("mixed").stackDwords()).isEqualTo(1);
        assertThat(calls.method("mixed").in()).containsExactly(Reg.ESI);
    }

    @Test
    void anInterfaceThatStatesNoContractIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceContracts.of(NoTable.class))
                .withMessageContaining("@ServiceTable");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceContracts.of(Twice.class))
                .withMessageContaining("ordinal 0x1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceContracts.of(Bare.class))
                .withMessageContaining("a parameter has no @In register");
    }
}
