package org.vxd4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;

/** Writes {@code XEvents}: a poster and an entry for each {@code @EventCallback} and {@code @TimeOut}. */
final class EventsWriter {
    private final Driver driver;
    private final Names fields = new Names("port", "vmm", "driver", "eventEntries", "timeOutEntries");
    private final Names classes =
            new Names("GlobalEvent", "VmEvent", "PriorityEvent", "ThreadEvent", "RestrictedEvent");

    EventsWriter(Driver driver) {
        this.driver = driver;
    }

    TypeSpec write() {
        ClassName name = driver.eventsName();
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("Posts the events of {@code $L}: one method for each of its callbacks.\n", title())
                .addAnnotation(Glue.mark(driver))
                .addAnnotation(Glue.silence())
                .addModifiers(
                        driver.open()
                                ? new Modifier[] {Modifier.PUBLIC, Modifier.FINAL}
                                : new Modifier[] {Modifier.FINAL})
                .addOriginatingElement(driver.element())
                .addField(Api.link("EventPort"), "port", Modifier.PRIVATE, Modifier.FINAL);
        if (needsVmm(driver)) {
            type.addField(Api.VMM, "vmm", Modifier.PRIVATE, Modifier.FINAL);
        }
        List<CodeBlock> events = new ArrayList<>();
        List<CodeBlock> timeOuts = new ArrayList<>();
        List<MethodSpec> posters = new ArrayList<>();
        List<TypeSpec> entries = new ArrayList<>();
        for (Entry entry : driver.entries()) {
            if (entry instanceof Entry.Event || entry instanceof Entry.TimeOut) {
                String field = fields.claim(entry.method().name());
                CallbackGlue glue = entry instanceof Entry.Event event
                        ? new EventGlue(driver, event, field, classes)
                        : new TimeOutGlue(driver, (Entry.TimeOut) entry, field, classes);
                type.addField(glue.field());
                (entry instanceof Entry.Event ? events : timeOuts).add(CodeBlock.of("$N", field));
                MethodSpec poster = glue.poster();
                if (posters.stream().noneMatch(p -> clash(p, poster))) {
                    posters.add(poster);
                }
                entries.add(glue.entry());
            }
        }
        if (!events.isEmpty()) {
            type.addField(list(Api.EVENT_ENTRY, "eventEntries", events));
        }
        if (!timeOuts.isEmpty()) {
            type.addField(list(Api.TIME_OUT_ENTRY, "timeOutEntries", timeOuts));
        }
        if (driver.buildable()) {
            type.addField(driver.type(), "driver", Modifier.PRIVATE);
        }
        type.addMethod(constructor());
        posters.forEach(type::addMethod);
        if (driver.buildable()) {
            type.addMethod(bind());
        }
        if (!events.isEmpty()) {
            type.addMethod(getter(Api.EVENT_ENTRY, "eventEntries"));
        }
        if (!timeOuts.isEmpty()) {
            type.addMethod(getter(Api.TIME_OUT_ENTRY, "timeOutEntries"));
        }
        entries.forEach(type::addType);
        return type.build();
    }

    private String title() {
        return String.join(".", driver.type().simpleNames());
    }

    private static FieldSpec list(ClassName element, String name, List<CodeBlock> entries) {
        return FieldSpec.builder(
                        ParameterizedTypeName.get(ClassName.get(List.class), element),
                        name,
                        Modifier.PRIVATE,
                        Modifier.FINAL)
                .initializer("$T.of($L)", List.class, CodeBlock.join(entries, ",$W"))
                .build();
    }

    private static MethodSpec getter(ClassName element, String name) {
        return MethodSpec.methodBuilder(name)
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), element))
                .addStatement("return $N", name)
                .build();
    }

    /** True when a poster has to ask for the System VM, so that its events can be cancelled. */
    static boolean needsVmm(Driver driver) {
        return driver.entries(Entry.Event.class).stream()
                .anyMatch(e -> EventGlue.needsVmm(e, e.arguments(driver.target())));
    }

    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addParameter(Api.link("EventPort"), "port")
                .addStatement("this.port = port");
        if (needsVmm(driver)) {
            constructor.addParameter(Api.VMM, "vmm").addStatement("this.vmm = vmm");
        }
        return constructor.build();
    }

    private MethodSpec bind() {
        return MethodSpec.methodBuilder("bind")
                .addJavadoc("Names the driver whose methods are called back.\n")
                .addParameter(driver.type(), "driver")
                .addStatement("this.driver = driver")
                .build();
    }

    /** Two callbacks of one name, which is an error: one poster is enough to keep the name resolvable. */
    private static boolean clash(MethodSpec one, MethodSpec other) {
        return one.name().equals(other.name())
                && one.parameters().stream()
                        .map(p -> p.type())
                        .toList()
                        .equals(other.parameters().stream().map(p -> p.type()).toList());
    }
}
