package org.vxd4j.processor.analyse;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;

/** Makes javac find out what every name means, by asking for it. */
final class Attribution extends TreePathScanner<Void, Void> {
    private final Trees trees;

    Attribution(Trees trees) {
        this.trees = trees;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        trees.getElement(getCurrentPath());
        return super.visitMethodInvocation(tree, unused);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
        trees.getElement(getCurrentPath());
        return super.visitNewClass(tree, unused);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
        trees.getElement(getCurrentPath());
        return super.visitMemberReference(tree, unused);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        trees.getElement(getCurrentPath());
        return super.visitMemberSelect(tree, unused);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
        trees.getElement(getCurrentPath());
        return super.visitIdentifier(tree, unused);
    }
}
