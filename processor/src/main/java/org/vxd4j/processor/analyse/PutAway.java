package org.vxd4j.processor.analyse;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.vxd4j.processor.code.BodyScanner;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;

/**
 * What one body of a source puts away: into a field, an array or a collection, into the data of an event, or by returning it. A lambda
 * among it does not run where it is written, but where somebody takes it out.
 */
final class PutAway extends BodyScanner<Void> {
    private final Names names;
    private final Keepers keepers;

    /** Lambdas, objects and variables. */
    private final Set<Object> kept = Collections.newSetFromMap(new IdentityHashMap<>());

    /** What variables may hold, and what they hold when something that uses them is put away. */
    private final Map<Object, List<Object>> held = new IdentityHashMap<>();

    private final Map<Element, Integer> depths = new HashMap<>();

    /** The lambdas and classes in which the scan is, the innermost last. */
    private final List<Tree> around = new ArrayList<>();

    private final Deque<Object> waiting = new ArrayDeque<>();

    /**
     * Of a method, or of what the fields of a class begin with.
     *
     * @param home the path to it
     */
    PutAway(Trees trees, Names names, Keepers keepers, TreePath home) {
        super(trees);
        this.names = names;
        this.keepers = keepers;
        this.home = home;
    }

    void read() {
        if (home.getLeaf() instanceof ClassTree type) {
            for (Tree member : type.getMembers()) {
                if (member instanceof VariableTree || member instanceof BlockTree) {
                    scan(member, null);
                }
            }
        } else {
            scan(home.getLeaf(), null);
        }
        while (!waiting.isEmpty()) {
            held.getOrDefault(waiting.remove(), List.of()).forEach(this::keep);
        }
    }

    /** True for a lambda, a method reference or a new object that is put away. */
    boolean contains(Tree tree) {
        return kept.contains(tree);
    }

    /** True for a variable whose value is. */
    boolean contains(Element variable) {
        return kept.contains(variable);
    }

    /** True for a parameter that is. */
    boolean containsParameter(int position) {
        return home.getLeaf() instanceof MethodTree method
                && position < method.getParameters().size()
                && contains(element(method.getParameters().get(position)));
    }

    /** True for a local variable that is given a value in one place, or around this body, where it must be final. */
    boolean holdsOne(Element variable) {
        return held.getOrDefault(variable, List.of()).size() <= 1;
    }

    private void keep(Object what) {
        if (what instanceof Element variable) {
            if (kept.add(variable)) {
                waiting.add(variable);
            }
            return;
        }
        Tree value = bare((Tree) what);
        if (value instanceof ConditionalExpressionTree choice) {
            keep(choice.getTrueExpression());
            keep(choice.getFalseExpression());
        } else if (value instanceof SwitchExpressionTree choice) {
            new Results().scan(choice.getCases(), null);
        } else if (value instanceof LambdaExpressionTree || value instanceof MemberReferenceTree) {
            if (kept.add(value)) {
                waiting.add(value);
            }
        } else if (value instanceof NewArrayTree array && array.getInitializers() != null) {
            array.getInitializers().forEach(this::keep);
        } else if (value instanceof NewClassTree creation) {
            kept.add(creation);
            keepWrapped(creation, creation.getArguments());
        } else if (value instanceof MethodInvocationTree call) {
            keepWrapped(call, call.getArguments());
        } else if (value instanceof IdentifierTree && depths.containsKey(element(value))) {
            keep(element(value));
        }
    }

    /** What the JDK makes of its arguments holds them. */
    private void keepWrapped(Tree call, List<? extends ExpressionTree> arguments) {
        if (element(call) instanceof ExecutableElement method) {
            MethodRef ref = names.of(method);
            if (Procedures.wraps(ref.owner(), ref.name())) {
                arguments.forEach(this::keep);
            }
        }
    }

    /** The values of a {@code switch}. */
    private final class Results extends TreeScanner<Void, Void> {
        @Override
        public Void visitCase(CaseTree tree, Void unused) {
            if (tree.getBody() instanceof ExpressionTree result) {
                keep(result);
                return null;
            }
            return super.visitCase(tree, unused);
        }

        @Override
        public Void visitYield(YieldTree tree, Void unused) {
            keep(tree.getValue());
            return null;
        }

        @Override
        public Void visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
            return null;
        }

        @Override
        public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
            return null;
        }

        @Override
        public Void visitClass(ClassTree tree, Void unused) {
            return null;
        }
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
        Element variable = element(tree);
        depths.put(variable, around.size());
        if (tree.getInitializer() != null) {
            assign(variable, tree.getInitializer());
        }
        return super.visitVariable(tree, unused);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
        assign(element(bare(tree.getVariable())), tree.getExpression());
        return super.visitAssignment(tree, unused);
    }

    private void assign(Element variable, ExpressionTree value) {
        if (variable == null || variable.getKind().isField()) {
            keep(value);
        } else {
            held.computeIfAbsent(variable, v -> new ArrayList<>()).add(value);
        }
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void unused) {
        if (tree.getExpression() != null) {
            keep(tree.getExpression());
        }
        return super.visitReturn(tree, unused);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        if (tree.getBody() instanceof ExpressionTree result) {
            keep(result);
        }
        around.add(tree);
        super.visitLambdaExpression(tree, unused);
        around.remove(around.size() - 1);
        return null;
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
        around.add(tree);
        super.visitClass(tree, unused);
        around.remove(around.size() - 1);
        return null;
    }

    /** What a lambda takes from around it is put away with it; an object may be anywhere. */
    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
        Element variable = around.isEmpty() ? null : element(tree);
        int depth = depths.getOrDefault(variable, around.size());
        for (Tree inner : around.subList(depth, around.size())) {
            if (inner instanceof LambdaExpressionTree) {
                held.computeIfAbsent(inner, l -> new ArrayList<>()).add(variable);
            } else {
                keep(variable);
            }
        }
        return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        give(tree, tree.getArguments());
        return super.visitMethodInvocation(tree, unused);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
        give(tree, tree.getArguments());
        return super.visitNewClass(tree, unused);
    }

    private void give(Tree call, List<? extends ExpressionTree> arguments) {
        if (!arguments.isEmpty() && element(call) instanceof ExecutableElement method) {
            for (int i = 0; i < arguments.size(); i++) {
                if (mayBeLambda(bare(arguments.get(i))) && keepers.keeps(method, i)) {
                    keep(arguments.get(i));
                }
            }
        }
    }

    private boolean mayBeLambda(Tree value) {
        if (value instanceof IdentifierTree) {
            return depths.containsKey(element(value)) && keepers.types().mayHold(type(value));
        }
        if (value instanceof NewClassTree creation && creation.getClassBody() != null) {
            return true;
        }
        if (value instanceof MethodInvocationTree || value instanceof NewClassTree) {
            return keepers.types().mayHold(type(value));
        }
        return value instanceof LambdaExpressionTree
                || value instanceof MemberReferenceTree
                || value instanceof ConditionalExpressionTree
                || value instanceof SwitchExpressionTree
                || value instanceof NewArrayTree;
    }
}
