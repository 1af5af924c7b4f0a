package org.vxd4j.processor.analyse;

import java.util.function.Function;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.objectweb.asm.tree.MethodNode;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.code.Place;

/** Where elements stand whose source nobody has: the line that a method's code begins in. */
public final class ClassPlaces implements Function<Element, Place> {
    private final Names names;
    private final ClassFiles files;

    /** The places of checked classes, and of those they inherit from. */
    public ClassPlaces(ProcessingEnvironment environment, CheckedClasses checked) {
        names = new Names(environment.getElementUtils(), environment.getTypeUtils());
        files = new ClassFiles(checked, environment.getFiler(), environment.getElementUtils(), names);
    }

    @Override
    public Place apply(Element element) {
        ExecutableElement method = null;
        for (Element e = element; e != null; e = e.getEnclosingElement()) {
            if (e instanceof ExecutableElement executable) {
                method = executable;
            } else if (e instanceof TypeElement type) {
                return place(type, method);
            }
        }
        return new Place(element.getSimpleName().toString(), -1);
    }

    private Place place(TypeElement type, ExecutableElement method) {
        ClassFile file = files.find(names.of(type)).orElse(null);
        if (file == null) {
            return new Place(type.getSimpleName() + ".class", -1);
        }
        MethodNode code = method == null ? null : file.method(names.of(method));
        return code == null ? file.place() : file.place(code);
    }
}
