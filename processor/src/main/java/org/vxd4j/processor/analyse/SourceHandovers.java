package org.vxd4j.processor.analyse;

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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.code.SourceTypes;

/** Finds where a source hands procedures on: to variables, to other methods, to the services that register them. */
final class SourceHandovers {
    private final Trees trees;
    private final Names names;
    private final Handovers handovers;
    private final Map<TypeElement, Boolean> lambdas = new HashMap<>();

    /** What interfaces name again without adding it. */
    private static final Set<String> OF_OBJECT = Set.of("equals", "hashCode", "toString");

    SourceHandovers(Trees trees, Names names, Handovers handovers) {
        this.trees = trees;
        this.names = names;
        this.handovers = handovers;
    }

    /** Notes a lambda under its name. */
    void write(Tree lambda, MethodRef procedure) {
        handovers.assign(new Handovers.Written(lambda), Set.of(new Handovers.Procedure(procedure)));
    }

    /** Notes that a variable gets a value. Lambdas of any kind that are put into fields are called when somebody takes them out. */
    void assign(Element variable, TreePath value) {
        if (variable instanceof VariableElement v
                && (isProcedure(v.asType()) || v.getKind().isField() && mayBeLambda(v.asType()))) {
            handovers.assign(origin(v), origins(value));
        }
    }

    /** Notes that a call is one of a procedure, or of what a field holds. */
    void call(Step.Call call, TreePath receiver) {
        boolean field = trees.getElement(receiver) instanceof VariableElement v
                && v.getKind().isField()
                && mayBeLambda(v.asType());
        if (field || isProcedure(trees.getTypeMirror(receiver))) {
            handovers.call(call, origins(receiver));
        }
    }

    /** True for an interface that a lambda may implement: with two open methods, none can. */
    private boolean mayBeLambda(TypeMirror type) {
        TypeElement element = SourceTypes.element(type);
        if (element == null || !element.getKind().isInterface()) {
            return false;
        }
        Boolean known = lambdas.get(element);
        if (known == null) {
            Set<String> open = new HashSet<>();
            addOpen(element, open);
            known = open.size() <= 1;
            lambdas.put(element, known);
        }
        return known;
    }

    /** The names of the methods that nobody has written yet; more than two are not looked for. */
    private static void addOpen(TypeElement type, Set<String> open) {
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            String name = method.getSimpleName().toString();
            if (method.getModifiers().contains(Modifier.ABSTRACT) && !OF_OBJECT.contains(name)) {
                open.add(name);
            }
        }
        for (TypeMirror parent : type.getInterfaces()) {
            TypeElement element = SourceTypes.element(parent);
            if (element != null && open.size() < 2) {
                addOpen(element, open);
            }
        }
    }

    /** True for a method that is given a procedure. */
    boolean takesProcedure(ExecutableElement method) {
        for (VariableElement parameter : method.getParameters()) {
            if (isProcedure(parameter.asType())) {
                return true;
            }
        }
        return false;
    }

    /** Notes that a method returns a value. */
    void give(ExecutableElement method, TreePath value) {
        if (isProcedure(method.getReturnType())) {
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
            if (!isProcedure(parameters.get(i).asType())) {
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
