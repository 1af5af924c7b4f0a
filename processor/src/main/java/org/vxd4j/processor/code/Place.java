package org.vxd4j.processor.code;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;

/**
 * Where something is called.
 *
 * @param file simple name of the source file
 * @param line its line; negative when nothing tells
 * @param anchor the same for javac; null for what was read from a class file
 */
public record Place(String file, long line, Anchor anchor) {

    /** Where a tree stands. */
    public static Place of(Trees trees, Tree tree, CompilationUnitTree unit) {
        long position = trees.getSourcePositions().getStartPosition(unit, tree);
        if (tree instanceof MemberSelectTree || tree instanceof MemberReferenceTree) {
            // The line of the name, not the one that a chain of calls begins in.
            position = Math.max(position, trees.getSourcePositions().getEndPosition(unit, tree) - 1);
        }
        String name = unit.getSourceFile().getName();
        return new Place(
                name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1),
                position < 0 ? -1 : unit.getLineMap().getLineNumber(position),
                new Anchor(trees, tree, unit));
    }

    @Override
    public String toString() {
        return line < 0 ? file : file + ":" + line;
    }
}
