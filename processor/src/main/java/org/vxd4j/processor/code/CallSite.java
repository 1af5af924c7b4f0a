package org.vxd4j.processor.code;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * What a call names.
 *
 * @param callee the method
 * @param receiver static type of the object it is called on: overriders in its subtypes may run instead; null when none may
 */
public record CallSite(MethodRef callee, String receiver) {

    // By hand: what a record has from the compiler is slow until the JVM is warm, which javac's never is.
    @Override
    public int hashCode() {
        return callee.hashCode() * 31 + (receiver == null ? 0 : receiver.hashCode());
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof CallSite site
                        && callee.equals(site.callee)
                        && Objects.equals(receiver, site.receiver);
    }

    /** The call of a method on an object of some type; null for a call that runs exactly this method. */
    public static CallSite of(Names names, ExecutableElement method, TypeMirror receiver) {
        MethodRef callee = names.of(method);
        if (receiver == null || isExact(method)) {
            return new CallSite(callee, null);
        }
        String type = names.of(receiver);
        return new CallSite(callee, type == null ? callee.owner() : type);
    }

    /**
     * The call of a method that a source names.
     *
     * @param select what stands before the arguments
     * @param call the path of the call
     */
    public static CallSite of(
            Names names,
            Trees trees,
            SourceTypes types,
            TreePath call,
            ExpressionTree select,
            ExecutableElement method) {
        return isExact(method)
                ? new CallSite(names.of(method), null)
                : of(names, method, receiver(trees, types, call, select, method));
    }

    /** True for a method that nothing overrides. */
    private static boolean isExact(ExecutableElement method) {
        if (method.getKind() == ElementKind.CONSTRUCTOR) {
            return true;
        }
        Set<Modifier> modifiers = method.getModifiers();
        return modifiers.contains(Modifier.STATIC) || modifiers.contains(Modifier.PRIVATE);
    }

    /** The type of the object that a method is called on; null for {@code super}. */
    private static TypeMirror receiver(
            Trees trees, SourceTypes types, TreePath call, ExpressionTree select, ExecutableElement method) {
        if (select instanceof MemberSelectTree member) {
            TreePath path = new TreePath(new TreePath(call, select), member.getExpression());
            return isSuper(member.getExpression()) ? null : trees.getTypeMirror(path);
        }
        for (TreePath path = call; path != null; path = path.getParentPath()) {
            if (path.getLeaf() instanceof ClassTree
                    && trees.getElement(path) instanceof TypeElement type
                    && (type.equals(method.getEnclosingElement()) || types.inherits(type, method))) {
                return type.asType();
            }
        }
        return method.getEnclosingElement().asType();
    }

    /** True for {@code super} and {@code Outer.super}. */
    private static boolean isSuper(ExpressionTree object) {
        return object instanceof IdentifierTree name && name.getName().contentEquals("super")
                || object instanceof MemberSelectTree outer
                        && outer.getIdentifier().contentEquals("super");
    }
}
