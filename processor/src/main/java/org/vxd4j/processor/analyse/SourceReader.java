package org.vxd4j.processor.analyse;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.code.SourceTypes;
import org.vxd4j.processor.flow.Field;
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
    private final Promises promises;
    private final Map<MethodRef, TreePath> paths = new HashMap<>();
    private final Map<Field, TreePath> fields = new HashMap<>();
    private final Map<MethodRef, Writes> writes = new HashMap<>();

    /** Of the body that is being read; null before it writes anything. */
    private Writes here;

    /** True inside a lambda that belongs to the body it stands in. */
    private boolean inLambda;

    private TypeElement currentType;
    private ExecutableElement currentMethod;
    private List<Step> instance = new ArrayList<>();
    private List<Step> statics = new ArrayList<>();
    private MethodRef currentLambda;
    private final Set<String> lambdaTypes = new HashSet<>();
    private int lambdas;

    SourceReader(
            Trees trees,
            Names names,
            SourceTypes types,
            ContractReader contracts,
            Promises promises,
            Handovers handovers) {
        super(trees, names, types, contracts, handovers);
        this.promises = promises;
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

    @Override
    void write(String name, Element variable, Tree value) {
        Writes here = here();
        here.add(name, variable, value, value instanceof IdentifierTree ? element(value) : null);
        boolean field = !inLambda
                && variable instanceof VariableElement
                && variable.getKind().isField()
                && variable.getEnclosingElement() instanceof TypeElement;
        if (field) {
            String owner = names.of((TypeElement) variable.getEnclosingElement());
            here.add(new Field(owner, name, variable.getModifiers().contains(Modifier.STATIC)));
        }
    }

    /** What the body that is being read writes. */
    private Writes here() {
        if (here == null) {
            here = writes.computeIfAbsent(body(), b -> new Writes());
        }
        return here;
    }

    /** What a body gives values to. */
    Writes writes(MethodRef body) {
        return writes.getOrDefault(body, Writes.NONE);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
        if (currentMethod != null && tree.getInitializer() instanceof MethodInvocationTree) {
            here().addResult(element(tree));
        } else if (currentMethod != null && tree.getInitializer() instanceof LiteralTree) {
            here().addCounter(element(tree));
        }
        return super.visitVariable(tree, unused);
    }

    @Override
    void compared(Element local) {
        here().addComparison(local);
    }

    @Override
    void restoreInterrupts(ExpressionTree flag) {
        here().addRestored(flag instanceof IdentifierTree ? element(flag) : null);
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
        return lambdaTypes;
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
        if (!(element(tree) instanceof TypeElement type) || has(type, Dsl.VXD_GENERATED)) {
            return null;
        }
        TypeElement outerType = currentType;
        ExecutableElement outerMethod = currentMethod;
        List<Step> outerInstance = instance;
        List<Step> outerStatics = statics;
        List<Step> outerSteps = steps;
        MethodRef outerLambda = currentLambda;
        boolean outerInLambda = inLambda;
        currentLambda = null;
        inLambda = false;
        currentType = type;
        here = null;
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
            here = null;
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
        constructors.forEach(c -> bodies.get(c).steps().addAll(0, instance));
        if (!statics.isEmpty()) {
            MethodRef initialiser = MethodRef.staticInitialiser(owner);
            bodies.put(initialiser, new Body(initialiser, statics));
        }
        home = outer;
        here = null;
        currentType = outerType;
        currentMethod = outerMethod;
        instance = outerInstance;
        statics = outerStatics;
        steps = outerSteps;
        currentLambda = outerLambda;
        inLambda = outerInLambda;
        return null;
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
        here = null;
        if (method.getModifiers().contains(Modifier.SYNCHRONIZED)) {
            steps.add(new Step.Host(HostFacts.THREADS, "synchronized", place(tree)));
        }
        if (has(method, Dsl.CRIT_SECTION)) {
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
        Moment moment = moment(tree);
        boolean outside = inLambda;
        if (moment == null) {
            inLambda = true;
            scan(tree.getBody(), null);
            inLambda = outside;
            return null;
        }
        inLambda = false;
        List<Step> outer = steps;
        MethodRef outerLambda = currentLambda;
        boolean initialises = currentMethod == null || currentMethod.getKind() == ElementKind.CONSTRUCTOR;
        String writer = initialises ? "new" : currentMethod.getSimpleName().toString();
        MethodRef lambda = new MethodRef(names.of(currentType), "lambda$%s$%d".formatted(writer, ++lambdas), "");
        steps = new ArrayList<>();
        currentLambda = lambda;
        here = null;
        scan(tree.getBody(), null);
        currentLambda = outerLambda;
        here = null;
        inLambda = outside;
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

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
        scan(tree.getQualifierExpression(), null);
        if (!(element(tree) instanceof ExecutableElement method)) {
            return null;
        }
        Moment moment = moment(tree);
        if (moment == null) {
            addCall(method, type(tree.getQualifierExpression()), tree);
        } else {
            steps.add(new Step.Registration(names.of(method), moment, place(tree)));
        }
        return null;
    }

    /** When a lambda or method reference will be called; null when that is here and now, as far as anybody knows. */
    private Moment moment(Tree tree) {
        TypeMirror mirror = type(tree);
        String type = names.of(mirror);
        lambdaTypes.add(type);
        Moment given = moments.get(tree);
        if (given != null) {
            return given == Moment.HERE ? null : given;
        }
        Optional<Promises.Promise> promise = promises.ofFunction(mirror);
        if (promise.isPresent()) {
            return Moment.of(promise.get());
        }
        return Procedures.isProcedure(type) || kept.contains(tree) ? Moment.UNKNOWN : null;
    }
}
