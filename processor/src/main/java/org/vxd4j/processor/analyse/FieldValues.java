package org.vxd4j.processor.analyse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.flow.Course;
import org.vxd4j.processor.flow.Field;
import org.vxd4j.processor.flow.Flow;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Outcome;
import org.vxd4j.processor.flow.Surroundings;

/** What the fields of a program hold, whoever looks at them. */
final class FieldValues {
    /** How far values of fields are followed that come from other fields. */
    private static final int DEEPEST = 6;

    private final Flows flows;
    private final Names names;
    private final FieldWriters writers;
    private final Map<Field, Optional<Origin>> values = new HashMap<>();
    private final Map<Field, Optional<Origin.Made>> objects = new HashMap<>();
    private final Map<Field, Boolean> steady = new HashMap<>();
    private final Map<Field, Boolean> settled = new HashMap<>();

    /** What is known of what is called where a field is given its value. */
    private final Surroundings around;

    private int depth;

    FieldValues(Flows flows, Names names, Program program, Surroundings around) {
        this.flows = flows;
        this.names = names;
        this.writers = new FieldWriters(flows, program);
        this.around = around;
    }

    /** What a field always holds; empty when that is not certain. */
    Optional<Origin> always(Field field) {
        Optional<Origin> held = values.get(field);
        if (held == null && depth == DEEPEST) {
            return Optional.empty();
        }
        if (held == null) {
            // Fields whose values need each other end here.
            values.put(field, Optional.empty());
            depth++;
            held = names.type(field.owner()).flatMap(owner -> held(field, owner));
            depth--;
            values.put(field, held);
        }
        return held;
    }

    private Optional<Origin> held(Field field, TypeElement owner) {
        Element declared = declared(field, owner);
        if (declared == null) {
            return Optional.empty();
        }
        if (declared.getKind() == ElementKind.ENUM_CONSTANT) {
            return Optional.of(new Origin.Enumerated(field));
        }
        Optional<Origin> held =
                declared.getModifiers().contains(Modifier.FINAL) ? initialised(field, owner) : given(field, declared);
        // A number that is boxed is an object, and not nothing when it is zero.
        boolean primitive = declared.asType().getKind().isPrimitive();
        return held.filter(v -> v != Origin.UNKNOWN)
                .filter(v -> primitive || !(v instanceof Origin.Known known) || known.value() == null);
    }

    private Optional<Origin> initialised(Field field, TypeElement owner) {
        Optional<Flow> initialiser = flows.initialiser(field);
        return initialiser.isPresent() || field.isStatic()
                ? initialiser.map(f -> outcome(f).returned())
                : constructed(field, owner);
    }

    private Outcome outcome(Flow flow) {
        return Optional.of(flow)
                .filter(Course::canFollow)
                .flatMap(f -> Course.of(f, Map.of(), Map.of(), around).outcome())
                .orElse(new Outcome(Origin.UNKNOWN, Map.of()));
    }

    /** What all constructors that give a field a value give it. */
    private Optional<Origin> constructed(Field field, TypeElement owner) {
        return ElementFilter.constructorsIn(owner.getEnclosedElements()).stream()
                .flatMap(constructor -> flows.literal(names.of(constructor)).stream())
                .flatMap(flow -> written(flow, field).stream())
                .reduce(Origin::either);
    }

    /** The objects that are given to a field which may change, by those who can; who gives it none yet will do so. */
    private Optional<Origin> given(Field field, Element declared) {
        boolean followed = declared.getModifiers().contains(Modifier.PRIVATE)
                && !field.isStatic()
                && !declared.asType().getKind().isPrimitive();
        Optional<Origin> given = Optional.empty();
        for (FieldWriters.Writer writer : followed ? writers.of(field) : Set.<FieldWriters.Writer>of()) {
            if (writer.inLambda()) {
                return Optional.empty();
            }
            given = Stream.concat(given.stream(), written(writer.flow(), field).stream())
                    .reduce(Origin::either);
        }
        return given.map(v -> v instanceof Origin.Made made ? made.orNothing() : null);
    }

    private List<Origin> written(Flow flow, Field field) {
        if (!writes(flow, field)) {
            return List.of();
        }
        if (!Course.canFollow(flow)) {
            return List.of(Origin.UNKNOWN);
        }
        Course course = Course.of(flow, Map.of(), Map.of(), around);
        return flow.nodes().stream()
                .filter(n -> isWrite(n, field) && course.contains(n))
                .map(n -> last(course.handed(n).values()))
                .toList();
    }

    private static Origin last(List<Origin> values) {
        return values.get(values.size() - 1);
    }

    /** The object that a constant of an enum is. */
    Optional<Origin.Made> object(Origin.Enumerated constant) {
        Optional<Origin.Made> object = objects.get(constant.constant());
        if (object == null) {
            objects.put(constant.constant(), Optional.empty());
            object = flows.initialiser(constant.constant())
                    .map(f -> outcome(f).returned())
                    .map(v -> v instanceof Origin.Made made ? made : null);
            objects.put(constant.constant(), object);
        }
        return object;
    }

    private static Element declared(Field field, TypeElement owner) {
        return ElementFilter.fieldsIn(owner.getEnclosedElements()).stream()
                .filter(f -> f.getSimpleName().contentEquals(field.name()))
                .findFirst()
                .orElse(null);
    }

    /** True for a field that has its value for good once its object is made. */
    boolean isSettled(Field field) {
        return isFinal(field) || settled.computeIfAbsent(field, f -> isWritten(f, 0));
    }

    /** True for a field that one method alone writes, besides the constructors: what that calls leaves it as it is. */
    boolean isSteady(Field field) {
        return isFinal(field) || steady.computeIfAbsent(field, f -> isWritten(f, 1));
    }

    private boolean isFinal(Field field) {
        Element declared = declared(field);
        return declared != null && declared.getModifiers().contains(Modifier.FINAL);
    }

    private Element declared(Field field) {
        return names.type(field.owner()).map(owner -> declared(field, owner)).orElse(null);
    }

    /** True when at most so many methods write a field. */
    private boolean isWritten(Field field, int most) {
        Element declared = declared(field);
        if (declared == null || !declared.getModifiers().contains(Modifier.PRIVATE)) {
            return false;
        }
        int methods = 0;
        for (FieldWriters.Writer writer : writers.of(field)) {
            if (writer.inLambda() || writer.makes() && writesOther(writer.flow(), field)) {
                return false;
            }
            methods += writer.makes() ? 0 : 1;
        }
        return methods <= most;
    }

    private static boolean writes(Flow flow, Field field) {
        return flow.nodes().stream().anyMatch(n -> isWrite(n, field));
    }

    /** A constructor may know other objects than its own. */
    private boolean writesOther(Flow flow, Field field) {
        if (!Course.canFollow(flow)) {
            return true;
        }
        Course course = Course.of(flow, Map.of(), Map.of(), Surroundings.NOTHING);
        return flow.nodes().stream().anyMatch(n -> isWrite(n, field) && !course.isOfThis(n));
    }

    private static boolean isWrite(Node node, Field field) {
        return node.op() instanceof Op.Write write && write.field().equals(field);
    }
}
