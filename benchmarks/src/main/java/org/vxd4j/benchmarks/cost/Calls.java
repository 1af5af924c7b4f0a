package org.vxd4j.benchmarks.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The helpers of one driver, in five layers: an entry point calls the first, each layer calls the next. Part of every layer is
 * reached at interrupt time and stays with its own kind.
 */
final class Calls {
    private static final int LAYERS = 5;
    private static final int SHORTEST = 7;
    private static final int LONGEST = 15;

    private static final List<String> VERBS = List.of("select", "update", "check", "move", "settle");
    private static final List<String> NOUNS =
            List.of("Line", "Queue", "Owner", "Mode", "Buffer", "Timer", "Latch", "Cursor", "Packet", "Status");

    private final Random random;
    private final List<List<Helper>> interruptTime = layers();
    private final List<List<Helper>> taskTime = layers();

    private record Helper(String name, Shape shape) {}

    /**
     * So many helpers.
     *
     * @param interrupts whether the driver has code that runs at interrupt time
     */
    Calls(Random random, int helpers, boolean interrupts) {
        this.random = random;
        for (int i = 0; i < helpers; i++) {
            int layer = i % LAYERS;
            int row = i / LAYERS;
            Helper helper = new Helper(
                    VERBS.get(layer) + NOUNS.get(row % NOUNS.size()) + (row < NOUNS.size() ? "" : "Again"),
                    Shape.values()[random.nextInt(Shape.values().length)]);
            (interrupts && row < 2 ? interruptTime : taskTime).get(layer).add(helper);
        }
    }

    private static List<List<Helper>> layers() {
        List<List<Helper>> layers = new ArrayList<>();
        for (int i = 0; i < LAYERS; i++) {
            layers.add(new ArrayList<>());
        }
        return layers;
    }

    /** A call of the first layer, where {@code vm} and {@code value} are in scope. */
    String enter(boolean atInterruptTime, int caller) {
        List<Helper> first = (atInterruptTime ? interruptTime : taskTime).get(0);
        Helper helper = first.get(caller % first.size());
        String call = Shape.VM.fill(helper.shape().call(helper.name()));
        return atInterruptTime ? Statements.ofLine(call) : call;
    }

    /** The helpers' declarations. */
    List<String> declarations() {
        List<String> declarations = new ArrayList<>();
        for (int layer = 0; layer < LAYERS; layer++) {
            declare(interruptTime, layer, true, declarations);
            declare(taskTime, layer, false, declarations);
        }
        return declarations;
    }

    private void declare(List<List<Helper>> layers, int layer, boolean atInterruptTime, List<String> declarations) {
        for (int i = 0; i < layers.get(layer).size(); i++) {
            List<String> body =
                    Statements.pick(random, atInterruptTime, SHORTEST + random.nextInt(LONGEST - SHORTEST + 1));
            if (layer + 1 < LAYERS) {
                List<Helper> next = layers.get(layer + 1);
                // Everyone below is called by somebody, and now and then by a second one.
                for (int j = i; j < next.size(); j += layers.get(layer).size()) {
                    body.add(1, next.get(j).shape().call(next.get(j).name()));
                }
                if (random.nextInt(2) == 0) {
                    Helper second = next.get(random.nextInt(next.size()));
                    body.add(second.shape().call(second.name()));
                }
            }
            Helper helper = layers.get(layer).get(i);
            StringBuilder text = new StringBuilder("private " + helper.shape().signature(helper.name()) + " {\n");
            body.stream()
                    .map(s -> atInterruptTime ? Statements.ofLine(s) : s)
                    .forEach(s -> text.append(helper.shape().fill(s).indent(4)));
            text.append(helper.shape().end().indent(4)).append("}\n");
            declarations.add(text.toString());
        }
    }
}
