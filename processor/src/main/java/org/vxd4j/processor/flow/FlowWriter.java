package org.vxd4j.processor.flow;

import java.util.ArrayList;
import java.util.List;
import org.vxd4j.processor.code.Place;

/**
 * Puts the steps of a method together in the order of its text. Ends that nothing follows yet wait for the next step.
 */
final class FlowWriter {
    private final List<Variable> parameters = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private List<End> ends = new ArrayList<>();
    private int variables;

    /** A way that nothing follows yet. */
    record End(Node from, Condition when, boolean thrown) {}

    /** A new variable. */
    Variable variable(String name) {
        return new Variable(variables++, name);
    }

    /** A new variable for the result of an expression. */
    Variable result() {
        return variable("");
    }

    /** A new variable that the method is called with. */
    Variable parameter(String name) {
        Variable parameter = variable(name);
        parameters.add(parameter);
        return parameter;
    }

    /** Adds a step after all waiting ends. */
    Node add(Op op, Place place) {
        Node node = new Node(nodes.size(), op, place);
        nodes.add(node);
        for (End end : ends) {
            lead(end, node);
        }
        ends = new ArrayList<>(2);
        if (!(op instanceof Op.Return || op instanceof Op.Throw)) {
            ends.add(new End(node, null, false));
        }
        return node;
    }

    /** Adds a place where ways meet. */
    Node meet() {
        return add(new Op.Pass(), null);
    }

    private static void lead(End end, Node to) {
        end.from().next().add(new Edge(to, end.when(), end.thrown()));
    }

    /** Lets all waiting ends go on at a step that is there already, as loops do. */
    void goOnAt(Node node) {
        for (End end : take()) {
            lead(end, node);
        }
    }

    /** The waiting ends. */
    List<End> ends() {
        return List.copyOf(ends);
    }

    /** Takes the waiting ends away: what is added next is reached from elsewhere. */
    List<End> take() {
        List<End> taken = ends;
        ends = new ArrayList<>();
        return taken;
    }

    /** Adds waiting ends. */
    void join(List<End> more) {
        ends.addAll(more);
    }

    /** True when what is added next is reached by nothing. */
    boolean isDead() {
        return ends.isEmpty();
    }

    /** How many steps there are. */
    int size() {
        return nodes.size();
    }

    /** The steps from one on. */
    List<Node> since(int index) {
        return nodes.subList(index, nodes.size());
    }

    /** Splits the way: what is returned waits for the condition to fail, all else goes on where it holds. */
    List<End> split(Condition condition) {
        boolean plain =
                ends.size() == 1 && ends.get(0).when() == null && !ends.get(0).thrown();
        Node fork = plain ? ends.get(0).from() : meet();
        ends = new ArrayList<>(List.of(new End(fork, condition, false)));
        return new ArrayList<>(List.of(new End(fork, condition.opposite(), false)));
    }

    /** The method, after its end. */
    Flow finish() {
        if (!isDead() || nodes.isEmpty()) {
            add(new Op.Return(null), null);
        }
        return new Flow(List.copyOf(parameters), variables, List.copyOf(nodes));
    }
}
