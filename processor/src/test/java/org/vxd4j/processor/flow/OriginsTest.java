package org.vxd4j.processor.flow;

import static com.google.common.truth.Truth.assertWithMessage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Where values come from, and what they are called wherever they stand. */
class OriginsTest {

    /** The names of what is given to each call of use and take, by their number in the text. */
    private static Map<Integer, String> names(Flow flow) {
        Origins origins = new Origins(flow);
        Map<Integer, String> names = new TreeMap<>();
        flow.calls()
                .filter(n -> List.of("use", "take")
                        .contains(((Op.Call) n.op()).callee().name()))
                .forEach(n -> names.put(
                        names.size(),
                        origins.name(n, ((Op.Call) n.op()).arguments().get(0))));
        return names;
    }

    private static void assertSame(String body, boolean same) {
        Specimen specimen = Specimen.body(body);
        for (Flow flow : List.of(specimen.source(), specimen.code())) {
            Map<Integer, String> names = names(flow);
            assertWithMessage("%s\n%s", names, flow)
                    .that(names.get(0).equals(names.get(1)))
                    .isEqualTo(same);
        }
    }

    @Test
    void aValueHasOneNameWhereverItIsKept() {
        assertSame("Object a = make(); Object b = a; take(a); take(b);", true);
        assertSame("take(next.next); Specimen n = next; take(n.next);", true);
        assertSame("take(make()); Object a = make(); take(a);", true);
        assertSame("use(field + 1); int a = field; use(a + 1);", true);
        assertSame("use(numbers[2]); use(numbers[2]);", true);
    }

    @Test
    void differentValuesHaveDifferentNames() {
        assertSame("take(new Box()); take(new Box());", false);
        assertSame("use(numbers[1]); use(numbers[2]);", false);
        assertSame("use(field); use(next.field);", false);
        assertSame("use(field + 1); use(field - 1);", false);
        assertSame("take(new int[1]); take(new int[1]);", false);
        assertSame("take(\"1\"); use(1);", false);
    }

    @Test
    void aValueThatIsMadeAgainIsAnother() {
        Specimen specimen = Specimen.body(
                "Object former = null; while (late()) { Object it = make(); if (former != null) { take(former); } take(it); former = it; }");
        for (Flow flow : List.of(specimen.source(), specimen.code())) {
            Origins origins = new Origins(flow);
            Node make = flow.calls()
                    .filter(n -> ((Op.Call) n.op()).callee().name().equals("make"))
                    .findFirst()
                    .orElseThrow();
            new Paths(origins).follow("", (node, state, values) -> {
                boolean takes = node.op() instanceof Op.Call call
                        && call.callee().name().equals("take");
                if (takes) {
                    boolean fresh =
                            values.of(((Op.Call) node.op()).arguments().get(0)).equals(new Origin.Step(make));
                    assertWithMessage("%s", flow).that(fresh).isEqualTo(isLast(flow, node));
                }
                return state;
            });
        }
    }

    private static boolean isLast(Flow flow, Node take) {
        return flow.calls()
                .filter(n -> n.index() > take.index())
                .noneMatch(n -> ((Op.Call) n.op()).callee().name().equals("take"));
    }
}
