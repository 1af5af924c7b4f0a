package org.vxd4j.processor.code;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import javax.tools.Diagnostic;

/** A piece of the author's source that javac can point at. */
public record Anchor(Trees trees, Tree tree, CompilationUnitTree unit) {

    /** Prints a message there. */
    public void print(Diagnostic.Kind kind, String message) {
        trees.printMessage(kind, message, tree, unit);
    }
}
