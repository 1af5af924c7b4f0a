package org.vxd4j.processor.analyse;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.parse.Annotations;
import org.vxd4j.processor.parse.Dsl;

/** Finds where a source hands procedures on: to variables, to other methods, to the services that register them. */
final class SourceHandovers {
    private final Trees trees;
    private final Names names;
    private final Handovers handovers;
    private final Keepers keepers;

    SourceHandovers(Trees trees, Names names, Handovers handovers, Keepers keepers) {
        this.trees = trees;
        this.names = names;
        this.handovers = handovers;
        this.keepers = keepers;
    }

    /** Notes a lambda under its name. */
    void write(Tree lambda, MethodRef procedure) {
        handovers.assign(new Handovers.Written(lambda), Set.of(new Handovers.Procedure(procedure)));
    }

    /** Notes that a variable gets a value. Lambdas of any kind that are put away are called when somebody takes them out. */
    void assign(Element variable, TreePath value) {
        if (variable instanceof VariableElement v && (isProcedure(v.asType()) || mayBeShelf(v))) {
            handovers.assign(origin(v), origins(value));
        }
    }

    /** Notes that a call is one of a procedure, or of what was put away. */
    void call(Step.Call call, TreePath receiver) {
        Element named = trees.getElement(receiver);
        boolean takes = named instanceof VariableElement v && isShelf(v, receiver.getParentPath())
                || named instanceof ExecutableElement method && isGiven(method);
        if (call.callee().isFunctional() && isOfTable(named, receiver)) {
            handovers.take(call);
        }
        if (takes || isProcedure(trees.getTypeMirror(receiver))) {
            handovers.call(call, origins(receiver));
        }
    }

    /** A local variable that is given one lambda after the other holds, here or there, only one of them. */
    private boolean isShelf(VariableElement variable, TreePath home) {
        return mayBeShelf(variable)
                && (variable.getKind().isField() || keepers.in(home).holdsOne(variable));
    }

    /** True for a field or a local variable that may hold a lambda: who calls a method's parameter, only the caller knows. */
    private boolean mayBeShelf(VariableElement variable) {
        return (variable.getKind().isField() || variable.getKind() == ElementKind.LOCAL_VARIABLE)
                && keepers.types().mayBe(variable.asType());
    }

    /** True for a method that may return a lambda. */
    private boolean isGiven(ExecutableElement method) {
        return keepers.types().mayBe(method.getReturnType())
                && !names.of(method).isPlatform();
    }

    /** True for what comes out of a table: {@code actions.get(key)}, {@code actions[i]}. */
    private boolean isOfTable(Element named, TreePath receiver) {
        return named instanceof ExecutableElement method && names.of(method).isPlatform()
                || receiver.getLeaf() instanceof ArrayAccessTree;
    }

    /** True for a method that is given a procedure, or a lambda that it may put away. */
    boolean takesProcedure(ExecutableElement method) {
        for (int i = 0; i < method.getParameters().size(); i++) {
            if (takes(method, i)) {
                return true;
            }
        }
        return false;
    }

    /** Of a driver there is one object: what one of its methods puts into a field is what the others take out. */
    private boolean takes(ExecutableElement method, int position) {
        TypeMirror type = method.getParameters().get(position).asType();
        return isProcedure(type)
                || keepers.types().mayBe(type)
                        && Annotations.has(method.getEnclosingElement(), Dsl.VXD)
                        && keepers.keeps(method, position);
    }

    /** Notes that a method returns a value. */
    void give(ExecutableElement method, TreePath value) {
        if (isProcedure(method.getReturnType()) || isGiven(method)) {
            handovers.assign(new Handovers.Result(names.of(method)), origins(value));
        }
    }

    /**
     * Notes what a call gives.
     *
     * @param in the body it stands in
     * @param call the call, with its place
     * @param moment when the service will call it; empty for a method that is no service
     */
    void pass(
            MethodRef in,
            ExecutableElement method,
            Step.Call call,
            Optional<Moment> moment,
            List<? extends ExpressionTree> arguments,
            TreePath path) {
        List<? extends VariableElement> parameters = method.getParameters();
        for (int i = 0; i < Math.min(arguments.size(), parameters.size()); i++) {
            if (!takes(method, i)) {
                continue;
            }
            Set<Handovers.Origin> origins = origins(new TreePath(path, arguments.get(i)));
            if (moment.isPresent()) {
                handovers.register(in, origins, moment.get(), call);
            } else if (Procedures.isDescriptor(call.callee().owner())) {
                handovers.register(in, origins, Procedures.describedBy(call.callee(), i, parameters.size()), call);
            } else {
                handovers.pass(call, i, origins);
            }
        }
    }

    private boolean isProcedure(TypeMirror type) {
        return Procedures.isProcedure(names.of(type));
    }

    private Set<Handovers.Origin> origins(TreePath path) {
        Set<Handovers.Origin> origins = new LinkedHashSet<>();
        Tree tree = path.getLeaf();
        Element element = trees.getElement(path);
        if (tree instanceof ParenthesizedTree parentheses) {
            return origins(new TreePath(path, parentheses.getExpression()));
        } else if (tree instanceof TypeCastTree cast) {
            return origins(new TreePath(path, cast.getExpression()));
        } else if (tree instanceof ConditionalExpressionTree choice) {
            origins.addAll(origins(new TreePath(path, choice.getTrueExpression())));
            origins.addAll(origins(new TreePath(path, choice.getFalseExpression())));
            return origins;
        } else if (tree instanceof LambdaExpressionTree) {
            return Set.of(new Handovers.Written(tree));
        } else if (tree instanceof MemberReferenceTree) {
            return element instanceof ExecutableElement method
                    ? Set.of(new Handovers.Procedure(names.of(method)))
                    : Set.of();
        } else if (tree instanceof NewClassTree && element instanceof ExecutableElement constructor) {
            return Set.of(new Handovers.Made(names.of((TypeElement) constructor.getEnclosingElement())));
        } else if (tree instanceof MethodInvocationTree && element instanceof ExecutableElement method) {
            origins.add(new Handovers.Result(names.of(method)));
        } else if (element instanceof VariableElement variable) {
            origins.add(origin(variable));
        }
        // A variable of a named class says what is called, whoever made the object.
        String type = names.of(trees.getTypeMirror(path));
        if (type != null && !Procedures.isProcedure(type)) {
            origins.add(new Handovers.Made(type));
        }
        return origins;
    }

    private Handovers.Origin origin(VariableElement variable) {
        if (variable.getKind().isField() && variable.getEnclosingElement() instanceof TypeElement owner) {
            return new Handovers.Field(names.of(owner), variable.getSimpleName().toString());
        }
        if (variable.getKind() == ElementKind.PARAMETER
                && variable.getEnclosingElement() instanceof ExecutableElement method
                && method.getParameters().contains(variable)) {
            return new Handovers.Parameter(
                    names.of(method), method.getParameters().indexOf(variable));
        }
        return new Handovers.Written(variable);
    }
}
