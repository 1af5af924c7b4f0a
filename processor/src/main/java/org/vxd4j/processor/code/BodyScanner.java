package org.vxd4j.processor.code;

import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * A scanner that keeps the path to the class, method or lambda only in which it is: a path to every tree would cost as much as all that
 * is done with them.
 *
 * @param <R> what its visits return
 */
public abstract class BodyScanner<R> extends TreeScanner<R, Void> {
    protected final Trees trees;

    /** Where the class, method or lambda stands that is being read. */
    protected TreePath home;

    protected BodyScanner(Trees trees) {
        this.trees = trees;
    }

    /** The path to a tree, by which javac is asked about it. */
    public final TreePath path(Tree tree) {
        return new TreePath(home, tree);
    }

    /** The element of a tree; null when it does not compile. */
    public final Element element(Tree tree) {
        return trees.getElement(path(tree));
    }

    /** The type of a tree; null when it has none. */
    public final TypeMirror type(Tree tree) {
        return trees.getTypeMirror(path(tree));
    }

    /** A tree without the parentheses and casts around it. */
    public static Tree bare(Tree tree) {
        if (tree instanceof ParenthesizedTree parentheses) {
            return bare(parentheses.getExpression());
        }
        return tree instanceof TypeCastTree cast ? bare(cast.getExpression()) : tree;
    }

    /** Where a tree stands. */
    public final Place place(Tree tree) {
        return Place.of(trees, tree, home.getCompilationUnit());
    }
}
