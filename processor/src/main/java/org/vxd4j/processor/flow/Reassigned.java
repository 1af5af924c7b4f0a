package org.vxd4j.processor.flow;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;

/** Finds the variables that get a value in the middle of an expression, as in {@code f(x, x = 5)}: their values have to be kept. */
final class Reassigned extends TreePathScanner<Void, Void> {
    private final Trees trees;
    private final Set<Element> found = new HashSet<>();

    private Reassigned(Trees trees) {
        this.trees = trees;
    }

    /** The variables of a method or lambda. */
    static Set<Element> in(TreePath path, Trees trees) {
        Reassigned scanner = new Reassigned(trees);
        scanner.scan(path, null);
        scanner.found.remove(null);
        return scanner.found;
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
        note(tree.getVariable());
        return super.visitAssignment(tree, null);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
        note(tree.getVariable());
        return super.visitCompoundAssignment(tree, null);
    }

    @Override
    public Void visitUnary(UnaryTree tree, Void unused) {
        switch (tree.getKind()) {
            case PREFIX_INCREMENT, POSTFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_DECREMENT -> note(tree.getExpression());
            default -> {}
        }
        return super.visitUnary(tree, null);
    }

    private void note(ExpressionTree variable) {
        Tree parent = getCurrentPath().getParentPath().getLeaf();
        boolean isWhole = parent.getKind() == Tree.Kind.EXPRESSION_STATEMENT || parent instanceof LambdaExpressionTree;
        if (!isWhole) {
            found.add(trees.getElement(new TreePath(getCurrentPath(), variable)));
        }
    }
}
