package org.vxd4j.processor.flow;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.code.SourceTypes;

/** Writes the steps of conditions: they split the way, and one that is used as a value becomes 1 or 0 on the two ways. */
abstract class ConditionFlow extends ValueFlow {

    ConditionFlow(Trees trees, Names names, SourceTypes types, boolean literal) {
        super(trees, names, types, literal);
    }

    @Override
    public Variable visitInstanceOf(InstanceOfTree tree, Void unused) {
        return decided(tree);
    }

    @Override
    final Variable decided(ExpressionTree tree) {
        Variable target = writer.result();
        List<FlowWriter.End> otherwise = branch(tree);
        if (!writer.isDead()) {
            writer.add(new Op.Constant(target, 1), place(tree));
        }
        List<FlowWriter.End> done = writer.take();
        writer.join(otherwise);
        if (!writer.isDead()) {
            writer.add(new Op.Constant(target, 0), place(tree));
        }
        writer.join(done);
        return target;
    }

    @Override
    public Variable visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
        Variable target = writer.result();
        List<FlowWriter.End> otherwise = branch(tree.getCondition());
        writer.add(new Op.Copy(target, chosen(tree.getTrueExpression(), tree)), place(tree));
        List<FlowWriter.End> done = writer.take();
        writer.join(otherwise);
        writer.add(new Op.Copy(target, chosen(tree.getFalseExpression(), tree)), place(tree));
        writer.join(done);
        return target;
    }

    private Variable chosen(ExpressionTree value, ConditionalExpressionTree of) {
        return boxed(value(value), value, type(of));
    }

    /** Goes on where a condition holds; returns the ways on which it does not. */
    final List<FlowWriter.End> branch(ExpressionTree condition) {
        return switch (condition.getKind()) {
            case PARENTHESIZED -> branch(((ParenthesizedTree) condition).getExpression());
            case LOGICAL_COMPLEMENT -> inverted(((UnaryTree) condition).getExpression());
            case CONDITIONAL_AND -> {
                List<FlowWriter.End> otherwise = branch(((BinaryTree) condition).getLeftOperand());
                otherwise.addAll(branch(((BinaryTree) condition).getRightOperand()));
                yield otherwise;
            }
            case CONDITIONAL_OR -> {
                List<FlowWriter.End> otherwise = branch(((BinaryTree) condition).getLeftOperand());
                List<FlowWriter.End> holds = writer.take();
                writer.join(otherwise);
                List<FlowWriter.End> neither = branch(((BinaryTree) condition).getRightOperand());
                writer.join(holds);
                yield neither;
            }
            case INSTANCE_OF -> writer.split(instance((InstanceOfTree) condition));
            case BOOLEAN_LITERAL ->
                Boolean.TRUE.equals(((LiteralTree) condition).getValue()) ? new ArrayList<>() : writer.take();
            default -> writer.split(comparison(condition));
        };
    }

    private List<FlowWriter.End> inverted(ExpressionTree condition) {
        List<FlowWriter.End> otherwise = branch(condition);
        List<FlowWriter.End> holds = writer.take();
        writer.join(otherwise);
        return holds;
    }

    private Condition instance(InstanceOfTree tree) {
        Variable value = value(tree.getExpression());
        // Before Java 21 there is no type where there is a pattern.
        Tree type = tree.getType();
        if (tree.getPattern() instanceof BindingPatternTree binding) {
            type = binding.getVariable().getType();
            Element bound = element(binding.getVariable());
            writer.add(new Op.Copy(local(bound), value), place(tree));
        }
        return new Condition(value, Relation.INSTANCE, constant(className(type, tree), tree));
    }

    /** The class as class files name it; the text of the pattern for what is none. */
    private String className(Tree type, InstanceOfTree tree) {
        TypeMirror mirror = type == null ? null : type(type);
        String name = names.of(mirror);
        return name != null ? name : String.valueOf(type == null ? tree.getPattern() : type);
    }

    /** The condition that a value is equal to a constant, as {@code case} has it. */
    final Condition isEqual(Variable value, ExpressionTree constant) {
        return new Condition(value, Relation.EQUAL, isZero(constant) ? null : value(constant));
    }

    private Condition comparison(ExpressionTree tree) {
        Relation relation = Operators.relation(tree.getKind());
        if (relation == null) {
            return new Condition(value(tree), Relation.NOT_EQUAL, null);
        }
        BinaryTree binary = (BinaryTree) tree;
        if (isZero(binary.getLeftOperand()) && (relation == Relation.EQUAL || relation == Relation.NOT_EQUAL)) {
            return new Condition(value(binary.getRightOperand()), relation, null);
        }
        Variable left = value(binary.getLeftOperand());
        return new Condition(left, relation, isZero(binary.getRightOperand()) ? null : value(binary.getRightOperand()));
    }

    /** True for what a condition without a right side compares with. */
    private static boolean isZero(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree parentheses) {
            return isZero(parentheses.getExpression());
        }
        if (!(tree instanceof LiteralTree literal)) {
            return false;
        }
        Object value = plain(literal.getValue());
        return value == null || value instanceof Number number && number.doubleValue() == 0;
    }
}
