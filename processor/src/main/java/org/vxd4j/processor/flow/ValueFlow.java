package org.vxd4j.processor.flow;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.vxd4j.processor.code.BodyScanner;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.code.SourceTypes;

/** Writes the steps of variables, fields and arithmetic. Each visit returns the variable that holds the value. */
abstract class ValueFlow extends BodyScanner<Variable> {
    final Names names;
    final SourceTypes types;
    final FlowWriter writer = new FlowWriter();

    /** The variables of the method; {@code this} stands under null. */
    final Map<Element, Variable> locals = new LinkedHashMap<>();

    /** The variables whose value has to be kept when it is read. */
    final Set<Element> reassigned = new HashSet<>();

    /**
     * True where nothing may be left out: exceptions lead everywhere they may be caught, assertions may be off, a boxed value is another
     * one, and a lambda that only hands on what it is given is a lambda.
     */
    final boolean literal;

    ValueFlow(Trees trees, Names names, SourceTypes types, boolean literal) {
        super(trees);
        this.literal = literal;
        this.names = names;
        this.types = types;
    }

    /** The value of a condition. */
    abstract Variable decided(ExpressionTree tree);

    final Variable thisVariable() {
        Variable known = locals.get(null);
        if (known == null) {
            known = writer.variable(Variable.THIS);
            locals.put(null, known);
        }
        return known;
    }

    /** The variable of a local; one that nobody reads for what has no name. */
    final Variable local(Element element) {
        if (element == null) {
            return writer.result();
        }
        Variable known = locals.get(element);
        if (known == null) {
            known = writer.variable(element.getSimpleName().toString());
            locals.put(element, known);
        }
        return known;
    }

    final Variable constant(Object value, Tree tree) {
        Variable target = writer.result();
        writer.add(new Op.Constant(target, value), place(tree));
        return target;
    }

    final Variable compute(String operator, List<Variable> operands, Tree tree) {
        Variable target = writer.result();
        writer.add(new Op.Compute(target, operator, operands), place(tree));
        return target;
    }

    final Variable copy(Variable source, Tree tree) {
        Variable target = writer.result();
        writer.add(new Op.Copy(target, source), place(tree));
        return target;
    }

    /** A value where something of a type is wanted: a number that is boxed for it is an object of its own. */
    final Variable boxed(Variable value, Tree expression, TypeMirror wanted) {
        TypeMirror given = literal ? type(expression) : null;
        boolean boxes = given != null
                && wanted != null
                && given.getKind().isPrimitive()
                && !wanted.getKind().isPrimitive();
        return boxes ? compute("", List.of(value), expression) : value;
    }

    /** The value of an expression; something unknown for what has none that we can follow. */
    final Variable value(Tree tree) {
        Variable value = scan(tree, null);
        return value == null ? compute("", List.of(), tree) : value;
    }

    final List<Variable> values(List<? extends Tree> expressions) {
        List<Variable> values = new ArrayList<>(expressions.size());
        for (Tree expression : expressions) {
            values.add(value(expression));
        }
        return values;
    }

    @Override
    public Variable visitLiteral(LiteralTree tree, Void unused) {
        return constant(plain(tree.getValue()), tree);
    }

    /** A constant as class files have it: characters and booleans are ints. */
    static Object plain(Object value) {
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
        if (!(tree.getType() instanceof PrimitiveTypeTree type) || type.getPrimitiveTypeKind() == TypeKind.BOOLEAN) {
            return value;
        }
        boolean same = type.getPrimitiveTypeKind() == TypeKind.INT && isInt(kind(tree.getExpression()));
        return same ? value : compute(Operators.cast(type.getPrimitiveTypeKind()), List.of(value), tree);
    }

    private static boolean isInt(TypeKind kind) {
        return kind == TypeKind.INT || kind == TypeKind.SHORT || kind == TypeKind.BYTE || kind == TypeKind.CHAR;
    }

    /** What kind of value an expression has. */
    private TypeKind kind(Tree tree) {
        TypeMirror type = type(tree);
        return type == null ? TypeKind.NONE : type.getKind();
    }

    @Override
    public Variable visitIdentifier(IdentifierTree tree, Void unused) {
        Element element = element(tree);
        if (element == null || isThis(element.getSimpleName())) {
            return thisVariable();
        }
        return element instanceof VariableElement ? read(target(tree), tree) : null;
    }

    private static boolean isThis(Name name) {
        return name.contentEquals(Variable.THIS) || name.contentEquals("super");
    }

    @Override
    public Variable visitMemberSelect(MemberSelectTree tree, Void unused) {
        Element element = element(tree);
        if (isThis(tree.getIdentifier())) {
            return thisVariable();
        }
        if (element instanceof VariableElement field && field.getKind().isField()) {
            return read(target(tree), tree);
        }
        return element instanceof TypeElement || element == null
                ? null
                : compute(tree.getIdentifier().toString(), List.of(), tree);
    }

    @Override
    public Variable visitArrayAccess(ArrayAccessTree tree, Void unused) {
        return read(target(tree), tree);
    }

    /**
     * What can be read and written.
     *
     * @param element the variable or field; null for an element of an array
     * @param local the variable; null for what is none
     * @param object whose field it is; null for a static one
     * @param index the place in the array; null for what is no element
     */
    private record Target(VariableElement element, Variable local, Variable object, Variable index) {}

    /** What an expression names: what stands before the dot or in the brackets is evaluated here, and only here. */
    private Target target(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree parentheses) {
            return target(parentheses.getExpression());
        }
        if (tree instanceof ArrayAccessTree access) {
            Variable array = value(access.getExpression());
            return new Target(null, null, array, value(access.getIndex()));
        }
        if (!(element(tree) instanceof VariableElement variable)) {
            return new Target(null, writer.result(), null, null);
        }
        if (!variable.getKind().isField()) {
            return new Target(variable, local(variable), null, null);
        }
        if (variable.getModifiers().contains(Modifier.STATIC)) {
            return new Target(variable, null, null, null);
        }
        Variable object = tree instanceof MemberSelectTree member ? value(member.getExpression()) : thisVariable();
        return new Target(variable, null, object, null);
    }

    private Variable read(Target target, Tree tree) {
        VariableElement element = target.element();
        if (target.local() != null) {
            return reassigned.contains(element) ? copy(target.local(), tree) : target.local();
        }
        Variable result = writer.result();
        if (element == null) {
            writer.add(new Op.Read(result, target.object(), target.index(), Field.ELEMENT), place(tree));
        } else if (element.getConstantValue() != null) {
            writer.add(new Op.Constant(result, plain(element.getConstantValue())), place(tree));
        } else if (isLength(element)) {
            writer.add(new Op.Compute(result, Operators.LENGTH, List.of(target.object())), place(tree));
        } else {
            writer.add(new Op.Read(result, target.object(), field(element)), place(tree));
        }
        return result;
    }

    /** True for the length of an array, whose class has no name. */
    private static boolean isLength(VariableElement field) {
        return field.getSimpleName().contentEquals(Operators.LENGTH)
                && (!(field.getEnclosingElement() instanceof TypeElement owner)
                        || owner.asType().getKind() != TypeKind.DECLARED
                        || owner.getQualifiedName().contentEquals("Array"));
    }

    private void write(Target target, Variable value, Tree tree) {
        if (target.local() != null) {
            writer.add(new Op.Copy(target.local(), value), place(tree));
        } else if (target.element() == null) {
            writer.add(new Op.Write(target.object(), target.index(), Field.ELEMENT, value), place(tree));
        } else {
            writer.add(new Op.Write(target.object(), field(target.element()), value), place(tree));
        }
    }

    /** Writes what a field of this object begins with. */
    final void begin(VariableTree tree) {
        Variable value = boxed(value(tree.getInitializer()), tree.getInitializer(), type(tree));
        if (element(tree) instanceof VariableElement field) {
            give(field, value, tree);
        }
    }

    /** Writes a field of this object. */
    final void give(VariableElement field, Variable value, Tree tree) {
        writer.add(new Op.Write(thisVariable(), field(field), value), place(tree));
    }

    private Field field(VariableElement field) {
        String owner = names.of((TypeElement) field.getEnclosingElement());
        return new Field(
                owner, field.getSimpleName().toString(), field.getModifiers().contains(Modifier.STATIC));
    }

    @Override
    public Variable visitNewArray(NewArrayTree tree, Void unused) {
        return tree.getInitializers() == null
                ? compute(Operators.NEW_ARRAY, values(tree.getDimensions()), tree)
                : compute(Operators.NEW_ARRAY_OF, values(tree.getInitializers()), tree);
    }

    @Override
    public Variable visitAssignment(AssignmentTree tree, Void unused) {
        Target target = target(tree.getVariable());
        Variable value = boxed(value(tree.getExpression()), tree.getExpression(), type(tree.getVariable()));
        write(target, value, tree);
        return value;
    }

    @Override
    public Variable visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
        Target target = target(tree.getVariable());
        Variable before = read(target, tree);
        Variable operand = value(tree.getExpression());
        return changed(target, tree.getKind(), before, operand, tree);
    }

    /** Computes a new value of what it was read from. */
    private Variable changed(Target target, Tree.Kind operator, Variable before, Variable operand, Tree tree) {
        TypeKind kind = kind(tree);
        Variable after = compute(Operators.of(operator, kind), List.of(before, operand), tree);
        if (kind != TypeKind.INT && isInt(kind)) {
            after = compute(Operators.cast(kind), List.of(after), tree);
        }
        write(target, after, tree);
        return after;
    }

    @Override
    public Variable visitUnary(UnaryTree tree, Void unused) {
        switch (tree.getKind()) {
            case LOGICAL_COMPLEMENT:
                return decided(tree);
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT:
                Target target = target(tree.getExpression());
                Variable before = read(target, tree);
                Variable after = changed(target, tree.getKind(), before, constant(1, tree), tree);
                boolean prefix =
                        tree.getKind() == Tree.Kind.PREFIX_INCREMENT || tree.getKind() == Tree.Kind.PREFIX_DECREMENT;
                return prefix ? after : before;
            default:
                return compute(Operators.of(tree.getKind(), kind(tree)), List.of(value(tree.getExpression())), tree);
        }
    }

    @Override
    public Variable visitBinary(BinaryTree tree, Void unused) {
        if (Operators.relation(tree.getKind()) != null || Operators.isLogical(tree.getKind())) {
            return decided(tree);
        }
        Variable left = value(tree.getLeftOperand());
        return compute(Operators.of(tree.getKind(), kind(tree)), List.of(left, value(tree.getRightOperand())), tree);
    }
}
