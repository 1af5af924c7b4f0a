package org.vxd4j.processor.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.vxd4j.api.DeviceId;
import org.vxd4j.api.InitOrder;
import org.vxd4j.api.Target;
import org.vxd4j.processor.model.ClassName;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Driver.Dependency;
import org.vxd4j.processor.model.Entry;
import org.vxd4j.processor.model.Header;
import org.vxd4j.processor.model.Site;
import org.vxd4j.processor.model.Suppression;
import org.vxd4j.processor.model.Waiver;

/** Reads a class annotated with {@code @VxD} into the model. */
public final class DriverParser {
    private static final String PREFIX = "vxd:";
    private static final String OBJECT = ClassName.OBJECT.code();

    private final Elements elements;
    private final Types types;

    /** For one round. */
    public DriverParser(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /**
     * Reads one driver.
     *
     * @param override the version to check it for instead of the declared one, or null
     */
    public Driver parse(TypeElement element, Target override) {
        TypeReader typeReader = new TypeReader(elements, types, elements.getPackageOf(element));
        MethodReader methods = new MethodReader(elements, types, typeReader);
        DeclaredType type = (DeclaredType) element.asType();
        ClassName name = ClassName.of(element);
        Annotations own = new Annotations(element, elements);
        Header header = header(own.get(Dsl.VXD));
        List<ExecutableElement> members = members(element);
        EntryReader entryReader = new EntryReader(methods, type);
        List<Entry> entries = new ArrayList<>();
        List<Entry.Unbuilt> unbuilt = new ArrayList<>();
        List<Waiver> waivers = new ArrayList<>();
        List<Suppression> suppressions = new ArrayList<>();
        addWaivers(element, own, waivers);
        addSuppression(element, own, suppressions);
        for (ExecutableElement member : members) {
            Annotations annotations = new Annotations(member, elements);
            if (!annotations.isEmpty()) {
                entries.addAll(entryReader.read(member, annotations));
                unbuilt.addAll(entryReader.readUnbuilt(member, annotations));
                addWaivers(member, annotations, waivers);
                addSuppression(member, annotations, suppressions);
            }
            for (VariableElement parameter : member.getParameters()) {
                addSuppression(parameter, new Annotations(parameter, elements), suppressions);
            }
        }
        return new Driver(
                element,
                name,
                element.getKind(),
                element.getModifiers(),
                typeReader.visible(element),
                TypeReader.open(element),
                element.getNestingKind().isNested() && !element.getModifiers().contains(Modifier.STATIC),
                !element.getTypeParameters().isEmpty(),
                header,
                override == null ? header.target() : override,
                constructors(element, name, typeReader),
                List.copyOf(entries),
                List.copyOf(unbuilt),
                new OfferedReader(elements, types, methods).read(type),
                List.copyOf(waivers),
                List.copyOf(suppressions));
    }

    private static Header header(Mirror mirror) {
        return new Header(
                mirror.tag(),
                mirror.text("name"),
                mirror.integer("deviceId", DeviceId.UNDEFINED),
                mirror.integer("major", 1),
                mirror.integer("minor", 0),
                mirror.integer("initOrder", InitOrder.UNDEFINED),
                mirror.constant("target", Target.class, Target.WIN95));
    }

    /** The methods of the class and of its superclasses that are not overridden, superclasses first. */
    private List<ExecutableElement> members(TypeElement element) {
        List<TypeElement> line = new ArrayList<>();
        for (TypeElement e = element; e != null && !isObject(e); e = superclass(e)) {
            line.add(e);
        }
        Collections.reverse(line);
        List<ExecutableElement> members = new ArrayList<>();
        for (TypeElement e : line) {
            for (ExecutableElement method : ElementFilter.methodsIn(e.getEnclosedElements())) {
                removeOverridden(members, method, element);
                members.add(method);
            }
        }
        return members;
    }

    private void removeOverridden(List<ExecutableElement> members, ExecutableElement method, TypeElement element) {
        for (int i = members.size() - 1; i >= 0; i--) {
            if (elements.overrides(method, members.get(i), element)) {
                members.remove(i);
            }
        }
    }

    private static boolean isObject(TypeElement element) {
        return element.getQualifiedName().contentEquals(Dsl.OBJECT);
    }

    private static TypeElement superclass(TypeElement element) {
        return element.getSuperclass() instanceof DeclaredType type && type.getKind() == TypeKind.DECLARED
                ? (TypeElement) type.asElement()
                : null;
    }

    private List<Driver.Constructor> constructors(TypeElement element, ClassName name, TypeReader typeReader) {
        List<Driver.Constructor> constructors = new ArrayList<>();
        for (ExecutableElement constructor : ElementFilter.constructorsIn(element.getEnclosedElements())) {
            List<Dependency> params = new ArrayList<>();
            for (VariableElement parameter : constructor.getParameters()) {
                params.add(dependency(parameter, name, typeReader));
            }
            constructors.add(new Driver.Constructor(
                    Site.of(constructor),
                    !constructor.getModifiers().contains(Modifier.PRIVATE),
                    List.copyOf(params),
                    typeReader.thrown(constructor.getThrownTypes())));
        }
        return List.copyOf(constructors);
    }

    private Dependency dependency(VariableElement parameter, ClassName driver, TypeReader typeReader) {
        TypeMirror type = parameter.asType();
        Site site = Site.of(parameter);
        if (GeneratedNames.isEventsOf(driver, type)) {
            return new Dependency(site, OBJECT, Dependency.Kind.EVENTS);
        }
        String name = TypeReader.className(type);
        if (name.equals(Dsl.VMM)) {
            return new Dependency(site, TypeReader.code(type), Dependency.Kind.VMM);
        }
        if (name.equals(Dsl.CPU)) {
            return new Dependency(site, TypeReader.code(type), Dependency.Kind.CPU);
        }
        if (type.getKind() == TypeKind.ERROR) {
            return new Dependency(site, OBJECT, Dependency.Kind.MISSING);
        }
        boolean resolvable = type.getKind() == TypeKind.DECLARED
                && ((DeclaredType) type).asElement().getKind() == ElementKind.INTERFACE
                && ((DeclaredType) type).getTypeArguments().isEmpty()
                && typeReader.visible(((DeclaredType) type).asElement());
        return resolvable
                ? new Dependency(site, TypeReader.code(type), Dependency.Kind.INTERFACE)
                : new Dependency(site, OBJECT, Dependency.Kind.NONE);
    }

    private void addWaivers(Element scope, Annotations annotations, List<Waiver> waivers) {
        if (annotations.has(Dsl.UNCHECKED)) {
            waivers.add(waiver(scope, annotations.get(Dsl.UNCHECKED)));
        }
        if (annotations.has(Dsl.UNCHECKED_ALL)) {
            for (Mirror each : annotations.get(Dsl.UNCHECKED_ALL).annotations("value", elements)) {
                waivers.add(waiver(scope, each));
            }
        }
    }

    private static Waiver waiver(Element scope, Mirror mirror) {
        String rule = mirror.text("rule");
        String bare = rule.startsWith(PREFIX) ? rule.substring(PREFIX.length()) : rule;
        return new Waiver(scope, mirror.tag(), bare, mirror.text("because"));
    }

    private static void addSuppression(Element scope, Annotations annotations, List<Suppression> suppressions) {
        if (annotations.has(Dsl.SUPPRESS_WARNINGS)) {
            List<String> rules = ours(annotations.get(Dsl.SUPPRESS_WARNINGS).texts("value"));
            if (!rules.isEmpty()) {
                suppressions.add(new Suppression(scope, rules));
            }
        }
    }

    private static List<String> ours(List<String> warnings) {
        List<String> rules = new ArrayList<>();
        for (String warning : warnings) {
            if (warning.startsWith(PREFIX)) {
                rules.add(warning.substring(PREFIX.length()));
            }
        }
        return rules;
    }
}
