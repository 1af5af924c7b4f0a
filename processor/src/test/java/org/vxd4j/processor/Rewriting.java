package org.vxd4j.processor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** A way to write a driver otherwise, which changes nothing of what it does. */
abstract class Rewriting extends TreeScanner<Void, Void> {
    private final List<Edit> edits = new ArrayList<>();
    private CompilationUnitTree unit;
    private SourcePositions positions;
    private String source;

    /**
     * A change of the text.
     *
     * @param from the first character that is replaced; where the text is inserted when none is
     * @param to the one behind the last
     * @param order what comes first of two that are inserted at one place
     */
    private record Edit(int from, int to, int order, String text) {}

    /** The source, written otherwise. */
    final String of(JavaFileObject file) throws IOException {
        JavacTask javac = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, d -> {}, List.of("-proc:none"), null, List.of(file));
        unit = javac.parse().iterator().next();
        positions = Trees.instance(javac).getSourcePositions();
        source = file.getCharContent(true).toString();
        edits.clear();
        scan(unit.getTypeDecls(), null);
        StringBuilder text = new StringBuilder(source);
        edits.sort(Comparator.comparingInt(Edit::from)
                .thenComparingInt(Edit::order)
                .reversed());
        edits.forEach(e -> text.replace(e.from(), e.to(), e.text()));
        return text.toString();
    }

    /** What the author wrote. */
    final String text(Tree tree) {
        return source.substring(from(tree), to(tree));
    }

    final void replace(Tree tree, String text) {
        edits.add(new Edit(from(tree), to(tree), edits.size(), text));
    }

    final void wrap(Tree tree, String before, String behind) {
        edits.add(new Edit(from(tree), from(tree), edits.size(), before));
        edits.add(new Edit(to(tree), to(tree), -edits.size(), behind));
    }

    private int from(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    private int to(Tree tree) {
        return (int) positions.getEndPosition(unit, tree);
    }

    @Override
    public final Void visitAnnotation(AnnotationTree tree, Void unused) {
        return null;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }

    /** {@code if (!(c)) b else a}. */
    static final class TurnedConditions extends Rewriting {
        @Override
        public Void visitIf(IfTree tree, Void unused) {
            String condition = text(tree.getCondition());
            if (condition.contains("instanceof")) {
                return super.visitIf(tree, unused);
            }
            String otherwise = tree.getElseStatement() == null ? "{}" : text(tree.getElseStatement());
            replace(tree, "if (!%s) %s else %s".formatted(condition, otherwise, text(tree.getThenStatement())));
            return null;
        }
    }

    /** The body of each method in a {@code try} with nothing to clean up. */
    static final class NothingToCleanUp extends Rewriting {
        @Override
        public Void visitMethod(MethodTree tree, Void unused) {
            if (tree.getReturnType() != null && tree.getBody() != null) {
                wrap(tree.getBody(), "{ try ", " finally { } }");
            }
            return super.visitMethod(tree, unused);
        }
    }

    /** The body of each method in a helper, which gets all parameters. */
    static final class Helpers extends Rewriting {
        @Override
        public Void visitClass(ClassTree tree, Void unused) {
            return tree.getKind() == Tree.Kind.CLASS ? super.visitClass(tree, unused) : null;
        }

        @Override
        public Void visitNewClass(NewClassTree tree, Void unused) {
            return null;
        }

        @Override
        public Void visitMethod(MethodTree tree, Void unused) {
            boolean movable = tree.getReturnType() != null
                    && tree.getBody() != null
                    && tree.getThrows().isEmpty()
                    && tree.getTypeParameters().isEmpty()
                    && !tree.getModifiers().getFlags().contains(Modifier.STATIC);
            if (movable) {
                String type = tree.getReturnType().toString();
                replace(
                        tree.getBody(),
                        "{ %s%sInner(%s); } private %s %sInner(%s) %s"
                                .formatted(
                                        type.equals("void") ? "" : "return ",
                                        tree.getName(),
                                        list(tree, p -> p.getName().toString()),
                                        type,
                                        tree.getName(),
                                        list(tree, p -> p.getType() + " " + p.getName()),
                                        text(tree.getBody())));
            }
            return null;
        }

        private static String list(MethodTree method, Function<VariableTree, String> each) {
            return method.getParameters().stream().map(each).collect(Collectors.joining(", "));
        }
    }

    /** {@code r -> work(r)} for {@code this::work}. */
    static final class LambdasForReferences extends Rewriting {
        @Override
        public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
            if (tree.getQualifierExpression().toString().equals("this")) {
                replace(tree, "zz -> %s(zz)".formatted(tree.getName()));
            }
            return null;
        }
    }

    /** An object of an anonymous class for {@code this::work}. */
    static final class ObjectsForReferences extends Rewriting {
        @Override
        public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
            if (tree.getQualifierExpression().toString().equals("this")) {
                replace(
                        tree,
                        "new EventProc() { @Override public void call(Registers zz) { %s(zz); } }"
                                .formatted(tree.getName()));
            }
            return null;
        }
    }
}
