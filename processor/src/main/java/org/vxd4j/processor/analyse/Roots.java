package org.vxd4j.processor.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.vxd4j.api.callback.Time;
import org.vxd4j.api.rule.Context;
import org.vxd4j.processor.analyse.Promises.Promise;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;
import org.vxd4j.processor.model.Offered;

/** Where code of a driver begins: its constructors, its entry points, the services it offers, and the procedures it registers. */
final class Roots {
    private final Driver driver;
    private final Program program;
    private final Names names;

    Roots(Driver driver, Program program, Names names) {
        this.driver = driver;
        this.program = program;
        this.names = names;
    }

    /** All but the procedures. */
    List<Root> all() {
        List<Root> roots = new ArrayList<>();
        addConstruction(roots);
        driver.entries().forEach(entry -> entry(entry).ifPresent(roots::add));
        driver.unbuilt().forEach(entry -> entry(entry).ifPresent(roots::add));
        for (Offered offered : driver.offered()) {
            offered.services().forEach(service -> offered(service).ifPresent(roots::add));
        }
        program.held().forEach((method, promise) -> held(method, promise).ifPresent(roots::add));
        return roots;
    }

    private void addConstruction(List<Root> roots) {
        TypeElement type = driver.element();
        Context context = Context.at(Time.CONSTRUCTION, driver.target());
        for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
            roots.add(new Root(names.of(constructor), "the constructor", constructor, context));
        }
        roots.add(new Root(MethodRef.staticInitialiser(names.of(type)), "the class", type, context));
    }

    private Optional<Root> entry(Entry entry) {
        if (!(entry.method().site().element() instanceof ExecutableElement method)) {
            return Optional.empty();
        }
        Context context = Contexts.of(entry, driver.target());
        return Optional.of(new Root(names.of(method), entry.method().name(), method, context, entry, null, null));
    }

    /** A service of an interface that the driver implements. */
    private Optional<Root> offered(Offered.Service service) {
        if (!(service.method().site().element() instanceof ExecutableElement declared)) {
            return Optional.empty();
        }
        Context context = Contexts.service(service.async().contains(driver.target()), driver.target());
        return program.implementation(driver.element(), declared)
                .map(ref -> new Root(
                        ref,
                        ref.name(),
                        names.method(ref).map(Element.class::cast).orElse(driver.element()),
                        context));
    }

    /** A method that is held to stated effects, whoever calls it. */
    private Optional<Root> held(MethodRef method, Promise promise) {
        Context anywhere = Context.at(Time.UNKNOWN, driver.target());
        return names.method(method)
                .map(element -> new Root(method, method.label(), element, anywhere, null, promise, null));
    }

    /** A procedure that is registered. */
    Root of(Step.Registration registration) {
        MethodRef procedure = registration.procedure();
        Element writer = program.writer(procedure).map(Element.class::cast).orElse(driver.element());
        boolean own = procedure.owner().equals(names.of(driver.element())) && !procedure.isLambda();
        Moment moment = registration.moment();
        return new Root(
                procedure,
                own ? procedure.name() : procedure.label(),
                writer,
                Contexts.of(moment, driver.target()),
                null,
                moment.promise(),
                registration.place());
    }
}
