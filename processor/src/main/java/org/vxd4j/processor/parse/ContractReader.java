package org.vxd4j.processor.parse;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
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
    private final Map<Element, Device> devices = new HashMap<>();

    private record Device(String name, int id) {}

    /** For one compilation. */
    public ContractReader(Elements elements) {
        this.elements = elements;
    }

    /** The contract without its registers; empty for a method that is no service. */
    public Optional<ServiceContract> read(ExecutableElement method) {
        Optional<Mirror> mirror = Mirror.of(method, Dsl.VXD_SERVICE, elements);
        return mirror.isEmpty() ? Optional.empty() : Optional.of(contract(method, mirror.get()));
    }

    /** The effects that a method's implementations may have; empty for a method that states none. */
    public Optional<Set<Effect>> promise(ExecutableElement method) {
        Optional<Mirror> mirror = Mirror.of(method, Dsl.EFFECTS, elements);
        return mirror.isEmpty() ? Optional.empty() : Optional.of(effects(mirror.get(), "value"));
    }

    private static Set<Effect> effects(Mirror mirror, String member) {
        Set<Effect> effects = EnumSet.noneOf(Effect.class);
        for (Effect effect : mirror.constants(member, Effect.class)) {
            if (effect != null) {
                effects.add(effect);
            }
        }
        return Collections.unmodifiableSet(effects);
    }

    /** The device whose services an interface has; one that names none has no number either. */
    private Device device(Element table) {
        Device known = devices.get(table);
        if (known == null) {
            Optional<Mirror> mirror = Mirror.of(table, Dsl.SERVICE_TABLE, elements);
            known = mirror.isEmpty()
                    ? new Device("", 0)
                    : new Device(mirror.get().text("device"), mirror.get().integer("deviceId", 0));
            devices.put(table, known);
        }
        return known;
    }

    private ServiceContract contract(ExecutableElement method, Mirror mirror) {
        Device device = device(method.getEnclosingElement());
        Set<Effect> effects = effects(mirror, "effects");
        return new ServiceContract(
                device.name(),
                device.id(),
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
