package org.vxd4j.processor.analyse;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.vxd4j.api.Target;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.api.vmm.VmmEvents;
import org.vxd4j.api.vmm.VmmTimeOuts;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.code.SourceTypes;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;
import org.vxd4j.processor.parse.Annotations;
import org.vxd4j.processor.parse.ContractReader;
import org.vxd4j.processor.parse.DriverParser;
import org.vxd4j.processor.parse.Dsl;

/** What generated code stands for, whichever compilation or jar it is in: posters for services, device blocks for their drivers. */
final class Posters {
    private final Names names;
    private final DriverParser parser;
    private final ContractReader contracts;
    private final Target target;
    private final Map<TypeElement, Driver> parsed = new HashMap<>();
    private final Map<String, ServiceContract> vmm = new HashMap<>();
    private final Map<String, Optional<TypeElement>> drivers = new HashMap<>();
    private final Map<String, Map<String, ServiceContract>> posters = new HashMap<>();

    /**
     * For one compilation, all of whose drivers are taken to be for a version when that is not null.
     *
     * @param parsed the drivers of it that were parsed
     */
    Posters(
            Names names,
            Elements elements,
            Types types,
            ContractReader contracts,
            Target target,
            Collection<Driver> parsed) {
        this.contracts = contracts;
        this.names = names;
        this.parser = new DriverParser(elements, types);
        parsed.forEach(d -> this.parsed.put(d.element(), d));
        this.target = target;
    }

    /** The driver that a class was generated from; empty for a class that a person wrote. */
    Optional<TypeElement> driver(String type) {
        if (MethodRef.isPlatform(type)) {
            return Optional.empty();
        }
        Optional<TypeElement> known = drivers.get(type);
        if (known == null) {
            Optional<TypeElement> element = names.type(type);
            known = element.isEmpty() ? Optional.empty() : generatedFrom(element.get());
            drivers.put(type, known);
        }
        return known;
    }

    private static Optional<TypeElement> generatedFrom(TypeElement type) {
        for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
            if (Annotations.name(mirror).equals(Dsl.VXD_GENERATED)) {
                for (AnnotationValue value : mirror.getElementValues().values()) {
                    if (value.getValue() instanceof TypeMirror driver) {
                        return Optional.ofNullable(SourceTypes.element(driver));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The service that a method posts to; empty for a method that is no poster. */
    Optional<ServiceContract> service(MethodRef method) {
        Optional<TypeElement> driver = driver(method.owner());
        if (driver.isEmpty()) {
            return Optional.empty();
        }
        Map<String, ServiceContract> known = posters.get(method.owner());
        if (known == null) {
            readContracts();
            known = read(parsed.computeIfAbsent(driver.get(), d -> parser.parse(d, target)), method.owner());
            posters.put(method.owner(), known);
        }
        return Optional.ofNullable(known.get(method.name()));
    }

    private void readContracts() {
        if (vmm.isEmpty()) {
            vmm.putAll(contracts(VmmEvents.class));
            vmm.putAll(contracts(VmmTimeOuts.class));
        }
    }

    /** One part of the VMM, by the names of its services: the compiler has read it already, and reflection is slow. */
    Map<String, ServiceContract> contracts(Class<?> part) {
        Map<String, ServiceContract> found = new HashMap<>();
        names.type(part.getName().replace('.', '/')).ifPresent(type -> {
            for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
                contracts.read(method).ifPresent(c -> found.put(c.name(), c));
            }
        });
        return found;
    }

    private Map<String, ServiceContract> read(Driver driver, String owner) {
        Map<String, ServiceContract> found = new HashMap<>();
        String events = driver.eventsName().simpleName();
        if (!owner.substring(owner.lastIndexOf('/') + 1).equals(events)) {
            return found;
        }
        for (Entry entry : driver.entries()) {
            ServiceContract service = vmm.get(entry.installer(driver.target()));
            if (service != null) {
                // A name that is a method of Object already gets a bar.
                found.put(entry.method().name(), service);
                found.put(entry.method().name() + "_", service);
            }
        }
        return found;
    }
}
