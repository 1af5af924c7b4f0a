package org.vxd4j.processor.flow;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.vxd4j.processor.code.CallSite;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.code.Place;
import org.vxd4j.processor.code.SourceTypes;

/** Writes the steps of expressions. Each visit returns the variable that holds the value. */
abstract class ExpressionFlow extends TreePathScanner<Variable, Void> {
    final Trees trees;
    final Names names;
    final SourceTypes types;
    final FlowWriter writer = new FlowWriter();
    final Map<Element, Variable> locals = new HashMap<>();

    /** Where exceptions go, the innermost place last: calls that may throw lead there too. */
    final List<List<FlowWriter.End>> catchers = new ArrayList<>();

    ExpressionFlow(Trees trees, Names names, SourceTypes types) {
        this.trees = trees;
        this.names = names;
        this.types = types;
    }

    final Element element() {
        return trees.getElement(getCurrentPath());
    }

    final Place place(Tree tree) {
        return Place.of(trees, tree, getCurrentPath().getCompilationUnit());
    }

    final Variable thisVariable() {
        return locals.computeIfAbsent(null, k -> writer.variable(Variable.THIS));
    }

    final Variable local(Element element) {
        return locals.computeIfAbsent(
                element, e -> writer.variable(e.getSimpleName().toString()));
    }

    final Variable constant(Object value, Tree tree) {
        Variable target = writer.result();
        writer.add(new Op.Constant(target, value), place(tree));
        return target;
    }

    private Variable compute(String operator, List<Variable> operands, Tree tree) {
        Variable target = writer.result();
        writer.add(new Op.Compute(target, operator, operands), place(tree));
        return target;
    }

    /** The value of an expression; something unknown for what has none that we can follow. */
    final Variable value(Tree tree) {
        Variable value = scan(tree, null);
        return value == null ? compute("", List.of(), tree) : value;
    }

    private List<Variable> values(List<? extends Tree> expressions) {
        List<Variable> values = new ArrayList<>();
        expressions.forEach(e -> values.add(value(e)));
        return values;
    }

    @Override
    public Variable visitLiteral(LiteralTree tree, Void unused) {
        return constant(plain(tree.getValue()), tree);
    }

    /** A constant as class files have it: characters and booleans are ints. */
    private static Object plain(Object value) {
        if (value instanceof Character character) {
            return (int) character;
        }
        if (value instanceof Boolean bool) {
            return bool ? 1 : 0;
        }
        return value instanceof Short || value instanceof Byte ? ((Number) value).intValue() : value;
    }

    @Override
    public Variable visitParenthesized(ParenthesizedTree tree, Void unused) {
        return scan(tree.getExpression(), null);
    }

    @Override
    public Variable visitTypeCast(TypeCastTree tree, Void unused) {
        Variable value = value(tree.getExpression());
        return tree.getType() instanceof PrimitiveTypeTree type && type.getPrimitiveTypeKind() != TypeKind.INT
                ? compute("(" + tree.getType() + ")", List.of(value), tree)
                : value;
    }

    @Override
    public Variable visitIdentifier(IdentifierTree tree, Void unused) {
        Element element = element();
        if (element == null || element.getSimpleName().contentEquals("super")) {
            return thisVariable();
        }
        if (element.getSimpleName().contentEquals(Variable.THIS)) {
            return thisVariable();
        }
        if (element instanceof VariableElement variable) {
            return variable.getKind().isField() ? read(variable, tree, null) : local(variable);
        }
        return null;
    }

    @Override
    public Variable visitMemberSelect(MemberSelectTree tree, Void unused) {
        Element element = element();
        if (element instanceof VariableElement field && field.getKind().isField()) {
            boolean isStatic = field.getModifiers().contains(Modifier.STATIC);
            return read(field, tree, isStatic ? null : tree.getExpression());
        }
        if (tree.getIdentifier().contentEquals(Variable.THIS)) {
            return thisVariable();
        }
        return element instanceof TypeElement || element == null
                ? null
                : compute(tree.getIdentifier().toString(), List.of(), tree);
    }

    private Variable read(VariableElement field, Tree tree, Tree object) {
        if (field.getConstantValue() != null) {
            return constant(plain(field.getConstantValue()), tree);
        }
        if (!(field.getEnclosingElement() instanceof TypeElement)) {
            // The length of an array.
            return compute("length", List.of(value(object)), tree);
        }
        Variable owner = owner(field, object);
        Variable target = writer.result();
        writer.add(new Op.Read(target, owner, field(field)), place(tree));
        return target;
    }

    /** The object whose field it is; null for a static field. */
    private Variable owner(VariableElement field, Tree object) {
        if (field.getModifiers().contains(Modifier.STATIC)) {
            return null;
        }
        return object == null ? thisVariable() : value(object);
    }

    private Field field(VariableElement field) {
        String owner = names.of((TypeElement) field.getEnclosingElement());
        return new Field(
                owner, field.getSimpleName().toString(), field.getModifiers().contains(Modifier.STATIC));
    }

    @Override
    public Variable visitArrayAccess(ArrayAccessTree tree, Void unused) {
        Variable array = value(tree.getExpression());
        value(tree.getIndex());
        Variable target = writer.result();
        writer.add(new Op.Read(target, array, Field.ELEMENT), place(tree));
        return target;
    }

    @Override
    public Variable visitNewArray(NewArrayTree tree, Void unused) {
        List<Variable> parts = values(tree.getDimensions());
        if (tree.getInitializers() != null) {
            parts.addAll(values(tree.getInitializers()));
        }
        return compute("new[]", parts, tree);
    }

    @Override
    public Variable visitAssignment(AssignmentTree tree, Void unused) {
        return assign(tree.getVariable(), () -> value(tree.getExpression()), tree);
    }

    @Override
    public Variable visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
        String operator = operator(tree.getKind());
        return assign(
                tree.getVariable(),
                () -> compute(operator, List.of(value(tree.getVariable()), value(tree.getExpression())), tree),
                tree);
    }

    /** Gives a variable, a field or an element a value. */
    private Variable assign(ExpressionTree to, Supplier<Variable> value, Tree tree) {
        TreePath path = new TreePath(getCurrentPath(), to);
        if (to instanceof ParenthesizedTree parentheses) {
            return assign(parentheses.getExpression(), value, tree);
        }
        if (to instanceof ArrayAccessTree access) {
            Variable array = value(access.getExpression());
            value(access.getIndex());
            return write(array, Field.ELEMENT, value.get(), tree);
        }
        if (!(trees.getElement(path) instanceof VariableElement variable)) {
            return value.get();
        }
        if (!variable.getKind().isField()) {
            Variable result = value.get();
            writer.add(new Op.Copy(local(variable), result), place(tree));
            return result;
        }
        Variable object = owner(variable, to instanceof MemberSelectTree member ? member.getExpression() : null);
        return write(object, field(variable), value.get(), tree);
    }

    private Variable write(Variable object, Field field, Variable value, Tree tree) {
        writer.add(new Op.Write(object, field, value), place(tree));
        return value;
    }

    @Override
    public Variable visitUnary(UnaryTree tree, Void unused) {
        switch (tree.getKind()) {
            case LOGICAL_COMPLEMENT:
                return decided(tree);
            case PREFIX_INCREMENT, POSTFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_DECREMENT:
                String operator = operator(tree.getKind());
                Variable before = value(tree.getExpression());
                boolean postfix =
                        tree.getKind() == Tree.Kind.POSTFIX_INCREMENT || tree.getKind() == Tree.Kind.POSTFIX_DECREMENT;
                Variable kept = postfix ? copy(before, tree) : null;
                Variable after = assign(
                        tree.getExpression(), () -> compute(operator, List.of(before, constant(1, tree)), tree), tree);
                return postfix ? kept : after;
            default:
                return compute(operator(tree.getKind()), List.of(value(tree.getExpression())), tree);
        }
    }

    final Variable copy(Variable source, Tree tree) {
        Variable target = writer.result();
        writer.add(new Op.Copy(target, source), place(tree));
        return target;
    }

    @Override
    public Variable visitBinary(BinaryTree tree, Void unused) {
        if (relation(tree.getKind()) != null || isLogical(tree.getKind())) {
            return decided(tree);
        }
        return compute(
                operator(tree.getKind()), List.of(value(tree.getLeftOperand()), value(tree.getRightOperand())), tree);
    }

    private static boolean isLogical(Tree.Kind kind) {
        return kind == Tree.Kind.CONDITIONAL_AND || kind == Tree.Kind.CONDITIONAL_OR;
    }

    @Override
    public Variable visitInstanceOf(InstanceOfTree tree, Void unused) {
        return decided(tree);
    }

    /** The value of a condition: the way itself becomes 1 or 0. */
    private Variable decided(ExpressionTree tree) {
        Variable target = writer.result();
        List<FlowWriter.End> otherwise = branch(tree);
        writer.add(new Op.Constant(target, 1), place(tree));
        List<FlowWriter.End> done = writer.take();
        writer.join(otherwise);
        writer.add(new Op.Constant(target, 0), place(tree));
        writer.join(done);
        return target;
    }

    @Override
    public Variable visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
        Variable target = writer.result();
        List<FlowWriter.End> otherwise = branch(tree.getCondition());
        writer.add(new Op.Copy(target, value(tree.getTrueExpression())), place(tree));
        List<FlowWriter.End> done = writer.take();
        writer.join(otherwise);
        writer.add(new Op.Copy(target, value(tree.getFalseExpression())), place(tree));
        writer.join(done);
        return target;
    }

    /** Goes on where a condition holds; returns the ways on which it does not. */
    final List<FlowWriter.End> branch(ExpressionTree condition) {
        TreePath path = new TreePath(getCurrentPath(), condition);
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
            case INSTANCE_OF -> writer.split(instance((InstanceOfTree) condition, path));
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

    private Condition instance(InstanceOfTree tree, TreePath path) {
        Variable value = value(tree.getExpression());
        if (tree.getPattern() instanceof BindingPatternTree binding) {
            Element bound = trees.getElement(new TreePath(new TreePath(path, binding), binding.getVariable()));
            writer.add(new Op.Copy(local(bound), value), place(tree));
        }
        return new Condition(value, Relation.INSTANCE, null);
    }

    private Condition comparison(ExpressionTree tree) {
        Relation relation = relation(tree.getKind());
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

    private static Relation relation(Tree.Kind kind) {
        return switch (kind) {
            case EQUAL_TO -> Relation.EQUAL;
            case NOT_EQUAL_TO -> Relation.NOT_EQUAL;
            case LESS_THAN -> Relation.LESS;
            case LESS_THAN_EQUAL -> Relation.NOT_GREATER;
            case GREATER_THAN -> Relation.GREATER;
            case GREATER_THAN_EQUAL -> Relation.NOT_LESS;
            default -> null;
        };
    }

    private static String operator(Tree.Kind kind) {
        return switch (kind) {
            case PLUS, PLUS_ASSIGNMENT, PREFIX_INCREMENT, POSTFIX_INCREMENT -> "+";
            case MINUS, MINUS_ASSIGNMENT, PREFIX_DECREMENT, POSTFIX_DECREMENT, UNARY_MINUS -> "-";
            case MULTIPLY, MULTIPLY_ASSIGNMENT -> "*";
            case DIVIDE, DIVIDE_ASSIGNMENT -> "/";
            case REMAINDER, REMAINDER_ASSIGNMENT -> "%";
            case AND, AND_ASSIGNMENT -> "&";
            case OR, OR_ASSIGNMENT -> "|";
            case XOR, XOR_ASSIGNMENT -> "^";
            case LEFT_SHIFT, LEFT_SHIFT_ASSIGNMENT -> "<<";
            case RIGHT_SHIFT, RIGHT_SHIFT_ASSIGNMENT -> ">>";
            case UNSIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT_ASSIGNMENT -> ">>>";
            case BITWISE_COMPLEMENT -> "~";
            default -> "";
        };
    }

    @Override
    public Variable visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        ExpressionTree select = tree.getMethodSelect();
        ExecutableElement method = element() instanceof ExecutableElement e ? e : null;
        boolean isStatic = method != null && method.getModifiers().contains(Modifier.STATIC);
        Variable object = null;
        if (!isStatic) {
            object = select instanceof MemberSelectTree member ? value(member.getExpression()) : thisVariable();
        }
        List<Variable> arguments = values(tree.getArguments());
        if (method == null) {
            return compute("", arguments, tree);
        }
        TypeMirror receiver = CallSite.receiver(trees, types, getCurrentPath(), select, method);
        return call(CallSite.of(names, method, receiver), object, arguments, select);
    }

    @Override
    public Variable visitNewClass(NewClassTree tree, Void unused) {
        scan(tree.getEnclosingExpression(), null);
        List<Variable> arguments = values(tree.getArguments());
        return element() instanceof ExecutableElement constructor
                ? call(CallSite.of(names, constructor, null), null, arguments, tree)
                : compute("", arguments, tree);
    }

    private Variable call(CallSite site, Variable object, List<Variable> arguments, Tree tree) {
        Variable target = writer.result();
        Node node = writer.add(
                new Op.Call(target, site.callee(), site.receiver(), object, List.copyOf(arguments)), place(tree));
        mayThrow(node);
        return target;
    }

    /** Leads to the innermost place that exceptions go to. */
    private void mayThrow(Node node) {
        if (!catchers.isEmpty()) {
            catchers.get(catchers.size() - 1).add(new FlowWriter.End(node, null, true));
        }
    }

    @Override
    public Variable visitMemberReference(MemberReferenceTree tree, Void unused) {
        Variable object = scan(tree.getQualifierExpression(), null);
        MethodRef method = element() instanceof ExecutableElement e ? names.of(e) : null;
        Variable target = writer.result();
        List<Variable> captured = object == null ? List.of() : List.of(object);
        writer.add(new Op.Procedure(target, method, null, captured), place(tree));
        return target;
    }

    @Override
    public Variable visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        Variable target = writer.result();
        StatementFlow body = new StatementFlow(trees, names, types);
        Flow lambda = body.lambda(getCurrentPath(), tree);
        List<Variable> captured = body.locals.keySet().stream()
                .filter(locals::containsKey)
                .map(locals::get)
                .sorted(Comparator.comparing(Variable::number))
                .toList();
        writer.add(new Op.Procedure(target, null, lambda, captured), place(tree));
        return target;
    }

    @Override
    public Variable visitClass(ClassTree tree, Void unused) {
        // The methods of a local class have ways of their own.
        return null;
    }
}
