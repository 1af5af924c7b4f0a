package org.vxd4j.processor.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the conditions and reads of a method look at, and what of it can make a difference where. */
final class Outlook {
    private final Flow flow;
    private final Origins origins;
    private final Loops loops;
    private final Ahead ahead;
    private final Map<Edge, Fact> facts = new IdentityHashMap<>();
    private final String[] places;
    private final BitSet[] steps;
    private final Map<Node, Set<Field>> through = new IdentityHashMap<>();
    private final Map<Integer, Set<String>> leaving = new HashMap<>();

    Outlook(Origins origins) {
        this.flow = origins.flow();
        this.origins = origins;
        this.places = new String[flow.nodes().size()];
        this.steps = new BitSet[flow.nodes().size()];
        List<List<String>> looks = new ArrayList<>();
        for (Node node : flow.nodes()) {
            List<String> names = new ArrayList<>();
            node.next().stream().filter(e -> e.when() != null).forEach(e -> names.addAll(look(node, e)));
            if (node.op() instanceof Op.Read read) {
                place(node, read.object(), read.index(), read.field());
                names.add(place(node));
            }
            if (node.op() instanceof Op.Write write) {
                place(node, write.object(), write.index(), write.field());
            }
            looks.add(names);
        }
        List<List<Node>> before = before(flow);
        this.ahead = new Ahead(flow, looks, before);
        this.loops = new Loops(flow, before);
        loops.heads()
                .forEach(h -> leaving.put(h, leaving(loops.from(flow.nodes().get(h)))));
    }

    private List<String> look(Node node, Edge edge) {
        Fact fact = Fact.of(origins, node, edge.when());
        facts.put(edge, fact);
        return fact.subject().isEmpty() ? List.of(fact.name()) : List.of(fact.name(), fact.subject());
    }

    /** What the field is called that a step reads or writes. */
    private void place(Node node, Variable object, Variable index, Field field) {
        StringBuilder name = new StringBuilder();
        steps[node.index()] = new BitSet();
        if (object != null) {
            name.append(part(node, object));
        }
        name.append('.').append(field.owner()).append('.').append(field.name());
        if (index != null) {
            name.append('[').append(part(node, index)).append(']');
        }
        places[node.index()] = name.toString();
        through.put(node, origins.labels().fields(steps[node.index()]));
    }

    private String part(Node node, Variable variable) {
        origins.labels().addSteps(origins.of(node, variable), variable, steps[node.index()]);
        return origins.labels().name(origins.of(node, variable), variable, true);
    }

    private static List<List<Node>> before(Flow flow) {
        List<List<Node>> before = new ArrayList<>();
        flow.nodes().forEach(n -> before.add(new ArrayList<>()));
        flow.nodes()
                .forEach(n -> n.next().forEach(e -> before.get(e.to().index()).add(n)));
        return before;
    }

    /**
     * What the conditions look at by which a loop ends, and what is looked up again each time: who waits for another answer does not get the
     * first one for ever. A field that the loop itself writes is not among them.
     */
    private Set<String> leaving(BitSet loop) {
        Set<String> names = new HashSet<>();
        Set<Field> written = new HashSet<>();
        loop.stream().mapToObj(flow.nodes()::get).forEach(n -> {
            if (n.op() instanceof Op.Write write) {
                written.add(write.field());
            }
        });
        loop.stream().mapToObj(flow.nodes()::get).forEach(node -> {
            for (Edge edge : node.next()) {
                Fact fact = facts.get(edge);
                boolean leaves = fact != null && !loop.get(edge.to().index());
                if (leaves && fact.steps().intersects(loop)) {
                    names.add(fact.name());
                    fact.steps().stream()
                            .mapToObj(flow.nodes()::get)
                            .filter(n -> n.op() instanceof Op.Read read && !written.contains(read.field()))
                            .forEach(n -> names.add(place(n)));
                }
            }
        });
        return names;
    }

    /** What the condition on a way decides. */
    Fact fact(Edge edge) {
        return facts.get(edge);
    }

    /** What the field or element is called that a step reads or writes. */
    String place(Node node) {
        return places[node.index()];
    }

    /** The steps that produced the object whose field a step reads or writes. */
    BitSet steps(Node node) {
        return steps[node.index()];
    }

    /** The fields that this object was found in. */
    Set<Field> through(Node node) {
        return through.get(node);
    }

    /** True for a step that may be done more than once. */
    boolean isInLoop(Node node) {
        return loops.isInside(node);
    }

    /** What can still make a difference when a way goes on at a step. */
    Known worthKeeping(Known known, Node from, Edge edge) {
        Node node = edge.to();
        Set<String> again = Loops.isBack(from, edge) ? leaving.get(node.index()) : Set.of();
        return known.only(
                (variable, value) -> ahead.needs(node, variable) && !origins.isAlways(variable, value),
                (name, written) -> ahead.looksAt(node, name) && !again.contains(name),
                (name, fact) -> !again.contains(name)
                        && (ahead.looksAt(node, name)
                                || fact.holds() && !fact.value().isEmpty() && ahead.looksAt(node, fact.subject())));
    }
}
