package org.vxd4j.processor.flow;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The ways that cannot be taken, because a condition was decided before, are left out; all others are followed. */
class PathsTest {

    private static void assertWays(String body, String... ways) {
        assertWays(Specimen.body(body), ways);
    }

    private static void assertWays(Specimen specimen, String... ways) {
        Flow source = specimen.source();
        assertWithMessage("source\n%s", source).that(Ways.of(source)).containsExactlyElementsIn(ways);
        Flow code = specimen.code();
        assertWithMessage("code\n%s", code).that(Ways.of(code)).containsExactlyElementsIn(ways);
    }

    @Test
    void theSameConditionIsDecidedTheSameWay() {
        Specimen specimen = Specimen.of(
                "void test(boolean a) { if (a) { open(); } work(); if (a) { close(); } if (!a) { use(1); } }");
        assertWays(specimen, "open work close", "work use");
        assertWays("if (late()) { open(); } if (late()) { close(); }", "late open late close", "late late");
        assertWays("if (field > 2) { open(); } if (2 < field) { close(); }", "", "open close");
        assertWays("if (next == null) { open(); } if (null != next) { close(); }", "open", "close");
    }

    @Test
    void twoConditionsAreDecidedEachForItself() {
        assertWays(
                "if (late()) { open(); } if (early()) { close(); }",
                "late open early",
                "late open early close",
                "late early",
                "late early close");
        assertWays(
                "if (numbers[0] == 1) { open(); } if (numbers[1] == 1) { close(); }",
                "",
                "open",
                "close",
                "open close");
        assertWays("if (numbers[0] == 1) { open(); } if (numbers[0] == 1) { close(); }", "", "open close");
    }

    @Test
    void twoResultsThatAreKeptAreTwoValues() {
        assertWays(
                "Object one = make(); if (one == null) { return; } Object other = make(); if (other == null) { open(); return; } close();",
                "make",
                "make make open",
                "make make close");
    }

    @Test
    void aFlagTellsWhatHappened() {
        assertWays(
                "boolean opened = false; if (late()) { open(); opened = true; } work(); if (opened) { close(); }",
                "late work",
                "late open work close");
        assertWays(
                "int opened = 0; if (late()) { open(); opened++; } work(); if (opened > 0) { close(); }",
                "late work",
                "late open work close");
        assertWays(
                "int flags = 0; if (late()) { open(); flags |= FOUR; } if ((flags & FOUR) != 0) { close(); }",
                "late",
                "late open close");
    }

    @Test
    void aFieldTellsWhatHappened() {
        assertWays(
                "held = false; if (late()) { open(); held = true; } work(); if (held) { close(); }",
                "late work",
                "late open work close");
        assertWays(
                "if (held) { open(); } held = early(); if (held) { close(); }",
                "early",
                "early close",
                "open early",
                "open early close");
        assertWays("next.held = true; next = next.next; if (next.held) { close(); }", "", "close");
    }

    @Test
    void anElementThatIsWrittenMayBeAnother() {
        assertWays("numbers[field] = 1; numbers[shared] = 0; if (numbers[field] == 1) { open(); }", "", "open");
        assertWays("numbers[0] = 1; numbers[1] = 0; if (numbers[0] == 1) { open(); }", "open");
    }

    @Test
    void oneValueIsNotEqualToTwoConstants() {
        assertWays(
                "switch (field) { case 1 -> open(); case 2 -> work(); default -> {} } if (field == 2) { use(2); } if (field == 3) { use(3); }",
                "open",
                "work use",
                "",
                "use");
        assertWays("if (mode == Mode.A) { open(); } if (mode == Mode.B) { close(); }", "", "open", "close");
    }

    @Test
    void aLoopEndsThoughItsConditionHeldBefore() {
        assertWays("if (held) { while (held) { work(); } close(); }", "", "work close", "work work close");
        assertWays("held = true; while (held) { work(); } close();", "work close", "work work close");
        assertWays("while (held) { if (held) { work(); } } close();", "close", "work close", "work work close");
    }

    @Test
    void aLoopThatSetsItsOwnFlagEndsWithIt() {
        assertWays(
                "held = false; while (!held) { if (late()) { open(); held = true; } } close();",
                "late open close",
                "late late open close");
    }

    @Test
    void whatIsDoneAgainIsDecidedAgain() {
        assertWays(
                "for (int i = 0; i < field; i++) { Object it = make(); if (it == null) { open(); } else { close(); } }",
                "",
                "make open",
                "make close",
                "make open make open",
                "make open make close",
                "make close make open",
                "make close make close");
    }

    @Test
    void oneLoopOverAllIsNotTheOther() {
        assertWays(
                "List<String> all = List.of(); for (String s : all) { open(); } for (String s : all) { close(); }",
                "",
                "open",
                "open open",
                "close",
                "close close",
                "open close",
                "open close close",
                "open open close",
                "open open close close");
    }

    @Test
    void anAssignedVariableIsAnother() {
        Specimen specimen = Specimen.of("void test(boolean a) { if (a) { open(); } a = early(); if (a) { close(); } }");
        assertWays(specimen, "early", "early close", "open early", "open early close");
    }

    @Test
    void aMethodWithManyConditionsIsFollowedToItsEnd() {
        String body = IntStream.range(0, 60)
                .mapToObj(i -> "if (numbers[" + i + "] == 1) { field = " + i + "; }")
                .collect(Collectors.joining("\n"));
        for (Flow flow :
                new Flow[] {Specimen.body(body).source(), Specimen.body(body).code()}) {
            int[] steps = new int[1];
            boolean all = new Paths(new Origins(flow)).follow(0, (node, state, values) -> {
                steps[0]++;
                return state;
            });
            assertThat(all).isTrue();
            assertThat(steps[0]).isLessThan(2 * flow.nodes().size());
        }
    }

    @Test
    void whoeverHasTooManyWaysIsToldSo() {
        String flags = IntStream.range(0, 20).mapToObj(i -> "boolean f" + i).collect(Collectors.joining(", "));
        String ifs = IntStream.range(0, 20)
                .mapToObj(i -> "if (f" + i + ") { open(); }")
                .collect(Collectors.joining("\n"));
        Flow flow = Specimen.of("void test(" + flags + ") {" + ifs + ifs + "}").source();
        assertThat(new Paths(new Origins(flow)).follow(0, (node, state, values) -> state))
                .isFalse();
    }

    @Test
    void aLongMethodIsReadWithoutDelay() {
        String body = IntStream.range(0, 500)
                .mapToObj(i -> "boolean b" + i + " = field == " + i + "; if (b" + i + ") { use(" + i + "); }")
                .collect(Collectors.joining("\n"));
        Flow flow = Specimen.body(body).source();
        long start = System.nanoTime();
        new Paths(new Origins(flow)).follow(0, (node, state, values) -> state);
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(2_000L);
    }
}
