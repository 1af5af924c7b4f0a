package org.vxd4j.processor.analyse;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.code.SourceTypes;
import org.vxd4j.processor.discipline.Glance;
import org.vxd4j.processor.flow.Field;
import org.vxd4j.processor.parse.Annotations;
import org.vxd4j.processor.parse.ContractReader;
import org.vxd4j.processor.parse.Dsl;

/**
 * Reads the bodies of attributed compilation units. Field initialisers and initialiser blocks belong to the constructors that run them.
 *
 * <p>Generated glue is left out: the author calls its posters, which are known for what they stand for. Trees that do not compile have
 * null elements; javac reports them.
 */
final class SourceReader extends CallScanner {
    private final Map<MethodRef, Body> bodies = new LinkedHashMap<>();
    private final Map<String, TypeElement> types = new LinkedHashMap<>();
    private final Map<MethodRef, ExecutableElement> lambdaOwners = new HashMap<>();
    private final Map<MethodRef, TreePath> paths = new HashMap<>();
    private final Map<Field, TreePath> fields = new HashMap<>();
    private TypeElement currentType;
    private ExecutableElement currentMethod;
    private List<Step> instance = new ArrayList<>();
    private List<Step> statics = new ArrayList<>();
    private MethodRef currentLambda;
    private int count;

    SourceReader(
            Trees trees,
            Names names,
            SourceTypes types,
            ContractReader contracts,
            Promises promises,
            Handovers handovers,
            Keepers keepers) {
        super(trees, names, types, contracts, promises, handovers, keepers);
    }

    @Override
    MethodRef body() {
        if (currentLambda != null) {
            return currentLambda;
        }
        return currentMethod == null ? MethodRef.staticInitialiser(names.of(currentType)) : names.of(currentMethod);
    }

    /** Adds a unit. */
    void read(CompilationUnitTree unit) {
        home = new TreePath(unit);
        scan(unit.getTypeDecls(), null);
    }

    /** What one look at a method tells; empty for one that was not read, and for those that also do what fields begin with. */
    Optional<Glance> glance(MethodRef method) {
        return method.name().startsWith("<") || !bodies.containsKey(method)
                ? Optional.empty()
                : Optional.of(looks.of(method));
    }

    /** What was read. */
    Map<MethodRef, Body> bodies() {
        return bodies;
    }

    /** All classes, local and anonymous ones included, by binary name. */
    Map<String, TypeElement> types() {
        return types;
    }

    /** Where the methods stand that have code, and the lambdas that are called another time. */
    Map<MethodRef, TreePath> paths() {
        return paths;
    }

    /** The final fields that have a value where they are declared. */
    Map<Field, TreePath> fields() {
        return fields;
    }

    /** The methods in which the lambdas are written that are called another time. */
    Map<MethodRef, ExecutableElement> lambdaOwners() {
        return lambdaOwners;
    }

    /** The interfaces that lambdas and method references implement. */
    Set<String> lambdaTypes() {
        return lambdas.types();
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void unused) {
        if (tree.getExpression() != null && currentMethod != null && currentLambda == null) {
            handovers.give(currentMethod, path(tree.getExpression()));
        }
        return super.visitReturn(tree, unused);
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
        TreePath outer = home;
        if (!(element(tree) instanceof TypeElement type) || Annotations.has(type, Dsl.VXD_GENERATED)) {
            return null;
        }
        TypeElement outerType = currentType;
        ExecutableElement outerMethod = currentMethod;
        List<Step> outerInstance = instance;
        List<Step> outerStatics = statics;
        List<Step> outerSteps = steps;
        MethodRef outerLambda = currentLambda;
        boolean inLambda = looks.enter(false);
        currentLambda = null;
        currentType = type;
        home = path(tree);
        instance = new ArrayList<>();
        statics = new ArrayList<>();
        String owner = names.of(type);
        types.put(owner, type);
        List<MethodRef> constructors = new ArrayList<>();
        for (Tree member : tree.getMembers()) {
            boolean isStatic = isStatic(member);
            steps = isStatic ? statics : instance;
            currentMethod = null;
            looks.enter(false);
            if (member instanceof MethodTree method) {
                MethodRef ref = read(method);
                if (ref != null && ref.name().equals(MethodRef.CONSTRUCTOR) && !delegates(method)) {
                    constructors.add(ref);
                }
            } else {
                if (member instanceof VariableTree field) {
                    addInitialiser(owner, field);
                }
                scan(member, null);
            }
        }
        type.getRecordComponents().forEach(this::addAccessor);
        constructors.forEach(c -> bodies.get(c).steps().addAll(0, instance));
        if (!statics.isEmpty()) {
            MethodRef initialiser = MethodRef.staticInitialiser(owner);
            bodies.put(initialiser, new Body(initialiser, statics));
        }
        home = outer;
        currentType = outerType;
        currentMethod = outerMethod;
        instance = outerInstance;
        statics = outerStatics;
        steps = outerSteps;
        currentLambda = outerLambda;
        looks.enter(inLambda);
        return null;
    }

    /** An accessor that nobody wrote answers, and does nothing else. */
    private void addAccessor(RecordComponentElement component) {
        if (component.getAccessor() != null) {
            MethodRef accessor = names.of(component.getAccessor());
            bodies.putIfAbsent(accessor, new Body(accessor, new ArrayList<>()));
        }
    }

    private void addInitialiser(String owner, VariableTree tree) {
        TreePath path = path(tree);
        if (tree.getInitializer() != null && trees.getElement(path) instanceof VariableElement field) {
            Set<Modifier> modifiers = field.getModifiers();
            if (modifiers.contains(Modifier.FINAL)) {
                fields.put(new Field(owner, tree.getName().toString(), modifiers.contains(Modifier.STATIC)), path);
            }
        }
    }

    private static boolean isStatic(Tree member) {
        if (member instanceof VariableTree field) {
            return field.getModifiers().getFlags().contains(Modifier.STATIC);
        }
        return member instanceof BlockTree block && block.isStatic();
    }

    private MethodRef read(MethodTree tree) {
        TreePath path = path(tree);
        if (!(trees.getElement(path) instanceof ExecutableElement method)) {
            return null;
        }
        MethodRef ref = names.of(method);
        if (tree.getBody() != null) {
            paths.put(ref, path);
        }
        steps = new ArrayList<>();
        currentMethod = method;
        looks.enter(false);
        if (method.getModifiers().contains(Modifier.SYNCHRONIZED)) {
            steps.add(new Step.Host(HostFacts.THREADS, "synchronized", place(tree)));
        }
        if (Annotations.has(method, Dsl.CRIT_SECTION)) {
            steps.add(new Step.Guard(place(tree)));
        }
        home = path;
        scan(tree.getBody(), null);
        home = path.getParentPath();
        bodies.put(ref, new Body(ref, steps));
        return ref;
    }

    /** True for a constructor that begins with {@code this(...)}. */
    private static boolean delegates(MethodTree constructor) {
        if (constructor.getBody() == null
                || constructor.getBody().getStatements().isEmpty()) {
            return false;
        }
        StatementTree first = constructor.getBody().getStatements().get(0);
        return first instanceof ExpressionStatementTree statement
                && statement.getExpression() instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof IdentifierTree name
                && name.getName().contentEquals("this");
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        Moment moment = lambdas.of(tree);
        boolean outside = looks.enter(moment == null);
        if (moment == null) {
            scan(tree.getBody(), null);
            looks.enter(outside);
            return null;
        }
        List<Step> outer = steps;
        MethodRef outerLambda = currentLambda;
        MethodRef lambda = newLambda();
        steps = new ArrayList<>();
        currentLambda = lambda;
        scan(tree.getBody(), null);
        currentLambda = outerLambda;
        looks.enter(outside);
        handovers.write(tree, lambda);
        bodies.put(lambda, new Body(lambda, steps));
        paths.put(lambda, path(tree));
        if (currentMethod != null) {
            lambdaOwners.put(lambda, currentMethod);
        }
        steps = outer;
        steps.add(new Step.Registration(lambda, moment, place(tree)));
        return null;
    }

    private MethodRef newLambda() {
        boolean initialises = currentMethod == null || currentMethod.getKind() == ElementKind.CONSTRUCTOR;
        String writer = initialises ? "new" : currentMethod.getSimpleName().toString();
        return new MethodRef(names.of(currentType), "lambda$%s$%d".formatted(writer, ++count), "");
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
        scan(tree.getQualifierExpression(), null);
        if (!(element(tree) instanceof ExecutableElement method)) {
            return null;
        }
        Moment moment = lambdas.of(tree);
        if (moment == null) {
            addCall(method, type(tree.getQualifierExpression()), tree);
        } else {
            steps.add(new Step.Registration(names.of(method), moment, place(tree)));
        }
        return null;
    }
}
