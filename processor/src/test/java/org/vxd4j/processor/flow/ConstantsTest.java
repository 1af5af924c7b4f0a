package org.vxd4j.processor.flow;

import static com.google.common.truth.Truth.assertWithMessage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.Pef;

/** What the arguments of calls are, as far as it is certain. */
class ConstantsTest {

    private static void assertConstants(String body, String... calls) {
        Specimen specimen = Specimen.body(body);
        Flow source = specimen.source();
        assertWithMessage("source\n%s", source).that(Ways.constants(source)).isEqualTo(List.of(calls));
        Flow code = specimen.code();
        assertWithMessage("code\n%s", code).that(Ways.constants(code)).isEqualTo(List.of(calls));
    }

    private static String use(int number) {
        return "use(" + number + ")";
    }

    @Test
    void literalsAndConstantsAreKnown() {
        assertConstants(
                "use(5); use(-1); use(FOUR); use('a'); use(0x12345); take(null);",
                "use(5)",
                "use(-1)",
                "use(4)",
                "use(97)",
                "use(74565)",
                "take(nothing)");
    }

    @Test
    void whatIsComputedFromConstantsIsKnown() {
        assertConstants(
                "int a = 6; int b = a * FOUR + 1; use(b << 2); use(b / 0); use(~a); use((byte) (a + 250)); use(a >>> 1);",
                "use(100)",
                "use(?)",
                "use(-7)",
                "use(0)",
                "use(3)");
        assertConstants(
                "int a = 6; a += 3; use(a); a++; use(a); use(a++); use(++a); use(a--);",
                "use(9)",
                "use(10)",
                "use(10)",
                "use(12)",
                "use(12)");
        assertConstants("byte a = 100; a += 100; use(a);", "use(-56)");
    }

    @Test
    void longNumbersAreNotComputedAsInts() {
        assertConstants("long a = 2_000_000_000; use((int) (a + a)); use((int) 7L);", "use(?)", "use(7)");
    }

    @Test
    void whatDependsOnTheWayIsUnknown() {
        assertConstants("int a = 6; if (late()) { a = 7; } use(a);", "use(?)");
        assertConstants("int a = 6; if (late()) { a = 6; } use(a);", "use(6)");
        assertConstants("for (int i = 0; i < FOUR; i++) { use(i); }", "use(?)");
        assertConstants("use(field); use(number());", "use(?)", "use(?)");
    }

    @Test
    void anArgumentIsWhatItWasWhenItWasEvaluated() {
        assertConstants("int x = 1; both(x, x = 5); both(x++, x); use(x);", "both(1 5)", "both(5 6)", "use(6)");
        assertConstants("int x = 1; int y = x; x = 2; both(x, y);", "both(2 1)");
        assertConstants("int x = 1; int y = 2; int z = x; x = y; y = z; both(x, y);", "both(2 1)");
    }

    @Test
    void flagsAreKnown() {
        int both = Pef.mask(Pef.TIME_OUT, Pef.WAIT_FOR_STI);
        assertConstants(
                "use(Pef.mask(Pef.TIME_OUT, Pef.WAIT_FOR_STI)); use(Pef.TIME_OUT.bit() | Pef.WAIT_FOR_STI.bit());"
                        + " use(Pef.mask()); int flags = Pef.mask(Pef.TIME_OUT); use(flags);",
                flagsOf(both));
    }

    private static String[] flagsOf(int both) {
        String one = use(Pef.TIME_OUT.bit());
        return new String[] {"mask(TIME_OUT WAIT_FOR_STI)", use(both), use(both), "use(0)", "mask(TIME_OUT)", one};
    }

    @Test
    void flagsOfAnArrayThatOthersMayChangeAreUnknown() {
        Specimen specimen = Specimen.body("Pef[] all = {Pef.TIME_OUT}; all[0] = Pef.WAIT_FOR_STI; use(Pef.mask(all));");
        for (Flow flow : List.of(specimen.source(), specimen.code())) {
            assertWithMessage("%s", flow).that(Ways.constants(flow)).contains("use(?)");
        }
    }
}
