package org.vxd4j.processor.flow;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ways through one method or lambda.
 *
 * @param parameters what it is called with; {@code this} first when it has one
 * @param variables how many variables it has
 * @param nodes its steps; the first is where it begins
 */
public record Flow(List<Variable> parameters, int variables, List<Node> nodes) {

    /** Where it begins. */
    public Node entry() {
        return nodes.get(0);
    }

    /** The calls, in the order of the text. */
    public Stream<Node> calls() {
        return nodes.stream().filter(n -> n.op() instanceof Op.Call);
    }

    /** The variables whose values it needs somewhere. */
    Stream<Variable> read() {
        Stream<Variable> conditions = nodes.stream()
                .flatMap(n -> n.next().stream())
                .filter(e -> e.when() != null)
                .flatMap(e -> Stream.of(e.when().left(), e.when().right()))
                .filter(Objects::nonNull);
        return Stream.concat(nodes.stream().flatMap(n -> n.op().uses().stream()), conditions);
    }

    /** A text for tests and for whoever looks for a mistake: a line for each step. */
    @Override
    public String toString() {
        return nodes.stream()
                .map(n -> n + n.next().stream().map(Flow::arrow).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String arrow(Edge edge) {
        return " -> " + edge.to().index() + (edge.when() == null ? "" : " if " + edge.when())
                + (edge.thrown() ? " thrown" : "");
    }
}
