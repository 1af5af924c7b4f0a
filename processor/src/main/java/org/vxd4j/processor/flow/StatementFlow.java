package org.vxd4j.processor.flow;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.vxd4j.processor.code.CallSite;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.code.Place;
import org.vxd4j.processor.code.SourceTypes;

/** Writes the steps of statements: what comes after what, and what is left by which exit. */
public final class StatementFlow extends ExpressionFlow {
    private final List<Frame> frames = new ArrayList<>();
    private String label = "";

    /**
     * A statement that others inside it can leave, or that is run by whoever leaves it.
     *
     * @param name its label; empty for none
     * @param left the ways that left it
     * @param again where {@code continue} goes on; null for what is no loop
     * @param cleanup what whoever leaves has to run first; null for nothing
     * @param result what {@code yield} gives a value; null for what has none
     * @param depth how many places exceptions go to there are outside of it
     */
    private record Frame(
            String name,
            List<FlowWriter.End> left,
            List<FlowWriter.End> again,
            Runnable cleanup,
            Variable result,
            int depth) {}

    StatementFlow(Trees trees, Names names, SourceTypes types) {
        super(trees, names, types);
    }

    /** The ways through a method or lambda that stands at a path. */
    public static Flow read(TreePath path, Trees trees, Names names, SourceTypes types) {
        StatementFlow flow = new StatementFlow(trees, names, types);
        return path.getLeaf() instanceof LambdaExpressionTree lambda ? flow.lambda(path, lambda) : flow.method(path);
    }

    /** The code that gives a field its first value, as a method that returns it. */
    public static Flow initialiser(TreePath path, Trees trees, Names names, SourceTypes types) {
        StatementFlow flow = new StatementFlow(trees, names, types);
        ExpressionTree value = ((VariableTree) path.getLeaf()).getInitializer();
        Variable result = flow.scan(new TreePath(path, value), null);
        flow.writer.add(new Op.Return(result), Place.of(trees, value, path.getCompilationUnit()));
        return flow.writer.finish();
    }

    /** The ways through a method. */
    private Flow method(TreePath path) {
        MethodTree tree = (MethodTree) path.getLeaf();
        if (!tree.getModifiers().getFlags().contains(Modifier.STATIC)) {
            locals.put(null, writer.parameter(Variable.THIS));
        }
        parameters(path, tree.getParameters());
        writer.meet();
        scan(new TreePath(path, tree.getBody()), null);
        return writer.finish();
    }

    /** The ways through a lambda; what it captures are variables that nothing in it gives a value. */
    Flow lambda(TreePath path, LambdaExpressionTree tree) {
        parameters(path, tree.getParameters());
        writer.meet();
        TreePath body = new TreePath(path, tree.getBody());
        if (tree.getBodyKind() == LambdaExpressionTree.BodyKind.STATEMENT) {
            scan(body, null);
        } else {
            Variable value = scan(body, null);
            if (!writer.isDead()) {
                writer.add(new Op.Return(value), Place.of(trees, tree.getBody(), path.getCompilationUnit()));
            }
        }
        return writer.finish();
    }

    private void parameters(TreePath path, List<? extends VariableTree> parameters) {
        for (VariableTree parameter : parameters) {
            Element element = trees.getElement(new TreePath(path, parameter));
            locals.put(element, writer.parameter(parameter.getName().toString()));
        }
    }

    @Override
    public Variable visitVariable(VariableTree tree, Void unused) {
        if (tree.getInitializer() != null) {
            Variable value = value(tree.getInitializer());
            writer.add(new Op.Copy(local(element()), value), place(tree));
        }
        return null;
    }

    @Override
    public Variable visitIf(IfTree tree, Void unused) {
        List<FlowWriter.End> otherwise = branch(tree.getCondition());
        scan(tree.getThenStatement(), null);
        List<FlowWriter.End> done = writer.take();
        writer.join(otherwise);
        scan(tree.getElseStatement(), null);
        writer.join(done);
        return null;
    }

    @Override
    public Variable visitWhileLoop(WhileLoopTree tree, Void unused) {
        Node head = writer.meet();
        List<FlowWriter.End> over = branch(tree.getCondition());
        loop(tree.getStatement(), () -> {}, head, over);
        return null;
    }

    @Override
    public Variable visitForLoop(ForLoopTree tree, Void unused) {
        scan(tree.getInitializer(), null);
        Node head = writer.meet();
        List<FlowWriter.End> over = tree.getCondition() == null ? new ArrayList<>() : branch(tree.getCondition());
        loop(tree.getStatement(), () -> scan(tree.getUpdate(), null), head, over);
        return null;
    }

    @Override
    public Variable visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
        Variable all = value(tree.getExpression());
        Node head = writer.meet();
        Variable more = writer.result();
        writer.add(new Op.Compute(more, "hasNext", List.of(all)), place(tree.getExpression()));
        List<FlowWriter.End> over = writer.split(new Condition(more, Relation.NOT_EQUAL, null));
        Element element = trees.getElement(new TreePath(getCurrentPath(), tree.getVariable()));
        writer.add(new Op.Compute(local(element), "next", List.of(all)), place(tree.getVariable()));
        loop(tree.getStatement(), () -> {}, head, over);
        return null;
    }

    /** The body of a loop whose condition holds here; goes on where the loop is over. */
    private void loop(StatementTree body, Runnable update, Node head, List<FlowWriter.End> over) {
        Frame frame = enter(over, new ArrayList<>(), null);
        scan(body, null);
        writer.join(frame.again());
        update.run();
        writer.goOnAt(head);
        leave(frame);
    }

    @Override
    public Variable visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
        Node head = writer.meet();
        Frame frame = enter(new ArrayList<>(), new ArrayList<>(), null);
        scan(tree.getStatement(), null);
        writer.join(frame.again());
        frame.left().addAll(branch(tree.getCondition()));
        writer.goOnAt(head);
        leave(frame);
        return null;
    }

    private Frame enter(List<FlowWriter.End> left, List<FlowWriter.End> again, Variable result) {
        Frame frame = new Frame(label, left, again, null, result, catchers.size());
        label = "";
        frames.add(frame);
        return frame;
    }

    private void leave(Frame frame) {
        frames.remove(frames.size() - 1);
        writer.join(frame.left());
    }

    @Override
    public Variable visitLabeledStatement(LabeledStatementTree tree, Void unused) {
        label = tree.getLabel().toString();
        StatementTree statement = tree.getStatement();
        boolean loops = statement instanceof WhileLoopTree
                || statement instanceof DoWhileLoopTree
                || statement instanceof ForLoopTree
                || statement instanceof EnhancedForLoopTree;
        if (loops) {
            return scan(statement, null);
        }
        Frame frame = enter(new ArrayList<>(), null, null);
        scan(statement, null);
        leave(frame);
        return null;
    }

    @Override
    public Variable visitBreak(BreakTree tree, Void unused) {
        String name = tree.getLabel() == null ? null : tree.getLabel().toString();
        for (int i = frames.size() - 1; i >= 0; i--) {
            Frame frame = frames.get(i);
            boolean wanted = name == null
                    ? frame.again() != null || frame.name().equals(SWITCH)
                    : frame.name().equals(name);
            if (wanted) {
                exit(i, () -> frame.left().addAll(writer.take()));
                return null;
            }
        }
        return null;
    }

    @Override
    public Variable visitContinue(ContinueTree tree, Void unused) {
        String name = tree.getLabel() == null ? null : tree.getLabel().toString();
        for (int i = frames.size() - 1; i >= 0; i--) {
            Frame frame = frames.get(i);
            if (frame.again() != null && (name == null || frame.name().equals(name))) {
                exit(i, () -> frame.again().addAll(writer.take()));
                return null;
            }
        }
        return null;
    }

    @Override
    public Variable visitYield(YieldTree tree, Void unused) {
        for (int i = frames.size() - 1; i >= 0; i--) {
            Frame frame = frames.get(i);
            if (frame.result() != null) {
                writer.add(new Op.Copy(frame.result(), value(tree.getValue())), place(tree));
                exit(i, () -> frame.left().addAll(writer.take()));
                return null;
            }
        }
        return null;
    }

    @Override
    public Variable visitReturn(ReturnTree tree, Void unused) {
        Variable value = tree.getExpression() == null ? null : value(tree.getExpression());
        exit(0, () -> writer.add(new Op.Return(value), place(tree)));
        return null;
    }

    /** Leaves all statements from one on: runs what has to be run first, the innermost first, then goes. */
    private void exit(int outermost, Runnable go) {
        if (writer.isDead()) {
            return;
        }
        List<Frame> inside = new ArrayList<>(frames);
        List<List<FlowWriter.End>> around = new ArrayList<>(catchers);
        for (int i = inside.size() - 1; i >= outermost; i--) {
            Frame frame = inside.get(i);
            if (frame.cleanup() != null && !writer.isDead()) {
                keep(frames, i);
                keep(catchers, frame.depth());
                frame.cleanup().run();
            }
        }
        frames.clear();
        frames.addAll(inside);
        catchers.clear();
        catchers.addAll(around);
        if (!writer.isDead()) {
            go.run();
        }
    }

    private static void keep(List<?> list, int size) {
        list.subList(size, list.size()).clear();
    }

    @Override
    public Variable visitThrow(ThrowTree tree, Void unused) {
        Variable value = value(tree.getExpression());
        if (catchers.isEmpty()) {
            writer.add(new Op.Throw(value), place(tree));
        } else {
            List<FlowWriter.End> catcher = catchers.get(catchers.size() - 1);
            writer.take().forEach(e -> catcher.add(new FlowWriter.End(e.from(), e.when(), true)));
        }
        return null;
    }

    @Override
    public Variable visitTry(TryTree tree, Void unused) {
        boolean cleans = tree.getFinallyBlock() != null || !tree.getResources().isEmpty();
        if (cleans) {
            cleaned(tree);
        } else {
            caught(tree);
        }
        return null;
    }

    /** A block whose end, however it comes, is followed by {@code finally} or by closing its resources. */
    private void cleaned(TryTree tree) {
        TreePath path = getCurrentPath();
        Runnable cleanup = () -> clean(path, tree);
        List<FlowWriter.End> thrown = new ArrayList<>();
        frames.add(new Frame("", new ArrayList<>(), null, cleanup, null, catchers.size()));
        catchers.add(thrown);
        caught(tree);
        catchers.remove(catchers.size() - 1);
        frames.remove(frames.size() - 1);
        if (!writer.isDead()) {
            cleanup.run();
        }
        List<FlowWriter.End> done = writer.take();
        if (!thrown.isEmpty()) {
            writer.join(thrown);
            cleanup.run();
            rethrow();
        }
        writer.join(done);
    }

    private void clean(TreePath path, TryTree tree) {
        for (Tree resource : tree.getResources()) {
            Variable object = resource instanceof VariableTree
                    ? local(trees.getElement(new TreePath(path, resource)))
                    : value(resource);
            TreePath at = new TreePath(path, resource);
            TypeElement type = SourceTypes.element(trees.getTypeMirror(at));
            if (type != null) {
                types.method(type, "close").ifPresent(m -> close(object, m, at));
            }
        }
        if (tree.getFinallyBlock() != null) {
            scan(tree.getFinallyBlock(), null);
        }
    }

    private void close(Variable resource, ExecutableElement method, TreePath path) {
        CallSite site = CallSite.of(names, method, trees.getTypeMirror(path));
        writer.add(
                new Op.Call(writer.result(), site.callee(), site.receiver(), resource, List.of()),
                Place.of(trees, path.getLeaf(), path.getCompilationUnit()));
    }

    /** The exception goes on outwards. */
    private void rethrow() {
        if (writer.isDead()) {
            return;
        }
        if (catchers.isEmpty()) {
            writer.add(new Op.Throw(writer.result()), null);
        } else {
            List<FlowWriter.End> catcher = catchers.get(catchers.size() - 1);
            writer.take().forEach(e -> catcher.add(new FlowWriter.End(e.from(), e.when(), true)));
        }
    }

    /** A block with its {@code catch} clauses. */
    private void caught(TryTree tree) {
        List<FlowWriter.End> thrown = new ArrayList<>();
        boolean catches = !tree.getCatches().isEmpty();
        if (catches) {
            catchers.add(thrown);
        }
        scan(tree.getResources(), null);
        scan(tree.getBlock(), null);
        if (!catches) {
            return;
        }
        catchers.remove(catchers.size() - 1);
        List<FlowWriter.End> done = writer.take();
        for (CatchTree clause : tree.getCatches()) {
            if (!thrown.isEmpty()) {
                writer.join(thrown);
                scan(clause.getBlock(), null);
                done.addAll(writer.take());
            }
        }
        writer.join(done);
    }

    @Override
    public Variable visitSynchronized(SynchronizedTree tree, Void unused) {
        value(tree.getExpression());
        return scan(tree.getBlock(), null);
    }

    @Override
    public Variable visitAssert(AssertTree tree, Void unused) {
        List<FlowWriter.End> fails = branch(tree.getCondition());
        List<FlowWriter.End> holds = writer.take();
        writer.join(fails);
        if (!writer.isDead()) {
            rethrow();
        }
        writer.join(holds);
        return null;
    }

    @Override
    public Variable visitSwitch(SwitchTree tree, Void unused) {
        choose(tree.getExpression(), tree.getCases(), null);
        return null;
    }

    @Override
    public Variable visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
        Variable result = writer.result();
        choose(tree.getExpression(), tree.getCases(), result);
        return result;
    }

    private static final String SWITCH = "switch";

    private void choose(ExpressionTree selector, List<? extends CaseTree> cases, Variable result) {
        Variable value = value(selector);
        Node fork = writer.meet();
        writer.take();
        Frame frame = new Frame(SWITCH, new ArrayList<>(), null, null, result, catchers.size());
        frames.add(frame);
        boolean complete = result != null;
        for (CaseTree one : cases) {
            complete |= one.getExpressions().isEmpty();
            List<FlowWriter.End> through = writer.take();
            select(fork, value, one);
            writer.join(through);
            run(one, frame);
        }
        if (!complete) {
            writer.join(List.of(new FlowWriter.End(fork, null, false)));
        }
        leave(frame);
    }

    /** The ways from the selector to a case. The guards of patterns are not looked at: any of them may hold. */
    private void select(Node fork, Variable value, CaseTree one) {
        if (one.getExpressions().isEmpty()) {
            writer.join(List.of(new FlowWriter.End(fork, null, false)));
        }
        for (ExpressionTree constant : one.getExpressions()) {
            writer.join(List.of(new FlowWriter.End(fork, null, false)));
            Variable right = isPlain(constant) ? value(constant) : null;
            if (right != null) {
                writer.split(new Condition(value, Relation.EQUAL, right));
            }
            List<FlowWriter.End> ends = writer.take();
            writer.join(ends);
        }
    }

    private static boolean isPlain(ExpressionTree constant) {
        return constant instanceof LiteralTree;
    }

    private void run(CaseTree one, Frame frame) {
        if (one.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
            scan(one.getStatements(), null);
            return;
        }
        Tree body = one.getBody();
        if (body instanceof ExpressionTree expression) {
            Variable value = value(expression);
            if (frame.result() != null) {
                writer.add(new Op.Copy(frame.result(), value), place(body));
            }
        } else {
            scan(body, null);
        }
        frame.left().addAll(writer.take());
    }
}
