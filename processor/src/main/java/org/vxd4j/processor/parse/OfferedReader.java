package org.vxd4j.processor.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.vxd4j.api.service.Versions;
import org.vxd4j.processor.model.ClassName;
import org.vxd4j.processor.model.Offered;

/** Finds the service interfaces that a driver implements, directly or not. */
final class OfferedReader {
    private final Elements elements;
    private final Types types;
    private final MethodReader methods;

    OfferedReader(Elements elements, Types types, MethodReader methods) {
        this.elements = elements;
        this.types = types;
        this.methods = methods;
    }

    List<Offered> read(DeclaredType driver) {
        Map<String, Offered> found = new TreeMap<>();
        collect(driver, found);
        return List.copyOf(found.values());
    }

    private void collect(TypeMirror type, Map<String, Offered> found) {
        for (TypeMirror parent : types.directSupertypes(type)) {
            if (parent.getKind() == TypeKind.DECLARED) {
                TypeElement element = (TypeElement) ((DeclaredType) parent).asElement();
                Optional<Mirror> table = Mirror.of(element, Dsl.SERVICE_TABLE, elements);
                if (table.isPresent()) {
                    found.putIfAbsent(
                            element.getQualifiedName().toString(),
                            offered((DeclaredType) parent, element, table.get()));
                }
                collect(parent, found);
            }
        }
    }

    private Offered offered(DeclaredType type, TypeElement element, Mirror table) {
        List<Offered.Service> services = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(element))) {
            boolean abstractHere = method.getModifiers().contains(Modifier.ABSTRACT);
            Optional<Mirror> contract = Mirror.of(method, Dsl.VXD_SERVICE, elements);
            if (abstractHere || contract.isPresent()) {
                services.add(new Offered.Service(
                        methods.read(type, method, Set.of()),
                        contract.map(m -> m.integer("ordinal", -1)).orElse(-1),
                        contract.map(m -> m.constant("async", Versions.class, Versions.NEVER))
                                .orElse(Versions.NEVER)));
            }
        }
        services.sort(Comparator.comparingInt(Offered.Service::ordinal)
                .thenComparing(s -> s.method().name()));
        return new Offered(
                ClassName.of(element), TypeReader.code(type), table.integer("deviceId", 0), List.copyOf(services));
    }
}
