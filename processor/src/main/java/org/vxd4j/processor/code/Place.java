package org.vxd4j.processor.code;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.Objects;

/**
 * Where something is called. The line is looked up when somebody asks: nearly all places are never named in a message.
 */
public final class Place {
    private final String file;
    private final Anchor anchor;
    private long line;
    private boolean known;

    /**
     * What a class file tells of a place.
     *
     * @param file the source file, after the folders of its package
     * @param line its line; negative when nothing tells
     */
    public Place(String file, long line) {
        this.file = file;
        this.anchor = null;
        this.line = line;
        this.known = true;
    }

    private Place(Anchor anchor) {
        this.file = null;
        this.anchor = anchor;
    }

    /** Where a tree stands. */
    public static Place of(Trees trees, Tree tree, CompilationUnitTree unit) {
        return new Place(new Anchor(trees, tree, unit));
    }

    /** Simple name of the source file. */
    public String file() {
        String name = anchor == null ? file : anchor.unit().getSourceFile().getName();
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** Its line; negative when nothing tells. */
    public long line() {
        if (!known) {
            line = lineOf(anchor);
            known = true;
        }
        return line;
    }

    /** The same for javac; null for what was read from a class file. */
    public Anchor anchor() {
        return anchor;
    }

    private static long lineOf(Anchor anchor) {
        SourcePositions positions = anchor.trees().getSourcePositions();
        Tree tree = anchor.tree();
        long position = positions.getStartPosition(anchor.unit(), tree);
        if (tree instanceof MemberSelectTree || tree instanceof MemberReferenceTree) {
            // The line of the name, not the one that a chain of calls begins in.
            position = Math.max(position, positions.getEndPosition(anchor.unit(), tree) - 1);
        }
        if (position < 0) {
            return -1;
        }
        LineMap lines = anchor.unit().getLineMap();
        return lines == null ? count(anchor, position) : lines.getLineNumber(position);
    }

    /** javac counts no lines where it writes none ({@code -g:none}). */
    private static long count(Anchor anchor, long position) {
        try {
            CharSequence text = anchor.unit().getSourceFile().getCharContent(true);
            return 1 + text.chars().limit(position).filter(c -> c == '\n').count();
        } catch (IOException unreadable) {
            return -1;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Place place
                && (anchor == null
                        ? place.anchor == null && line == place.line && Objects.equals(file, place.file)
                        : place.anchor != null && anchor.tree() == place.anchor.tree());
    }

    @Override
    public int hashCode() {
        return anchor == null ? Long.hashCode(line) : System.identityHashCode(anchor.tree());
    }

    @Override
    public String toString() {
        return withLine(file());
    }

    /** The same with the folders of the package, where a class file told it: files of one name are told apart. */
    public String inPackage() {
        return withLine(anchor == null ? file : file());
    }

    private String withLine(String name) {
        return line() < 0 ? name : name + ":" + line();
    }
}
