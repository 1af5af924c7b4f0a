package org.vxd4j.processor.flow;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import org.vxd4j.processor.code.BodyScanner;

/** Finds the variables that get a value in the middle of an expression, as in {@code f(x, x = 5)}: their values have to be kept. */
final class Reassigned extends BodyScanner<Void> {
    private final Set<Element> found = new HashSet<>();

    /** What is a statement of its own: nothing comes after it that could still need the former value. */
    private Tree whole;

    private Reassigned(TreePath home, Trees trees) {
        super(trees);
        this.home = home;
    }

    /** The variables of a method or lambda. */
    static Set<Element> in(TreePath path, Trees trees) {
        Reassigned scanner = new Reassigned(path, trees);
        scanner.scan(path.getLeaf(), null);
        scanner.found.remove(null);
        return scanner.found;
    }

    @Override
    public Void visitExpressionStatement(ExpressionStatementTree tree, Void unused) {
        whole = tree.getExpression();
        return super.visitExpressionStatement(tree, null);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        whole = tree.getBody();
        return super.visitLambdaExpression(tree, null);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
        note(tree, tree.getVariable());
        return super.visitAssignment(tree, null);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
        note(tree, tree.getVariable());
        return super.visitCompoundAssignment(tree, null);
    }

    @Override
    public Void visitUnary(UnaryTree tree, Void unused) {
        switch (tree.getKind()) {
            case PREFIX_INCREMENT, POSTFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_DECREMENT ->
                note(tree, tree.getExpression());
            default -> {}
        }
        return super.visitUnary(tree, null);
    }

    private void note(Tree change, ExpressionTree variable) {
        if (change != whole) {
            found.add(element(variable));
        }
    }
}
