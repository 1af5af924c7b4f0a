package org.vxd4j.processor.analyse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.flow.Field;
import org.vxd4j.processor.flow.Flow;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;

/** Who writes the fields of a file: of a private one, all who can. */
final class FieldWriters {
    private final Flows flows;
    private final Program program;
    private final Map<String, Map<Field, Set<Writer>>> files = new HashMap<>();

    /**
     * A method that writes a field.
     *
     * @param inLambda true when a lambda in it does: whenever somebody calls that
     */
    record Writer(MethodRef method, Flow flow, boolean inLambda) {

        /** True for a constructor and what runs with it. */
        boolean makes() {
            return method.name().startsWith("<");
        }

        // By the method alone: a flow is as long as the method.
        @Override
        public boolean equals(Object other) {
            return other instanceof Writer writer && inLambda == writer.inLambda && method.equals(writer.method);
        }

        @Override
        public int hashCode() {
            return method.hashCode();
        }
    }

    FieldWriters(Flows flows, Program program) {
        this.flows = flows;
        this.program = program;
    }

    /** Those of a field, in its own file. */
    Set<Writer> of(Field field) {
        int nested = field.owner().indexOf('$');
        String file = nested < 0 ? field.owner() : field.owner().substring(0, nested);
        Map<Field, Set<Writer>> known = files.get(file);
        if (known == null) {
            known = read(file);
            files.put(file, known);
        }
        return known.getOrDefault(field, Set.of());
    }

    private Map<Field, Set<Writer>> read(String file) {
        Map<Field, Set<Writer>> writers = new LinkedHashMap<>();
        for (Body body : List.copyOf(program.bodiesIn(file))) {
            flows.literal(body.method()).ifPresent(flow -> {
                add(new Writer(body.method(), flow, false), written(flow, new HashSet<>(), false), writers);
                add(new Writer(body.method(), flow, true), written(flow, new HashSet<>(), true), writers);
            });
        }
        return writers;
    }

    private static void add(Writer writer, Set<Field> fields, Map<Field, Set<Writer>> writers) {
        fields.forEach(field ->
                writers.computeIfAbsent(field, f -> new LinkedHashSet<>()).add(writer));
    }

    private static Set<Field> written(Flow flow, Set<Field> fields, boolean inLambdas) {
        for (Node node : flow.nodes()) {
            if (!inLambdas && node.op() instanceof Op.Write write) {
                fields.add(write.field());
            }
            if (inLambdas && node.op() instanceof Op.Procedure procedure && procedure.lambda() != null) {
                written(procedure.lambda(), fields, false);
                written(procedure.lambda(), fields, true);
            }
        }
        return fields;
    }
}
