package org.vxd4j.api.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vxd4j.api.In;
import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Target;
import org.vxd4j.api.Vmm;
import org.vxd4j.api.Vpicd;

/** The contracts as annotated against the facts as collected from the documents. */
class ServiceContractsTest {
    private static final ServiceTableFile FILE = ServiceTableFile.read();
    private static final Pattern REGISTER = Pattern.compile("^(E[A-D]X|E[SD]I|E[BS]P|[A-D][HL]|CF|ZF)\\b");

    static Stream<ServiceContract> services() {
        return Stream.of(Vmm.class, Vpicd.class).flatMap(type -> ServiceContracts.of(type).all().stream());
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
        String name = service.name();
        String plain = name.startsWith("VPICD_") ? name.substring("VPICD_".length()) : name;
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

    @ParameterizedTest
    @MethodSource("services")
    void aServiceReturnsItsRegisters(ServiceContract service) {
        assertThat(service.out()).isEqualTo(registers(row(service).get("out")));
    }

    /** Remarks in parentheses are about versions and results; client registers are the effect MODIFIES_CLIENT. */
    @ParameterizedTest
    @MethodSource("services")
    void aServiceDestroysItsRegisters(ServiceContract service) {
        String text = row(service).get("uses_clobbered").replaceAll(" \\([^)]*\\)", "");
        Set<Reg> destroyed = EnumSet.noneOf(Reg.class);
        for (String name : text.split("; ")[0].split(", ")) {
            if (!name.startsWith("Client_")) {
                destroyed.add(Reg.valueOf(name.toUpperCase(Locale.ROOT)));
            }
        }
        assertThat(service.uses()).isEqualTo(destroyed);
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
            boolean async = row(service).get("async_at_hw_interrupt").equals("yes");
            expected = async ? Versions.ALWAYS : Versions.NEVER;
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
        for (String part : cell.split("; ")) {
            Matcher matcher = REGISTER.matcher(part);
            if (matcher.find()) {
                registers.add(register(matcher.group()));
            }
        }
        return registers;
    }

    /** AH and AL are halves of EAX. */
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
