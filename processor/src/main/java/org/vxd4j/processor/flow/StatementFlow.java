package org.vxd4j.processor.flow;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.code.Place;
import org.vxd4j.processor.code.SourceTypes;

/** Writes the steps of statements: what comes after what, and what is left by which exit. */
public final class StatementFlow extends ExitFlow {
    private String label = "";

    /** The ways through a lambda that stands in another method. */
    StatementFlow(Trees trees, Names names, SourceTypes types, boolean literal, ExpressionFlow outer) {
        super(trees, names, types, literal, outer);
    }

    /** The ways through a method or lambda that stands at a path. */
    public static Flow read(TreePath path, Trees trees, Names names, SourceTypes types) {
        return read(path, new StatementFlow(trees, names, types, false, null));
    }

    /** The same, with nothing left out. */
    public static Flow literal(TreePath path, Trees trees, Names names, SourceTypes types) {
        return read(path, new StatementFlow(trees, names, types, true, null));
    }

    private static Flow read(TreePath path, StatementFlow flow) {
        return path.getLeaf() instanceof LambdaExpressionTree lambda ? flow.lambda(path, lambda) : flow.method(path);
    }

    /** The code that gives a field its first value, as a method that returns it. */
    public static Flow initialiser(TreePath path, Trees trees, Names names, SourceTypes types) {
        StatementFlow flow = new StatementFlow(trees, names, types, false, null);
        ExpressionTree value = ((VariableTree) path.getLeaf()).getInitializer();
        flow.home = path;
        Variable result = flow.scan(value, null);
        flow.writer.add(new Op.Return(result), Place.of(trees, value, path.getCompilationUnit()));
        return flow.writer.finish();
    }

    /** The ways through a method. */
    private Flow method(TreePath path) {
        MethodTree tree = (MethodTree) path.getLeaf();
        home = path;
        if (!tree.getModifiers().getFlags().contains(Modifier.STATIC)) {
            locals.put(null, writer.parameter(Variable.THIS));
        }
        reassigned.addAll(Reassigned.in(path, trees));
        parameters(tree.getParameters());
        writer.meet();
        if (tree.getBody() != null && tree.getName().contentEquals(MethodRef.CONSTRUCTOR)) {
            constructor(path.getParentPath(), tree.getBody().getStatements());
        } else if (tree.getBody() != null) {
            scan(tree.getBody(), null);
        }
        return writer.finish();
    }

    /** What the fields of a class begin with belongs to each constructor that leaves it to no other one: after {@code super(...)}. */
    private void constructor(TreePath type, List<? extends StatementTree> statements) {
        boolean called = !statements.isEmpty() && calls(statements.get(0), "super");
        scan(called ? statements.get(0) : null, null);
        if (statements.isEmpty() || !calls(statements.get(0), "this")) {
            ((ClassTree) type.getLeaf()).getMembers().forEach(member -> initialise(type, member));
        }
        scan(called ? statements.subList(1, statements.size()) : statements, null);
        if (literal && !writer.isDead() && element(type.getLeaf()) instanceof TypeElement owner) {
            List<Element> given = ((MethodTree) home.getLeaf())
                    .getParameters().stream().map(this::element).toList();
            Components.of(owner, given, writer.since(0))
                    .forEach((field, parameter) -> give(field, local(parameter), type.getLeaf()));
        }
    }

    private static boolean calls(StatementTree statement, String constructor) {
        return statement instanceof ExpressionStatementTree one
                && one.getExpression() instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof IdentifierTree name
                && name.getName().contentEquals(constructor);
    }

    private void initialise(TreePath type, Tree member) {
        if (member instanceof BlockTree block && !block.isStatic()) {
            reassigned.addAll(Reassigned.in(new TreePath(type, block), trees));
            scan(block, null);
        } else if (member instanceof VariableTree field
                && field.getInitializer() != null
                && !field.getModifiers().getFlags().contains(Modifier.STATIC)) {
            reassigned.addAll(Reassigned.in(new TreePath(type, field), trees));
            begin(field);
        }
    }

    /** The ways through a lambda; what it captures are variables that nothing in it gives a value. */
    Flow lambda(TreePath path, LambdaExpressionTree tree) {
        home = path;
        reassigned.addAll(Reassigned.in(path, trees));
        parameters(tree.getParameters());
        writer.meet();
        if (tree.getBodyKind() == LambdaExpressionTree.BodyKind.STATEMENT) {
            scan(tree.getBody(), null);
        } else {
            Variable value = scan(tree.getBody(), null);
            if (!writer.isDead()) {
                writer.add(new Op.Return(value), Place.of(trees, tree.getBody(), path.getCompilationUnit()));
            }
        }
        return writer.finish();
    }

    private void parameters(List<? extends VariableTree> parameters) {
        for (VariableTree parameter : parameters) {
            Element element = element(parameter);
            Variable variable = writer.parameter(parameter.getName().toString());
            if (element != null) {
                locals.put(element, variable);
            }
        }
    }

    @Override
    public Variable visitVariable(VariableTree tree, Void unused) {
        if (tree.getInitializer() != null) {
            Variable value = boxed(value(tree.getInitializer()), tree.getInitializer(), type(tree));
            writer.add(new Op.Copy(local(element(tree)), value), place(tree));
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
        String name = name();
        Node head = writer.meet();
        List<FlowWriter.End> over = branch(tree.getCondition());
        loop(name, tree.getStatement(), () -> {}, head, over);
        return null;
    }

    @Override
    public Variable visitForLoop(ForLoopTree tree, Void unused) {
        String name = name();
        scan(tree.getInitializer(), null);
        Node head = writer.meet();
        List<FlowWriter.End> over = tree.getCondition() == null ? new ArrayList<>() : branch(tree.getCondition());
        loop(name, tree.getStatement(), () -> scan(tree.getUpdate(), null), head, over);
        return null;
    }

    @Override
    public Variable visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
        String name = name();
        Variable all = value(tree.getExpression());
        Node head = writer.meet();
        // Another loop over the same has another answer to whether there are more.
        Variable more = compute("", List.of(all), tree.getExpression());
        List<FlowWriter.End> over = writer.split(new Condition(more, Relation.NOT_EQUAL, null));
        Element element = element(tree.getVariable());
        writer.add(new Op.Compute(local(element), "", List.of(all)), place(tree.getVariable()));
        loop(name, tree.getStatement(), () -> {}, head, over);
        return null;
    }

    /** The body of a loop whose condition holds here; goes on where the loop is over. */
    private void loop(String name, StatementTree body, Runnable update, Node head, List<FlowWriter.End> over) {
        Frame frame = enter(name, over, new ArrayList<>(), null);
        scan(body, null);
        writer.join(frame.again());
        update.run();
        writer.goOnAt(head);
        leave(frame);
    }

    @Override
    public Variable visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
        Frame frame = enter(name(), new ArrayList<>(), new ArrayList<>(), null);
        Node head = writer.meet();
        scan(tree.getStatement(), null);
        writer.join(frame.again());
        frame.left().addAll(branch(tree.getCondition()));
        writer.goOnAt(head);
        leave(frame);
        return null;
    }

    /** The label of the loop that begins here. */
    private String name() {
        String name = label;
        label = "";
        return name;
    }

    @Override
    public Variable visitLabeledStatement(LabeledStatementTree tree, Void unused) {
        StatementTree statement = tree.getStatement();
        boolean loops = statement instanceof WhileLoopTree
                || statement instanceof DoWhileLoopTree
                || statement instanceof ForLoopTree
                || statement instanceof EnhancedForLoopTree;
        if (loops) {
            label = tree.getLabel().toString();
            return scan(statement, null);
        }
        Frame frame = enter(tree.getLabel().toString(), new ArrayList<>(), null, null);
        scan(statement, null);
        leave(frame);
        return null;
    }

    @Override
    public Variable visitSynchronized(SynchronizedTree tree, Void unused) {
        value(tree.getExpression());
        return scan(tree.getBlock(), null);
    }

    @Override
    public Variable visitAssert(AssertTree tree, Void unused) {
        List<FlowWriter.End> off = literal
                ? writer.split(new Condition(compute("", List.of(), tree), Relation.NOT_EQUAL, null))
                : List.of();
        List<FlowWriter.End> fails = branch(tree.getCondition());
        List<FlowWriter.End> holds = writer.take();
        writer.join(fails);
        if (tree.getDetail() != null) {
            value(tree.getDetail());
        }
        rethrow();
        writer.join(holds);
        writer.join(off);
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

    private void choose(ExpressionTree selector, List<? extends CaseTree> cases, Variable result) {
        Variable value = value(selector);
        Frame frame = enter(SWITCH, new ArrayList<>(), null, result);
        List<FlowWriter.End> otherwise = writer.take();
        List<FlowWriter.End> through = List.of();
        boolean complete = result != null;
        Node rest = null;
        for (CaseTree one : cases) {
            CaseLabels labels = CaseLabels.of(one);
            complete |= labels.patterns() > 0;
            writer.join(otherwise);
            List<FlowWriter.End> chosen = new ArrayList<>();
            otherwise = select(value, labels, chosen);
            writer.join(through);
            writer.join(chosen);
            if (labels.isDefault()) {
                rest = writer.meet();
            }
            run(one, frame);
            through = writer.take();
        }
        writer.join(otherwise);
        if (rest != null) {
            writer.goOnAt(rest);
        } else if (complete) {
            writer.take();
        }
        writer.join(through);
        leave(frame);
    }

    /** Splits off the ways to a case; returns those that are for another. Which patterns fit is not looked at: any may. */
    private List<FlowWriter.End> select(Variable value, CaseLabels labels, List<FlowWriter.End> chosen) {
        List<FlowWriter.End> otherwise = new ArrayList<>();
        for (ExpressionTree constant : labels.constants()) {
            List<FlowWriter.End> others = writer.split(isEqual(value, constant));
            chosen.addAll(writer.take());
            writer.join(others);
        }
        if (labels.patterns() > 0) {
            otherwise.addAll(writer.ends());
            if (labels.guard() != null) {
                otherwise.addAll(branch(labels.guard()));
            }
            chosen.addAll(writer.take());
        }
        otherwise.addAll(writer.take());
        return otherwise;
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
