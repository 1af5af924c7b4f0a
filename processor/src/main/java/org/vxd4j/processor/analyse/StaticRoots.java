package org.vxd4j.processor.analyse;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.vxd4j.processor.code.BodyScanner;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;

/**
 * Finds what sources change behind static final fields: elements, and fields of objects. Only what an expression begins with counts,
 * not what a variable was given before.
 */
final class StaticRoots {
    private final CallScanner scanner;
    private final Names names;

    StaticRoots(CallScanner scanner, Names names) {
        this.scanner = scanner;
        this.names = names;
    }

    /** The static final field behind which an element or a field is assigned; null when it is none. */
    String assigned(Tree target) {
        Tree bare = BodyScanner.bare(target);
        if (bare instanceof ArrayAccessTree access) {
            return of(access.getExpression());
        }
        return bare instanceof MemberSelectTree select && isInstanceField(scanner.element(select))
                ? of(select.getExpression())
                : null;
    }

    /** The static final field that leads to an object; null when none does. */
    String of(Tree object) {
        Tree bare = BodyScanner.bare(object);
        if (bare instanceof ArrayAccessTree access) {
            return of(access.getExpression());
        }
        Element element = scanner.element(bare);
        if (bare instanceof MemberSelectTree select && isInstanceField(element)) {
            return of(select.getExpression());
        }
        boolean constant = element instanceof VariableElement field
                && field.getKind().isField()
                && field.getModifiers().contains(Modifier.STATIC)
                && field.getModifiers().contains(Modifier.FINAL);
        return constant && element.getEnclosingElement() instanceof TypeElement owner ? label(owner, element) : null;
    }

    private String label(TypeElement owner, Element field) {
        MethodRef named = new MethodRef(names.of(owner), field.getSimpleName().toString(), "");
        return named.isPlatform() ? null : named.label();
    }

    private static boolean isInstanceField(Element element) {
        return element instanceof VariableElement field
                && field.getKind().isField()
                && !field.getModifiers().contains(Modifier.STATIC);
    }
}
