package org.vxd4j.cli.check;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import org.vxd4j.cli.check.Waiver.Span;

/** Finds the waivers of a parsed source file. */
final class SourceWaivers extends TreePathScanner<Void, Void> {
    private static final String NAME = "(.*\\.)?Unchecked";
    private static final String CONTAINER = "(.*\\.)?Unchecked\\.All";

    private final List<Waiver> found = new ArrayList<>();
    private final int file;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    private SourceWaivers(int file, CompilationUnitTree unit, SourcePositions positions) {
        this.file = file;
        this.unit = unit;
        this.positions = positions;
    }

    /** The waivers of a file, in the order of the source. */
    static List<Waiver> of(int file, CompilationUnitTree unit, SourcePositions positions) {
        SourceWaivers waivers = new SourceWaivers(file, unit, positions);
        waivers.scan(new TreePath(unit), null);
        return waivers.found;
    }

    @Override
    public Void visitAnnotation(AnnotationTree annotation, Void unused) {
        if (annotation.getAnnotationType().toString().matches(NAME)) {
            Tree written = annotation;
            Tree scope = annotation;
            for (TreePath path = getCurrentPath(); path != null && scope == annotation; path = path.getParentPath()) {
                Tree leaf = path.getLeaf();
                if (leaf instanceof AnnotationTree outer
                        && outer.getAnnotationType().toString().matches(CONTAINER)) {
                    written = outer;
                } else if (leaf instanceof MethodTree || leaf instanceof ClassTree) {
                    scope = leaf;
                }
            }
            int line = (int) unit.getLineMap().getLineNumber(span(annotation).from());
            found.add(new Waiver(
                    file,
                    line,
                    text(annotation, "rule"),
                    text(annotation, "because"),
                    span(annotation),
                    span(written),
                    span(scope)));
        }
        return super.visitAnnotation(annotation, null);
    }

    private Span span(Tree tree) {
        return new Span((int) positions.getStartPosition(unit, tree), (int) positions.getEndPosition(unit, tree));
    }

    private static String text(AnnotationTree annotation, String member) {
        for (ExpressionTree argument : annotation.getArguments()) {
            if (argument instanceof AssignmentTree assignment
                    && assignment.getVariable().toString().equals(member)) {
                return text(assignment.getExpression());
            }
        }
        return "";
    }

    /** A text as the author put it together; a constant's name stands for its value. */
    private static String text(ExpressionTree expression) {
        if (expression instanceof LiteralTree literal) {
            return String.valueOf(literal.getValue());
        }
        if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            return text(sum.getLeftOperand()) + text(sum.getRightOperand());
        }
        return expression instanceof ParenthesizedTree inside ? text(inside.getExpression()) : expression.toString();
    }
}
