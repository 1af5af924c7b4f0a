package org.vxd4j.processor.emit;

import java.util.ArrayList;
import java.util.List;
import org.vxd4j.processor.model.Method;
import org.vxd4j.processor.model.Param;

/** The parameters of an author's method, declared once more by a method that overrides it, and handed on by that one. */
final class Declarations {
    private static final String ARRAY = "[]";

    private Declarations() {}

    /** {@code int vmm}, {@code String... names}. */
    static List<String> params(Method method) {
        List<String> params = new ArrayList<>();
        for (Param param : method.params()) {
            params.add(param.type().name() + " " + param.name());
        }
        if (method.varArgs()) {
            Param last = method.params().get(params.size() - 1);
            String array = last.type().name();
            String element = array.substring(0, array.length() - ARRAY.length());
            params.set(params.size() - 1, element + "... " + last.name());
        }
        return params;
    }

    /** {@code vmm, names}. */
    static String names(Method method) {
        List<String> names = new ArrayList<>();
        for (Param param : method.params()) {
            names.add(param.name());
        }
        return String.join(", ", names);
    }
}
