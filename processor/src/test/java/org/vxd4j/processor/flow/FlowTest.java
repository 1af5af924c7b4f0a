package org.vxd4j.processor.flow;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The ways through methods, as their source and their class file tell them. */
class FlowTest {

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
    void statementsFollowEachOther() {
        assertWays("open(); work(); close();", "open work close");
    }

    @Test
    void anIfHasTwoWays() {
        assertWays("if (late()) { open(); } else { close(); } work();", "late open work", "late close work");
        assertWays("if (late()) { open(); } work();", "late open work", "late work");
    }

    @Test
    void theSecondOperandOfAndIsLookedAtWhereTheFirstHolds() {
        assertWays("if (late() && early()) { open(); }", "late", "late early", "late early open");
    }

    @Test
    void theSecondOperandOfOrIsLookedAtWhereTheFirstDoesNotHold() {
        assertWays("if (late() || early()) { open(); }", "late open", "late early", "late early open");
        assertWays("if (!(late() && !early())) { open(); }", "late open", "late early", "late early open");
    }

    @Test
    void aChoiceIsAValue() {
        assertWays("use(late() ? number() : 3);", "late number use", "late use");
    }

    @Test
    void aConditionThatIsKeptIsDecidedOnce() {
        assertWays(
                "boolean both = late() && early(); if (both) { open(); } work(); if (both) { close(); }",
                "late work",
                "late early work",
                "late early open work close");
    }

    @Test
    void aLoopIsDoneOrNotOrMoreThanOnce() {
        assertWays("while (late()) { work(); }", "late", "late work late");
        assertWays("for (int i = 0; i < field; i++) { work(); }", "", "work", "work work");
        assertWays("for (Object it : (List<?>) make()) { take(it); }", "make", "make take", "make take take");
        assertWays("for (int it : numbers) { use(it); }", "", "use", "use use");
    }

    @Test
    void doIsDoneAtLeastOnce() {
        assertWays("do { open(); } while (late()); close();", "open late close", "open late open late close");
    }

    @Test
    void aLoopThatNothingLeavesHasNoEnd() {
        assertWays("open(); while (true) { work(); }");
        assertWays("for (;;) { if (late()) { break; } work(); } close();", "late close", "late work late close");
    }

    @Test
    void breakAndContinueGoWhereTheirLabelStands() {
        assertWays(
                "outer: for (int i = 0; i < field; i++) { while (true) { open(); if (late()) { continue outer; }"
                        + " if (early()) { break outer; } return; } } close();",
                "close",
                "open late close",
                "open late early close",
                "open late early",
                "open late open late close",
                "open late open late early close",
                "open late open late early");
        assertWays(
                "block: { open(); if (late()) { break block; } work(); } close();",
                "open late close",
                "open late work close");
    }

    @Test
    void theCasesOfAnOldSwitchFallThrough() {
        assertWays(
                "switch (field) { case 1: open(); case 2: work(); break; default: close(); }",
                "open work",
                "work",
                "close");
        assertWays("switch (field) { default: close(); case 0: work(); }", "close work", "work");
        assertWays("switch (field) { case 7: work(); }", "", "work");
        assertWays("switch (field) { }", "");
    }

    @Test
    void theCasesOfANewSwitchDoNotFallThrough() {
        assertWays(
                "switch (field) { case 1, 2 -> open(); case 3 -> { if (late()) { break; } work(); } default -> close(); }",
                "open",
                "late",
                "late work",
                "close");
    }

    @Test
    void aSwitchHasAValue() {
        assertWays(
                "use(switch (field) { case 1 -> number(); case 2 -> { open(); yield 3; } default -> 4; });",
                "number use",
                "open use",
                "use");
        assertWays(
                "use(switch (field) { case 1: open(); yield 1; default: if (late()) { yield 2; } close(); yield 3; });",
                "open use",
                "late use",
                "late close use");
    }

    @Test
    void aConstantOfAnEnumIsACase() {
        Specimen specimen = Specimen.body(
                "switch (mode) { case A -> open(); case B -> work(); default -> {} } early(); switch (mode) { case B -> number(); case A -> close(); default -> {} }");
        assertThat(Ways.of(specimen.source())).containsExactly("open early close", "work early number", "early");
    }

    @Test
    void aStringIsACase() {
        Specimen specimen = Specimen.of(
                "void test(String it) { switch (it) { case \"a\" -> open(); case \"b\" -> work(); default -> close(); } }");
        assertWays(specimen, "open", "work", "close");
    }

    @Test
    void whatACallThrowsIsCaughtByTheInnermostTry() {
        assertWays(
                "try { open(); work(); } catch (IllegalStateException e) { late(); } catch (RuntimeException e) { early(); } close();",
                "open work close",
                "open late close",
                "open early close",
                "open work late close",
                "open work early close");
        assertWays(
                "try { try { open(); } catch (IllegalStateException e) { late(); } } catch (RuntimeException e) { early(); }",
                "open",
                "open late",
                "open late early");
    }

    @Test
    void finallyRunsHoweverItsBlockIsLeft() {
        assertWays(
                "try { open(); if (late()) { return; } work(); } finally { close(); } early();",
                "open close throw",
                "open late close",
                "open late close throw",
                "open late work close early",
                "open late work close throw");
        assertWays(
                "while (true) { try { if (late()) { break; } if (early()) { continue; } work(); } finally { close(); } }",
                "late close",
                "late close throw",
                "late early close throw",
                "late early work close throw",
                "late early close late close",
                "late early close late close throw",
                "late early close late early close throw",
                "late early close late early work close throw",
                "late early work close late close",
                "late early work close late close throw",
                "late early work close late early close throw",
                "late early work close late early work close throw");
    }

    @Test
    void finallyInsideFinallyRunsFirst() {
        assertWays(
                "try { try { return; } finally { open(); } } finally { close(); }", "open close", "open close throw");
        assertWays(
                "try { open(); } finally { try { work(); } finally { close(); } }",
                "open work close",
                "open work close throw");
    }

    @Test
    void aReturnInFinallyWins() {
        assertWays("try { open(); } finally { return; }", "open");
        assertWays("while (true) { try { open(); } finally { break; } } close();", "open close");
    }

    @Test
    void aCatchClauseIsInsideItsFinally() {
        assertWays(
                "try { open(); } catch (RuntimeException e) { work(); } finally { close(); }",
                "open close",
                "open work close",
                "open work close throw");
    }

    @Test
    void aResourceIsClosedBeforeTheCatchClauses() {
        assertWays(
                "try (Box it = new Box()) { it.use(); } catch (RuntimeException e) { work(); }",
                "<init> use close",
                "<init> work",
                "<init> use close work");
        assertWays("try (Box it = new Box()) { return; }", "<init> close");
    }

    @Test
    void whatIsThrownGoesWhereItIsCaught() {
        assertWays(
                "open(); if (late()) { throw new IllegalStateException(); } close();",
                "open late throw",
                "open late close");
        assertWays(
                "try { if (late()) { throw new IllegalStateException(); } work(); } catch (IllegalStateException e) { close(); }",
                "late close",
                "late work",
                "late work close");
        assertWays("try { open(); throw new Exception(); } finally { close(); }", "open close throw");
    }

    @Test
    void whatIsThrownGoesPastClausesForSomethingElse() {
        Flow flow = Specimen.body(
                        "try { if (late()) { throw new IllegalStateException(); } open(); } catch (ClassCastException | IllegalArgumentException e) { close(); }")
                .source();
        assertThat(Ways.of(flow)).containsExactly("late throw", "late open", "late close", "late open close");
    }

    @Test
    void whereNothingIsCalledAnythingMayFail() {
        assertWays("try { field = 5 / field; } catch (ArithmeticException e) { work(); }", "", "work");
    }

    @Test
    void whatSynchronizedAddsIsNotSeen() {
        assertWays(
                "synchronized (this) { open(); if (late()) { return; } work(); } close();",
                "open late",
                "open late work close");
    }

    @Test
    void whatCannotBeReachedIsNotFollowed() {
        assertWays("if (false) { open(); } work();", "work");
        assertWays("final boolean debug = false; if (debug) { open(); } work();", "work");
        assertWays("if (FOUR == 4) { open(); } else { close(); }", "open");
    }

    @Test
    void argumentsAreEvaluatedFromLeftToRight() {
        assertWays("both(number(), field++); numbers[number()] += FOUR;", "number both number");
        assertWays("box().close(); (late() ? box() : null).use();", "box close late box use", "box close late use");
    }

    @Test
    void whatIsBeforeAnAssignmentIsEvaluatedOnce() {
        assertWays("numbers[number()]++; ((Specimen) make()).field += 2; ++next.numbers[FOUR];", "number make");
    }

    @Test
    void aPatternIsACondition() {
        assertWays(
                "Object it = make(); if (it instanceof String s && s.isEmpty()) { open(); } else { close(); }",
                "make open",
                "make close");
        assertWays(
                "Object it = make(); if (it instanceof String) { open(); } else if (it instanceof Integer) { work(); } else { close(); }",
                "make open",
                "make work",
                "make close");
    }

    @Test
    void aLambdaHasWaysOfItsOwn() {
        Specimen specimen = Specimen.of("void test(int it) { boolean held = late();"
                + " run(() -> { if (held) { use(it); } run(() -> take(it)); }); close(); }");
        assertWays(specimen, "late run close");
        Flow flow = specimen.source();
        Op.Procedure lambda = procedure(flow);
        assertThat(lambda.uses().stream().map(Variable::name)).containsExactly("this", "it", "held");
        assertThat(Ways.of(lambda.lambda())).containsExactly("use run", "run");
        assertThat(procedure(lambda.lambda()).uses().stream().map(Variable::name))
                .containsExactly("this", "it");
        Op.Procedure compiled = procedure(specimen.code());
        assertThat(compiled.uses().stream().map(Variable::name)).containsExactly("this", "held", "it");
        assertThat(compiled.lambda()).isNull();
        assertThat(Ways.of(specimen.code(compiled.method().name()).orElseThrow()))
                .containsExactly("use run", "run");
    }

    @Test
    void aMethodReferenceNamesItsMethod() {
        Specimen specimen = Specimen.body("run(this::open); Function<Object, String> f = Object::toString;");
        for (Flow flow : List.of(specimen.source(), specimen.code())) {
            assertThat(procedure(flow).method().name()).isEqualTo("open");
            assertThat(procedure(flow).uses().stream().map(Variable::name)).containsExactly("this");
            assertWithMessage("%s", flow).that(Ways.of(flow)).containsExactly("run");
        }
    }

    private static Op.Procedure procedure(Flow flow) {
        return flow.nodes().stream()
                .filter(n -> n.op() instanceof Op.Procedure)
                .map(n -> (Op.Procedure) n.op())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void variableArgumentsAreGivenOneByOne() {
        Specimen specimen =
                Specimen.of("void many(int first, Object... more) {} void test() { many(1, \"a\", null); many(2);"
                        + " Object[] all = {make()}; many(3, all); }");
        for (Flow flow : List.of(specimen.source(), specimen.code())) {
            assertWithMessage("%s", flow)
                    .that(flow.calls().map(n -> ((Op.Call) n.op()).arguments().size()))
                    .containsExactly(3, 1, 0, 2)
                    .inOrder();
        }
    }

    @Test
    void aStepIsWrittenAsItIsRead() {
        assertThat(Specimen.of("int test(int a) { if (a > 2 && held) { numbers[a] = number(); } return a + 1; }")
                        .source()
                        .toString())
                .isEqualTo("""
                        0: pass -> 1
                        1: v2 = 2 -> 2 if a GREATER v2 -> 6 if a NOT_GREATER v2
                        2: v3 = this.held -> 3 if v3 NOT_EQUAL 0 -> 6 if v3 EQUAL 0
                        3: v4 = this.numbers -> 4
                        4: v5 = this.number[] -> 5
                        5: v4[a] = v5 -> 6
                        6: v6 = 1 -> 7
                        7: v7 = +[a, v6] -> 8
                        8: return v7""");
    }

    @Test
    void aStepOfAClassFileIsWrittenInTheSameWay() {
        assertThat(Specimen.of("int test(int a) { if (a > 2 && held) { numbers[a] = number(); } return a + 1; }")
                        .code()
                        .toString())
                .isEqualTo("""
                        0: pass -> 1
                        1: v2 = 2 -> 2 if a GREATER v2 -> 6 if a NOT_GREATER v2
                        2: v3 = this.held -> 3 if v3 NOT_EQUAL 0 -> 6 if v3 EQUAL 0
                        3: v4 = this.numbers -> 4
                        4: v5 = this.number[] -> 5
                        5: v4[a] = v5 -> 6
                        6: pass -> 7
                        7: v6 = 1 -> 8
                        8: v7 = +[a, v6] -> 9
                        9: return v7""");
    }

    @Test
    void everyStepKnowsItsLine() {
        Specimen specimen = Specimen.body("open();\nwork();\nclose();");
        for (Flow flow : List.of(specimen.source(), specimen.code())) {
            assertThat(flow.calls().map(n -> n.place().toString()))
                    .containsExactly("Specimen.java:3", "Specimen.java:4", "Specimen.java:5")
                    .inOrder();
        }
    }

    @Test
    void aNewObjectIsWhatItsConstructorMakes() {
        Specimen specimen = Specimen.body("Box it = new Box(); it.use(); take(late() ? new Box() : it);");
        assertWays(specimen, "<init> use late <init> take", "<init> use late take");
        for (Flow flow : List.of(specimen.source(), specimen.code())) {
            Node use = flow.calls()
                    .filter(n -> ((Op.Call) n.op()).callee().name().equals("use"))
                    .findFirst()
                    .orElseThrow();
            Origins origins = new Origins(flow);
            assertThat(origins.call(use, ((Op.Call) use.op()).object()))
                    .isEqualTo(flow.calls().findFirst());
        }
    }

    @Test
    void aMethodWithoutCodeHasNoSteps() {
        assertThat(Specimen.of("").code("work")).isEqualTo(Optional.empty());
        assertThat(Ways.of(Specimen.of("").source("work"))).containsExactly("");
    }
}
