package org.vxd4j.processor.parse;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.Elements;
import org.vxd4j.api.Target;
import org.vxd4j.api.service.Convention;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.api.service.Versions;

/** Reads the contract of a service from its method, whether that comes from a source or from a class file. */
public final class ContractReader {
    private final Elements elements;

    /** For one compilation. */
    public ContractReader(Elements elements) {
        this.elements = elements;
    }

    /** The contract without its registers; empty for a method that is no service. */
    public Optional<ServiceContract> read(ExecutableElement method) {
        return Mirror.of(method, Dsl.VXD_SERVICE, elements).map(m -> contract(method, m));
    }

    /** The effects that a method's implementations may have; empty for a method that states none. */
    public Optional<Set<Effect>> promise(ExecutableElement method) {
        return Mirror.of(method, Dsl.EFFECTS, elements).map(m -> effects(m, "value"));
    }

    private static Set<Effect> effects(Mirror mirror, String member) {
        return mirror.constants(member, Effect.class).stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private ServiceContract contract(ExecutableElement method, Mirror mirror) {
        Optional<Mirror> table = Mirror.of(method.getEnclosingElement(), Dsl.SERVICE_TABLE, elements);
        Set<Effect> effects = effects(mirror, "effects");
        return new ServiceContract(
                table.map(t -> t.text("device")).orElse(""),
                table.map(t -> t.integer("deviceId", 0)).orElse(0),
                mirror.integer("ordinal", 0),
                mirror.text("name"),
                method.getSimpleName().toString(),
                mirror.constant("since", Target.class, Target.WIN30),
                mirror.constant("convention", Convention.class, Convention.REGISTER),
                mirror.constant("async", Versions.class, Versions.NEVER),
                mirror.constant("initOnly", Versions.class, Versions.NEVER),
                effects,
                List.of(),
                0,
                Set.of(),
                Set.of(),
                mirror.text("source"));
    }
}
