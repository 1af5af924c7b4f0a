package org.vxd4j.api.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vxd4j.api.CsvFile;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Target;
import org.vxd4j.api.callback.CallbackKind.Allowed;
import org.vxd4j.api.callback.CallbackKind.InterruptTime;
import org.vxd4j.api.callback.CallbackKind.OnEntry;
import org.vxd4j.api.service.ServiceContracts;

/** The kinds of callbacks as stated against the facts as collected from the documents. */
class CallbackKindTest {
    private static final Pattern ASSIGNED = Pattern.compile("\\b([A-Z]{2,3})=");
    private static final String PARENTHESES = " ?\\([^)]*\\)";
    private static final Map<String, Map<String, String>> ROWS = rows();

    /** By id; a cell that points to the row above is that row's. */
    private static Map<String, Map<String, String>> rows() {
        Map<String, Map<String, String>> rows = new HashMap<>();
        Map<String, String> above = Map.of();
        for (Map<String, String> row : CsvFile.read("callbacks.csv")) {
            Map<String, String> before = above;
            row.replaceAll((column, cell) ->
                    cell.equals("as above") || cell.equals("same services") ? before.get(column) : cell);
            rows.put(row.get("id"), row);
            above = row;
        }
        return rows;
    }

    private static String cell(CallbackKind kind, String column) {
        return ROWS.get(kind.id()).get(column);
    }

    @Test
    void everyKindIsThereOnce() {
        assertThat(Stream.of(CallbackKind.values()).map(CallbackKind::id).toList())
                .doesNotHaveDuplicates()
                .hasSize(ROWS.size() - 1)
                .as("data, not code")
                .doesNotContain("CB-PEF-PROVIDER")
                .allMatch(ROWS::containsKey);
    }

    @ParameterizedTest
    @EnumSource
    void aKindIsInstalledByWhatTheDocumentsSay(CallbackKind kind) {
        List<String> installers = Stream.of(cell(kind, "installed_by").split(", "))
                .map(text -> text.split(" with | \\(| / ")[0])
                .toList();
        assertThat(kind.installers()).isEqualTo(installers);
    }

    @ParameterizedTest
    @EnumSource
    void aKindExistsInItsVersions(CallbackKind kind) {
        List<String> versions = Stream.of(Target.values())
                .filter(kind::exists)
                .map(Target::label)
                .toList();
        assertThat(versions).containsExactly(cell(kind, "versions").split(" "));
    }

    @ParameterizedTest
    @EnumSource
    void aKindFindsItsRegisters(CallbackKind kind) {
        String text = cell(kind, "regs_in");
        Set<Reg> always = assigned(text.replaceAll("\\([^)]*\\)", ""));
        Set<Reg> from95 = assigned(text.replaceAll("\\((?!95)[^)]*\\)", ""));
        for (Target target : Target.values()) {
            assertThat(kind.in(target)).isEqualTo(target.atLeast(Target.WIN95) ? from95 : always);
        }
    }

    /** AL and AX are parts of EAX, SI of ESI. */
    private static Set<Reg> assigned(String text) {
        Set<Reg> registers = EnumSet.noneOf(Reg.class);
        for (String name :
                ASSIGNED.matcher(text).results().map(CallbackKindTest::name).toList()) {
            String full = name.replaceFirst("^([A-D])[HLX]$", "E$1X");
            registers.add(Reg.valueOf(full.length() == 2 ? "E" + full : full));
        }
        return registers;
    }

    private static String name(MatchResult match) {
        return match.group(1);
    }

    @ParameterizedTest
    @EnumSource
    void aKindFindsAndAnswersWithItsFlags(CallbackKind kind) {
        String in = cell(kind, "flags_in");
        assertThat(kind.carryIn()).isEqualTo(in.contains("CF set") || in.equals("as CB-RESTRICTED"));
        assertThat(kind.zeroIn()).isEqualTo(in.contains("ZF set"));
        String out = cell(kind, "flags_out");
        assertThat(kind.carryOut()).isEqualTo(out.contains("CF ") && !out.contains("glue sets CF"));
    }

    @ParameterizedTest
    @EnumSource
    void aKindMayModifyItsRegisters(CallbackKind kind) {
        String text = cell(kind, "may_modify");
        Set<Reg> registers = EnumSet.noneOf(Reg.class);
        String plain = text.replaceAll(PARENTHESES, "");
        if (plain.startsWith("all")) {
            registers.addAll(EnumSet.complementOf(EnumSet.of(Reg.ESP)));
            if (plain.contains("but EBP")) {
                registers.remove(Reg.EBP);
            }
        } else if (plain.startsWith("E")) {
            Arrays.stream(plain.split(" ")).forEach(name -> registers.add(Reg.valueOf(name.toUpperCase(Locale.ROOT))));
        }
        if (text.contains("(Flags: INFERRED yes)")) {
            registers.add(Reg.FLAGS);
        }
        assertThat(kind.mayModify()).isEqualTo(registers);
    }

    @ParameterizedTest
    @EnumSource
    void aKindFindsInterruptsAsStated(CallbackKind kind) {
        OnEntry expected = switch (cell(kind, "ints_on_entry").replaceAll(PARENTHESES, "")) {
            case "enabled" -> OnEntry.ENABLED;
            case "disabled" -> OnEntry.DISABLED;
            case "disabled, may be enabled" -> OnEntry.DISABLED_FIRST;
            case "as the caller", "as at the exception" -> OnEntry.AS_CALLER;
            case "not stated" -> OnEntry.NOT_STATED;
            default -> OnEntry.BY_MESSAGE;
        };
        assertThat(kind.interrupts()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void aKindIsCalledAtItsTime(CallbackKind kind) {
        InterruptTime expected = switch (cell(kind, "hw_interrupt_time").replaceAll(PARENTHESES, "")) {
            case "no", "no, treat as yes" -> InterruptTime.NO;
            case "yes" -> InterruptTime.YES;
            case "re-entered VMM" -> InterruptTime.REENTERED;
            case "INFERRED yes unless PriorityNotify" -> InterruptTime.PERHAPS;
            case "as the caller", "yes when the service is async", "yes when declared ASYNC_SERVICE" ->
                InterruptTime.AS_CALLER;
            default -> throw new AssertionError(kind);
        };
        assertThat(kind.interruptTime()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void aKindMayCallItsServices(CallbackKind kind) {
        String text = cell(kind, "services_allowed");
        Allowed expected = Allowed.ASYNC;
        if (text.matches("(all|any)\\b.*")) {
            expected = Allowed.ALL;
        } else if (text.matches("(none|no VMM services|DOS)\\b.*")) {
            expected = Allowed.NONE;
        } else if (text.matches("(no paging|nothing that pages)\\b.*")) {
            expected = Allowed.NOT_PAGING;
        } else if (text.matches("(as the caller|what the service|async services may call)\\b.*")) {
            expected = Allowed.AS_CALLER;
        } else if (text.contains("no nested execution")) {
            expected = Allowed.RING0;
        } else {
            assertThat(text).containsAnyOf("async", "as Hw_Int_Proc");
        }
        assertThat(kind.allowed()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void aKindIsOneShotWhereADocumentSaysSo(CallbackKind kind) {
        assertThat(kind.oneShot()).isEqualTo(cell(kind, "one_shot").matches("(yes|once)\\b.*"));
    }

    @Test
    void aServiceInstallsTheKindOfItsVersion() {
        assertThat(CallbackKind.installedBy("Call_When_Not_Critical", Target.WIN31))
                .containsExactly(CallbackKind.NOT_CRITICAL_3X);
        assertThat(CallbackKind.installedBy("Call_When_Not_Critical", Target.WIN95))
                .containsExactly(CallbackKind.NOT_CRITICAL_95);
        assertThat(CallbackKind.installedBy("Call_Restricted_Event", Target.WIN98))
                .containsExactly(CallbackKind.RESTRICTED_EVENT, CallbackKind.RING0_EVENT);
        assertThat(CallbackKind.installedBy("Get_VMM_Version", Target.WIN95)).isEmpty();
    }

    /** The facts on callbacks leave out that of _SHELL_PostMessage. */
    @Test
    void everyServiceThatTakesACallbackInstallsAKindButOne() {
        assertThat(ServiceContracts.tables().stream()
                        .flatMap(type -> Stream.of(type.getMethods()))
                        .filter(method -> Stream.of(method.getParameterTypes())
                                .anyMatch(type -> type.getSimpleName().endsWith("Proc")))
                        .filter(method -> !method.getName().startsWith("cancel")
                                && !method.getName().startsWith("unhook"))
                        .map(method -> ServiceContracts.of(table(method.getDeclaringClass()))
                                .method(method.getName())
                                .name())
                        .filter(name -> CallbackKind.installedBy(name, Target.WIN31)
                                        .isEmpty()
                                && CallbackKind.installedBy(name, Target.WIN95).isEmpty()))
                .containsExactly("_SHELL_PostMessage");
    }

    private static Class<?> table(Class<?> declaring) {
        return ServiceContracts.tables().stream()
                .filter(declaring::isAssignableFrom)
                .findFirst()
                .orElseThrow();
    }
}
