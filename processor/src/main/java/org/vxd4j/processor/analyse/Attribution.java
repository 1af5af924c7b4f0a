package org.vxd4j.processor.analyse;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;

/**
 * Makes javac find out what every name means, by asking for it.
 *
 * <p>One name in a body is enough: javac then attributes the whole class, with those around it and in it. Only where there is no body
 * every name is asked for; some are known already, and asking for them starts nothing.
 */
final class Attribution extends TreePathScanner<Void, Void> {
    private final Trees trees;
    private boolean bodiesOnly;
    private boolean done;

    Attribution(Trees trees) {
        this.trees = trees;
    }

    /** Has all classes of a unit attributed. */
    void attribute(CompilationUnitTree unit) {
        TreePath path = new TreePath(unit);
        for (Tree type : unit.getTypeDecls()) {
            done = false;
            bodiesOnly = true;
            scan(new TreePath(path, type), null);
            bodiesOnly = false;
            scan(new TreePath(path, type), null);
        }
    }

    @Override
    public Void scan(Tree tree, Void unused) {
        return done ? null : super.scan(tree, unused);
    }

    @Override
    public Void scan(TreePath path, Void unused) {
        return done ? null : super.scan(path, unused);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
        return bodiesOnly ? scan(tree.getBody(), null) : super.visitMethod(tree, unused);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
        boolean field = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree;
        return bodiesOnly && field ? null : super.visitVariable(tree, unused);
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
        return bodiesOnly ? scan(tree.getMembers(), null) : super.visitClass(tree, unused);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        ask();
        return super.visitMethodInvocation(tree, unused);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
        ask();
        return super.visitNewClass(tree, unused);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
        ask();
        return super.visitMemberReference(tree, unused);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        ask();
        return super.visitMemberSelect(tree, unused);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
        ask();
        return super.visitIdentifier(tree, unused);
    }

    private void ask() {
        trees.getElement(getCurrentPath());
        done = bodiesOnly;
    }
}
