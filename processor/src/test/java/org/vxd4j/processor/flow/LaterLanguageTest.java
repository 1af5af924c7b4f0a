package org.vxd4j.processor.flow;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** What came to the language after the version that the processor itself is written in. */
@EnabledForJreRange(min = JRE.JAVA_22)
class LaterLanguageTest {
    private static final String RECORD = "record Point(int x, Object y) {} ";

    private static void assertWays(String members, String... ways) {
        Specimen specimen = Specimen.of(RECORD + members);
        Flow source = specimen.source();
        assertWithMessage("source\n%s", source).that(Ways.of(source)).containsExactlyElementsIn(ways);
        assertThat(specimen.code().nodes()).isNotEmpty();
    }

    @Test
    void aRecordPatternIsACondition() {
        assertWays(
                "void test(Object it) { if (it instanceof Point(int x, String s) && x > 2) { use(x); take(s); } close(); }",
                "use take close",
                "close");
    }

    @Test
    void aPatternIsACaseWithAGuard() {
        assertWays(
                "void test(Object it) { switch (it) { case String s when late() -> take(s); case Point(int x, var y) -> use(x);"
                        + " case null, default -> close(); } }",
                "late take",
                "late use",
                "late close",
                "use",
                "close");
    }

    @Test
    void aSealedTypeNeedsNoDefault() {
        assertWays(
                "sealed interface S permits One, Two {} record One() implements S {} record Two() implements S {}"
                        + " void test(S it) { use(switch (it) { case One o -> number(); case Two t -> 2; }); }",
                "number use",
                "use");
    }

    @Test
    void whatHasNoNameHasNoValueOfItsOwn() {
        assertWays(
                "void test(List<String> all) { int _ = number(); for (var _ : all) { work(); }"
                        + " try { open(); } catch (RuntimeException _) { close(); } Consumer<String> c = _ -> work(); early();"
                        + " if (all.get(0) instanceof Object _) { use(1); } }",
                "number open early",
                "number open early use",
                "number open close early",
                "number open close early use",
                "number work open early",
                "number work open early use",
                "number work open close early",
                "number work open close early use",
                "number work work open early",
                "number work work open early use",
                "number work work open close early",
                "number work work open close early use");
    }
}
