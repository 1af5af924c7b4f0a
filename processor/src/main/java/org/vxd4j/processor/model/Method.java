package org.vxd4j.processor.model;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * A method that the VMM enters, or that the glue overrides.
 *
 * @param name its name
 * @param site where it stands
 * @param modifiers its modifiers
 * @param params its parameters
 * @param varArgs whether the last parameter is variable
 * @param result what it returns
 * @param thrown the exceptions it declares, as generated code writes them
 * @param checkedThrown the simple names of those that glue cannot pass on
 * @param visible false when glue in the driver's package cannot call it
 */
public record Method(
        String name,
        Site site,
        Set<Modifier> modifiers,
        List<Param> params,
        boolean varArgs,
        Result result,
        List<String> thrown,
        List<String> checkedThrown,
        boolean visible) {

    private static final Set<Modifier> UNTOUCHABLE =
            Set.of(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL, Modifier.ABSTRACT);

    /** True when glue can call the method on the driver object. */
    public boolean callable() {
        return visible
                && areKnown()
                && checkedThrown.isEmpty()
                && !modifiers.contains(Modifier.ABSTRACT)
                && !modifiers.contains(Modifier.STATIC);
    }

    private boolean areKnown() {
        for (Param param : params) {
            if (param.type().kind() == ValueType.Kind.MISSING) {
                return false;
            }
        }
        return true;
    }

    /** The first parameter with this binding. */
    public Optional<Param> bound(Binding binding) {
        for (Param param : params) {
            if (param.binding() == binding) {
                return Optional.of(param);
            }
        }
        return Optional.empty();
    }

    /** True when a parameter has this name. */
    public boolean hasParam(String wanted) {
        for (Param param : params) {
            if (param.name().equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** True when glue can override the method. */
    public boolean overridable() {
        return visible
                && Collections.disjoint(modifiers, UNTOUCHABLE)
                && result.type().isNameable()
                && areNameable();
    }

    private boolean areNameable() {
        for (Param param : params) {
            if (!param.type().isNameable()) {
                return false;
            }
        }
        return true;
    }
}
