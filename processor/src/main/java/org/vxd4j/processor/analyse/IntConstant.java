package org.vxd4j.processor.analyse;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import org.vxd4j.api.Pef;

/** The value of an expression of constants, of event flags, and of final variables that are such. */
final class IntConstant {
    private static final int DEEP = 8;

    private final Trees trees;
    private final Map<Element, TreePath> locals = new HashMap<>();
    private int depth;

    IntConstant(Trees trees) {
        this.trees = trees;
    }

    /** Notes what a final local variable is given. */
    void declare(Element variable, TreePath value) {
        if (variable != null
                && variable.getKind() == ElementKind.LOCAL_VARIABLE
                && variable.getModifiers().contains(Modifier.FINAL)
                && variable.asType().getKind() == TypeKind.INT) {
            locals.put(variable, value);
        }
    }

    /** The value; null when it is computed. */
    Integer of(TreePath path) {
        Tree tree = path.getLeaf();
        if (tree instanceof ParenthesizedTree parentheses) {
            return of(new TreePath(path, parentheses.getExpression()));
        }
        if (tree instanceof LiteralTree literal) {
            return literal.getValue() instanceof Integer value ? value : null;
        }
        if (tree instanceof BinaryTree binary) {
            return binary(binary, path);
        }
        if (tree instanceof MethodInvocationTree call) {
            return flags(call, path);
        }
        return trees.getElement(path) instanceof VariableElement variable ? named(variable) : null;
    }

    private Integer named(VariableElement variable) {
        if (variable.getConstantValue() instanceof Integer value) {
            return value;
        }
        TreePath value = locals.containsKey(variable) ? locals.get(variable) : field(variable);
        if (value == null || depth == DEEP) {
            return null;
        }
        depth++;
        Integer found = of(value);
        depth--;
        return found;
    }

    /** What a final field of the sources begins with; null when there is no such field. */
    private TreePath field(VariableElement variable) {
        boolean constant = variable.getKind() == ElementKind.FIELD
                && variable.getModifiers().contains(Modifier.FINAL)
                && variable.asType().getKind() == TypeKind.INT;
        TreePath path = constant ? trees.getPath(variable) : null;
        return path != null && path.getLeaf() instanceof VariableTree field && field.getInitializer() != null
                ? new TreePath(path, field.getInitializer())
                : null;
    }

    private Integer binary(BinaryTree tree, TreePath path) {
        Integer left = of(new TreePath(path, tree.getLeftOperand()));
        Integer right = of(new TreePath(path, tree.getRightOperand()));
        if (left == null || right == null) {
            return null;
        }
        return switch (tree.getKind()) {
            case OR -> left | right;
            case PLUS -> left + right;
            case LEFT_SHIFT -> left << right;
            default -> null;
        };
    }

    /** {@code Pef.X.bit()} and {@code Pef.mask(Pef.X, Pef.Y)}. */
    private Integer flags(MethodInvocationTree call, TreePath path) {
        Element method = trees.getElement(path);
        if (method == null || !isPef(method.getEnclosingElement())) {
            return null;
        }
        if (method.getSimpleName().contentEquals("bit") && call.getMethodSelect() instanceof MemberSelectTree select) {
            return flag(select.getExpression(), new TreePath(path, select));
        }
        if (!method.getSimpleName().contentEquals("mask")) {
            return null;
        }
        int mask = 0;
        for (ExpressionTree argument : call.getArguments()) {
            Integer flag = flag(argument, path);
            if (flag == null) {
                return null;
            }
            mask |= flag;
        }
        return mask;
    }

    private Integer flag(ExpressionTree tree, TreePath parent) {
        Element element = trees.getElement(new TreePath(parent, tree));
        return element != null && element.getKind() == ElementKind.ENUM_CONSTANT && isPef(element.getEnclosingElement())
                ? Pef.valueOf(element.getSimpleName().toString()).bit()
                : null;
    }

    private static boolean isPef(Element type) {
        return type instanceof TypeElement element
                && element.getQualifiedName().contentEquals(Pef.class.getCanonicalName());
    }
}
