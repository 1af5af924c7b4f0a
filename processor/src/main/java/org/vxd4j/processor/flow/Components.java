package org.vxd4j.processor.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.Name;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** What a record's canonical constructor does at its end that nobody writes: it gives the fields its parameters. */
final class Components {
    private Components() {}

    /** The fields that get their values so, and the parameters they get; nothing for any other constructor. */
    static Map<VariableElement, Element> of(TypeElement type, List<Element> parameters, List<Node> written) {
        Map<VariableElement, Element> given = new LinkedHashMap<>();
        List<Name> components = type.getRecordComponents().stream()
                .map(RecordComponentElement::getSimpleName)
                .toList();
        boolean canonical =
                parameters.stream().map(Element::getSimpleName).toList().equals(components);
        if (canonical && written.stream().noneMatch(Components::isOfThis)) {
            for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
                int place = components.indexOf(field.getSimpleName());
                if (place >= 0) {
                    given.put(field, parameters.get(place));
                }
            }
        }
        return given;
    }

    private static boolean isOfThis(Node node) {
        return node.op() instanceof Op.Write write && Variable.isThis(write.object());
    }
}
