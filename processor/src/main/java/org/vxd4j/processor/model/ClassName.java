package org.vxd4j.processor.model;

import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * The name of a class.
 *
 * @param packageName the package; empty for the default one
 * @param name the class in its package: {@code Board}, {@code Board.Left}
 */
public record ClassName(String packageName, String name) {

    /** Stands before and after the name of a class in generated code, until the imports are known; in no identifier or literal. */
    public static final char MARK = '\r';

    /** Stands between the package and the class. */
    public static final char SEPARATOR = '/';

    /** {@code java.lang.Object}. */
    public static final ClassName OBJECT = new ClassName("java.lang", "Object");

    /** The name of a class that has one. */
    public static ClassName of(TypeElement type) {
        String name = type.getSimpleName().toString();
        Element outer = type.getEnclosingElement();
        while (outer instanceof TypeElement enclosing) {
            name = enclosing.getSimpleName() + "." + name;
            outer = enclosing.getEnclosingElement();
        }
        // A class that does not exist has no package.
        return new ClassName(
                outer instanceof PackageElement home ? home.getQualifiedName().toString() : "", name);
    }

    /** The name that a piece of generated code has between marks. */
    public static ClassName of(String marked) {
        int separator = marked.indexOf(SEPARATOR);
        return new ClassName(marked.substring(0, separator), marked.substring(separator + 1));
    }

    /** {@code Left}. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** {@code Board}: the class of the file. */
    public String topLevel() {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** {@code Board_Left}: what the names of its glue are made of. */
    public String flat() {
        return name.replace('.', '_');
    }

    /** {@code example.Board.Left}. */
    public String canonicalName() {
        return packageName.isEmpty() ? name : packageName + "." + name;
    }

    /** {@code example.Board$Left}. */
    public String reflectionName() {
        String binary = name.replace('.', '$');
        return packageName.isEmpty() ? binary : packageName + "." + binary;
    }

    /** As a piece of generated code: where that is written, it is imported or qualified. */
    public String code() {
        return MARK + packageName + SEPARATOR + name + MARK;
    }
}
