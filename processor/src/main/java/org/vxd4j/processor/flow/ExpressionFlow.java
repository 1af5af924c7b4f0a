package org.vxd4j.processor.flow;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import org.vxd4j.processor.code.CallSite;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.code.Place;
import org.vxd4j.processor.code.SourceTypes;

/** Writes the steps of calls and of what is called later. */
abstract class ExpressionFlow extends ConditionFlow {
    private final ExpressionFlow outer;

    /** Where exceptions go: calls that may throw lead there too. */
    final Catchers catchers;

    /**
     * The ways through a method or lambda.
     *
     * @param outer the method that a lambda stands in; null for none
     */
    ExpressionFlow(Trees trees, Names names, SourceTypes types, boolean literal, ExpressionFlow outer) {
        super(trees, names, types, literal);
        this.outer = outer;
        this.catchers = new Catchers(types, literal);
    }

    /** True for a variable that has a value here, also when it comes from further out. */
    private boolean knows(Element element) {
        return locals.containsKey(element) || outer != null && outer.knows(element);
    }

    @Override
    public Variable visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        ExpressionTree select = tree.getMethodSelect();
        ExecutableElement method = element(tree) instanceof ExecutableElement e ? e : null;
        boolean isStatic = method != null && method.getModifiers().contains(Modifier.STATIC);
        Variable object = null;
        if (!isStatic) {
            object = select instanceof MemberSelectTree member ? value(member.getExpression()) : thisVariable();
        }
        List<Variable> arguments = arguments(method, tree.getArguments());
        if (method == null) {
            return compute("", arguments, tree);
        }
        return call(CallSite.of(names, trees, types, path(tree), select, method), object, arguments, select);
    }

    @Override
    public Variable visitNewClass(NewClassTree tree, Void unused) {
        scan(tree.getEnclosingExpression(), null);
        ExecutableElement constructor = element(tree) instanceof ExecutableElement e ? e : null;
        List<Variable> arguments = arguments(constructor, tree.getArguments());
        return constructor != null
                ? call(CallSite.of(names, constructor, null), null, arguments, tree)
                : compute("", arguments, tree);
    }

    /** What a method is given, as its parameters take it; variable arguments one by one. */
    private List<Variable> arguments(ExecutableElement method, List<? extends ExpressionTree> given) {
        if (!literal || method == null) {
            return values(given);
        }
        List<Variable> arguments = new ArrayList<>(given.size());
        int last = method.getParameters().size() - 1;
        for (int i = 0; i < given.size(); i++) {
            TypeMirror wanted = last < 0
                    ? null
                    : method.getParameters().get(Math.min(i, last)).asType();
            boolean one = method.isVarArgs() && i >= last && wanted instanceof ArrayType;
            arguments.add(
                    boxed(value(given.get(i)), given.get(i), one ? ((ArrayType) wanted).getComponentType() : wanted));
        }
        return arguments;
    }

    private Variable call(CallSite site, Variable object, List<Variable> arguments, Tree tree) {
        return call(site, object, arguments, place(tree));
    }

    /** Adds a call; it may throw. */
    final Variable call(CallSite site, Variable object, List<Variable> arguments, Place place) {
        Variable target = writer.result();
        Node node =
                writer.add(new Op.Call(target, site.callee(), site.receiver(), object, List.copyOf(arguments)), place);
        catchers.leadFrom(node);
        return target;
    }

    @Override
    public Variable visitMemberReference(MemberReferenceTree tree, Void unused) {
        Variable object = scan(tree.getQualifierExpression(), null);
        MethodRef method = element(tree) instanceof ExecutableElement e ? names.of(e) : null;
        Variable target = writer.result();
        List<Variable> captured = object == null ? List.of() : List.of(object);
        writer.add(new Op.Procedure(target, method, null, captured), place(tree));
        return target;
    }

    @Override
    public Variable visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        Variable target = writer.result();
        ExecutableElement forwarded = !literal
                        && Forwarding.to(tree) instanceof MethodInvocationTree call
                        && element(call) instanceof ExecutableElement method
                ? method
                : null;
        if (forwarded != null) {
            boolean isStatic = forwarded.getModifiers().contains(Modifier.STATIC);
            List<Variable> object = isStatic ? List.of() : List.of(thisVariable());
            writer.add(new Op.Procedure(target, names.of(forwarded), null, object), place(tree));
            return target;
        }
        StatementFlow body = new StatementFlow(trees, names, types, literal, this);
        Flow lambda = body.lambda(path(tree), tree);
        List<Variable> captured = body.locals.keySet().stream()
                .filter(this::knows)
                .map(e -> e == null ? thisVariable() : local(e))
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
