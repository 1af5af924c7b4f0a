package org.vxd4j.processor.parse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.vxd4j.processor.model.ClassName;
import org.vxd4j.processor.model.ValueType;

/** Classifies types by how they cross a register and by who can name them. */
final class TypeReader {
    private static final String OBJECT = ClassName.OBJECT.code();

    private final Elements elements;
    private final Types types;
    private final PackageElement home;
    private TypeElement dword;

    /** For types that are named in generated code of one package. */
    TypeReader(Elements elements, Types types, PackageElement home) {
        this.elements = elements;
        this.types = types;
        this.home = home;
    }

    /** The type as the model knows it. */
    ValueType read(TypeMirror type) {
        return switch (type.getKind()) {
            case VOID -> new ValueType("void", ValueType.Kind.VOID, true);
            case INT -> primitive(type, ValueType.Kind.INT);
            case BOOLEAN -> primitive(type, ValueType.Kind.BOOLEAN);
            case BYTE, SHORT, CHAR -> primitive(type, ValueType.Kind.NARROW);
            case LONG, FLOAT, DOUBLE -> primitive(type, ValueType.Kind.WIDE);
            case DECLARED, ARRAY -> reference(type);
            case TYPEVAR -> read(types.erasure(type));
            default -> new ValueType(OBJECT, ValueType.Kind.MISSING, true);
        };
    }

    /**
     * Exceptions as generated code declares them, each once. Its parameters are erased, and so are these; one that does not exist is
     * javac's to report.
     */
    List<String> thrown(List<? extends TypeMirror> list) {
        Set<String> codes = new LinkedHashSet<>();
        for (TypeMirror type : list) {
            TypeMirror erased = types.erasure(type);
            if (!isMissing(erased)) {
                codes.add(code(erased));
            }
        }
        return List.copyOf(codes);
    }

    /** A type as generated code writes it: without annotations. */
    static String code(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED, ERROR -> declared((DeclaredType) type);
            case ARRAY -> code(((ArrayType) type).getComponentType()) + "[]";
            case WILDCARD -> wildcard((WildcardType) type);
            case TYPEVAR -> ((TypeVariable) type).asElement().getSimpleName().toString();
            default -> type.getKind().name().toLowerCase(Locale.ROOT);
        };
    }

    private static String declared(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        boolean inner = type.getEnclosingType().getKind() == TypeKind.DECLARED
                && !element.getModifiers().contains(Modifier.STATIC);
        String outer = inner ? code(type.getEnclosingType()) : "";
        String name = outer.endsWith(">")
                ? outer + "." + element.getSimpleName()
                : ClassName.of(element).code();
        if (type.getTypeArguments().isEmpty()) {
            return name;
        }
        List<String> arguments = new ArrayList<>();
        for (TypeMirror argument : type.getTypeArguments()) {
            arguments.add(code(argument));
        }
        return name + "<" + String.join(", ", arguments) + ">";
    }

    private static String wildcard(WildcardType type) {
        if (type.getSuperBound() != null) {
            return "? super " + code(type.getSuperBound());
        }
        return type.getExtendsBound() == null
                        || className(type.getExtendsBound()).equals(Dsl.OBJECT)
                ? "?"
                : "? extends " + code(type.getExtendsBound());
    }

    private ValueType reference(TypeMirror type) {
        if (isMissing(type)) {
            return new ValueType(OBJECT, ValueType.Kind.MISSING, true);
        }
        if (!nameable(type)) {
            return new ValueType(OBJECT, ValueType.Kind.HIDDEN, true);
        }
        boolean open = open(type);
        if (mentionsTypeVariable(type)) {
            return new ValueType(code(types.erasure(type)), kind(types.erasure(type)), open);
        }
        return new ValueType(code(type), kind(type), open);
    }

    private ValueType.Kind kind(TypeMirror type) {
        if (className(type).equals(Dsl.OBJECT)) {
            return ValueType.Kind.OBJECT;
        }
        if (!reifiable(type)) {
            return ValueType.Kind.GENERIC;
        }
        if (dword == null) {
            dword = elements.getTypeElement(Dsl.DWORD);
        }
        if (dword != null && types.isSubtype(type, dword.asType())) {
            return ValueType.Kind.DWORD;
        }
        boolean isRecord =
                type instanceof DeclaredType declared && declared.asElement().getKind() == ElementKind.RECORD;
        return isRecord ? ValueType.Kind.RECORD : ValueType.Kind.REFERENCE;
    }

    /** The name of a class; empty for what is none. */
    static String className(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                ? ((TypeElement) ((DeclaredType) type).asElement())
                        .getQualifiedName()
                        .toString()
                : "";
    }

    /** True when an element may be used by code of the package: not private, and public when it is not from here. */
    boolean visible(Element element) {
        for (Element e = element; e != null && e.getKind() != ElementKind.PACKAGE; e = e.getEnclosingElement()) {
            boolean here = elements.getPackageOf(e).equals(home);
            if (e.getModifiers().contains(Modifier.PRIVATE)
                    || !here && !e.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }

    /** True when an element is public all the way out. */
    static boolean open(Element element) {
        for (Element e = element; e != null && e.getKind() != ElementKind.PACKAGE; e = e.getEnclosingElement()) {
            if (!e.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }

    private static ValueType primitive(TypeMirror type, ValueType.Kind kind) {
        return new ValueType(code(type), kind, true);
    }

    private boolean nameable(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED ->
                visible(((DeclaredType) type).asElement()) && areNameable(((DeclaredType) type).getTypeArguments());
            case ARRAY -> nameable(((ArrayType) type).getComponentType());
            case WILDCARD -> areNameable(bounds((WildcardType) type));
            default -> true;
        };
    }

    private boolean areNameable(List<? extends TypeMirror> list) {
        for (TypeMirror type : list) {
            if (!nameable(type)) {
                return false;
            }
        }
        return true;
    }

    private static boolean open(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED ->
                open(((DeclaredType) type).asElement()) && areOpen(((DeclaredType) type).getTypeArguments());
            case ARRAY -> open(((ArrayType) type).getComponentType());
            case WILDCARD -> areOpen(bounds((WildcardType) type));
            default -> true;
        };
    }

    private static boolean areOpen(List<? extends TypeMirror> list) {
        for (TypeMirror type : list) {
            if (!open(type)) {
                return false;
            }
        }
        return true;
    }

    private static boolean reifiable(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED -> areUnbounded(((DeclaredType) type).getTypeArguments());
            case ARRAY -> reifiable(((ArrayType) type).getComponentType());
            default -> true;
        };
    }

    private static boolean areUnbounded(List<? extends TypeMirror> list) {
        for (TypeMirror type : list) {
            if (!unbounded(type)) {
                return false;
            }
        }
        return true;
    }

    /** True when a type, or one of its arguments, does not exist. */
    private static boolean isMissing(TypeMirror type) {
        return switch (type.getKind()) {
            case ERROR -> true;
            case DECLARED -> areMissing(((DeclaredType) type).getTypeArguments());
            case ARRAY -> isMissing(((ArrayType) type).getComponentType());
            case WILDCARD -> areMissing(bounds((WildcardType) type));
            default -> false;
        };
    }

    private static boolean areMissing(List<? extends TypeMirror> list) {
        for (TypeMirror type : list) {
            if (isMissing(type)) {
                return true;
            }
        }
        return false;
    }

    static boolean mentionsTypeVariable(TypeMirror type) {
        return switch (type.getKind()) {
            case TYPEVAR -> true;
            case DECLARED -> mentionTypeVariable(((DeclaredType) type).getTypeArguments());
            case ARRAY -> mentionsTypeVariable(((ArrayType) type).getComponentType());
            case WILDCARD -> mentionTypeVariable(bounds((WildcardType) type));
            default -> false;
        };
    }

    private static boolean mentionTypeVariable(List<? extends TypeMirror> list) {
        for (TypeMirror type : list) {
            if (mentionsTypeVariable(type)) {
                return true;
            }
        }
        return false;
    }

    private static boolean unbounded(TypeMirror argument) {
        return argument.getKind() == TypeKind.WILDCARD
                && bounds((WildcardType) argument).isEmpty();
    }

    private static List<TypeMirror> bounds(WildcardType wildcard) {
        if (wildcard.getExtendsBound() != null) {
            return List.of(wildcard.getExtendsBound());
        }
        return wildcard.getSuperBound() == null ? List.of() : List.of(wildcard.getSuperBound());
    }
}
