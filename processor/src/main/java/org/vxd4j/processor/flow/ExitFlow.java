package org.vxd4j.processor.flow;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.vxd4j.processor.code.CallSite;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.code.Place;
import org.vxd4j.processor.code.SourceTypes;

/** Writes the steps of what leaves a statement: by a jump, by an exception, and what has to be run before. */
abstract class ExitFlow extends ExpressionFlow {
    /** The name of a frame that a {@code break} without a name leaves, though it is no loop. */
    static final String SWITCH = "switch";

    final List<Frame> frames = new ArrayList<>();

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
    record Frame(
            String name,
            List<FlowWriter.End> left,
            List<FlowWriter.End> again,
            Runnable cleanup,
            Variable result,
            int depth) {}

    ExitFlow(Trees trees, Names names, SourceTypes types, boolean literal, ExpressionFlow outer) {
        super(trees, names, types, literal, outer);
    }

    /** Enters a statement that has a result, or none, and no way back to its beginning, or one. */
    final Frame enter(String name, List<FlowWriter.End> left, List<FlowWriter.End> again, Variable result) {
        Frame frame = new Frame(name, left, again, null, result, catchers.depth());
        frames.add(frame);
        return frame;
    }

    /** Goes on where a statement was left. */
    final void leave(Frame frame) {
        frames.remove(frames.size() - 1);
        writer.join(frame.left());
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
                Variable value = value(tree.getValue());
                if (!writer.isDead()) {
                    writer.add(new Op.Copy(frame.result(), value), place(tree));
                }
                exit(i, () -> frame.left().addAll(writer.take()));
                return null;
            }
        }
        return null;
    }

    @Override
    public Variable visitReturn(ReturnTree tree, Void unused) {
        Variable value = tree.getExpression() == null ? null : value(tree.getExpression());
        boolean kept =
                value != null && !value.name().isEmpty() && frames.stream().anyMatch(f -> f.cleanup() != null);
        Variable result = kept ? copy(value, tree) : value;
        Place place = place(tree);
        exit(0, () -> writer.add(new Op.Return(result), place));
        return null;
    }

    /** Leaves all statements from one on: runs what has to be run first, the innermost first, then goes. */
    private void exit(int outermost, Runnable go) {
        if (writer.isDead()) {
            return;
        }
        List<Frame> inside = List.copyOf(frames);
        List<List<Catchers.Clause>> around = catchers.keep(catchers.depth());
        for (int i = inside.size() - 1; i >= outermost; i--) {
            Frame frame = inside.get(i);
            if (frame.cleanup() != null && !writer.isDead()) {
                frames.subList(i, frames.size()).clear();
                catchers.keep(frame.depth());
                frame.cleanup().run();
            }
        }
        frames.clear();
        frames.addAll(inside);
        catchers.restore(around);
        if (!writer.isDead()) {
            go.run();
        }
    }

    @Override
    public Variable visitThrow(ThrowTree tree, Void unused) {
        Variable value = value(tree.getExpression());
        TypeMirror type = type(tree.getExpression());
        if (writer.isDead()) {
            return null;
        }
        boolean caught = type == null ? catchers.lead(writer.ends()) : catchers.lead(writer.ends(), type);
        if (caught) {
            writer.take();
        } else {
            writer.add(new Op.Throw(value), place(tree));
        }
        return null;
    }

    /** An exception that was not caught here goes on outwards. */
    final void rethrow() {
        if (writer.isDead()) {
            return;
        }
        if (catchers.lead(writer.ends())) {
            writer.take();
        } else {
            writer.add(new Op.Throw(writer.result()), null);
        }
    }

    @Override
    public Variable visitTry(TryTree tree, Void unused) {
        if (tree.getFinallyBlock() == null) {
            caught(tree);
        } else {
            cleaned(() -> scan(tree.getFinallyBlock(), null), () -> caught(tree));
        }
        return null;
    }

    /** A body whose end, however it comes, is followed by something else. */
    private void cleaned(Runnable cleanup, Runnable body) {
        Catchers.Clause thrown = new Catchers.Clause(List.of());
        frames.add(new Frame("", new ArrayList<>(), null, cleanup, null, catchers.depth()));
        catchers.add(List.of(thrown));
        int from = writer.size();
        body.run();
        catchers.remove();
        if (literal) {
            mayThrow(from, List.of(thrown));
        }
        frames.remove(frames.size() - 1);
        if (!writer.isDead()) {
            cleanup.run();
        }
        List<FlowWriter.End> done = writer.take();
        if (!thrown.ends().isEmpty()) {
            writer.join(thrown.ends());
            cleanup.run();
            rethrow();
        }
        writer.join(done);
    }

    /** A block with its {@code catch} clauses; its resources are closed before them. */
    private void caught(TryTree tree) {
        List<Catchers.Clause> clauses = new ArrayList<>();
        tree.getCatches().forEach(c -> clauses.add(new Catchers.Clause(types(c))));
        if (!clauses.isEmpty()) {
            catchers.add(clauses);
        }
        int from = writer.size();
        resource(tree, 0);
        if (clauses.isEmpty()) {
            return;
        }
        catchers.remove();
        if (literal) {
            mayThrow(from, clauses);
        } else if (clauses.stream().allMatch(c -> c.ends().isEmpty())) {
            // Nothing is called: then it is for what else may go wrong, such as a division.
            writer.since(from).stream()
                    .filter(n -> n.op().target() != null)
                    .forEach(n -> clauses.forEach(c -> c.ends().add(new FlowWriter.End(n, null, true))));
        }
        List<FlowWriter.End> done = writer.take();
        for (int i = 0; i < clauses.size(); i++) {
            writer.join(clauses.get(i).ends());
            scan(tree.getCatches().get(i), null);
            done.addAll(writer.take());
        }
        writer.join(done);
    }

    /** Leads from all steps since one that may throw anything to where that is caught. */
    private void mayThrow(int from, List<Catchers.Clause> clauses) {
        writer.since(from).stream()
                .filter(n -> n.op() instanceof Op.Call
                        || n.op() instanceof Op.Compute
                        || n.op() instanceof Op.Read
                        || n.op() instanceof Op.Write)
                .forEach(n -> clauses.forEach(c -> c.ends().add(new FlowWriter.End(n, null, true))));
    }

    /** What a clause catches. */
    private List<TypeMirror> types(CatchTree clause) {
        VariableTree parameter = clause.getParameter();
        List<? extends Tree> types = parameter.getType() instanceof UnionTypeTree union
                ? union.getTypeAlternatives()
                : List.of(parameter.getType());
        return types.stream().map(this::type).filter(Objects::nonNull).toList();
    }

    @Override
    public Variable visitCatch(CatchTree tree, Void unused) {
        return scan(tree.getBlock(), null);
    }

    /** The body of a {@code try}, from one of its resources on: what cannot be opened is not closed. */
    private void resource(TryTree tree, int number) {
        if (number == tree.getResources().size()) {
            scan(tree.getBlock(), null);
            return;
        }
        Tree resource = tree.getResources().get(number);
        Variable object;
        if (resource instanceof VariableTree) {
            scan(resource, null);
            object = local(element(resource));
        } else {
            object = value(resource);
        }
        TypeMirror type = type(resource);
        TypeElement element = SourceTypes.element(type);
        ExecutableElement close =
                element == null ? null : types.method(element, "close").orElse(null);
        if (close == null) {
            resource(tree, number + 1);
            return;
        }
        Place place = place(resource);
        CallSite site = CallSite.of(names, close, type);
        cleaned(() -> call(site, object, List.of(), place), () -> resource(tree, number + 1));
    }
}
