package org.vxd4j.processor.analyse;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.code.CallSite;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.code.Place;
import org.vxd4j.processor.code.SourceTypes;
import org.vxd4j.processor.parse.ContractReader;

/**
 * Collects the steps of the expressions and statements it is led through, in the order of their evaluation.
 *
 * <p>It keeps the path to the class or method only: a path to every tree would cost as much as all that is done with them.
 */
abstract class CallScanner extends TreeScanner<Void, Void> {
    private static final Set<Tree.Kind> STEPS = EnumSet.of(
            Tree.Kind.PREFIX_INCREMENT,
            Tree.Kind.PREFIX_DECREMENT,
            Tree.Kind.POSTFIX_INCREMENT,
            Tree.Kind.POSTFIX_DECREMENT);

    private static final String RESTORE = "restoreInterrupts";

    /** What takes a record apart: null in Java 17, which does not have it. */
    private static final Tree.Kind DECONSTRUCTION = kind("DECONSTRUCTION_PATTERN");

    private static final Set<Tree.Kind> ORDER = EnumSet.of(
            Tree.Kind.LESS_THAN, Tree.Kind.LESS_THAN_EQUAL, Tree.Kind.GREATER_THAN, Tree.Kind.GREATER_THAN_EQUAL);

    final Trees trees;
    final Names names;

    /** Where the class or method stands that is being read. */
    TreePath home;

    final Map<Tree, Moment> moments = new IdentityHashMap<>();
    List<Step> steps = new ArrayList<>();
    final SourceHandovers handovers;
    private final SourceTypes types;
    private final ContractReader contracts;
    private final Map<ExecutableElement, Optional<ServiceContract>> services = new HashMap<>();

    /** The lambdas that are put into fields: they are called when somebody takes them out. */
    final Set<Tree> kept = Collections.newSetFromMap(new IdentityHashMap<>());

    CallScanner(Trees trees, Names names, SourceTypes types, ContractReader contracts, Handovers handovers) {
        this.trees = trees;
        this.names = names;
        this.types = types;
        this.contracts = contracts;
        this.handovers = new SourceHandovers(trees, names, handovers);
    }

    /** The method or lambda whose steps are being collected. */
    abstract MethodRef body();

    /**
     * Notes that a variable of this name is written there.
     *
     * @param value what it is given; null when that is computed from its former value
     */
    abstract void write(String name, Element variable, Tree value);

    /** Notes that a local is compared as less or greater; null for what a call returned. */
    abstract void compared(Element local);

    /** Notes that the processor's interrupt flag is set. */
    abstract void restoreInterrupts(ExpressionTree flag);

    private static Tree.Kind kind(String name) {
        for (Tree.Kind kind : Tree.Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return null;
    }

    /** The path to a tree, by which javac is asked about it. */
    final TreePath path(Tree tree) {
        return new TreePath(home, tree);
    }

    /** The element of a tree; null when it does not compile. */
    final Element element(Tree tree) {
        return trees.getElement(path(tree));
    }

    final TypeMirror type(Tree tree) {
        return trees.getTypeMirror(path(tree));
    }

    /** True when an element has the annotation of this name. */
    static boolean has(Element element, String annotation) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (is(mirror, annotation)) {
                return true;
            }
        }
        return false;
    }

    static boolean is(AnnotationMirror mirror, String annotation) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .contentEquals(annotation);
    }

    private Optional<ServiceContract> service(ExecutableElement method) {
        Optional<ServiceContract> known = services.get(method);
        if (known == null) {
            known = contracts.read(method);
            services.put(method, known);
        }
        return known;
    }

    /** Where a tree stands. */
    final Place place(Tree tree) {
        return Place.of(trees, tree, home.getCompilationUnit());
    }

    /** Adds a call of a method on an object of some type. */
    final Step.Call addCall(ExecutableElement method, TypeMirror receiver, Tree tree) {
        Step.Call call = new Step.Call(CallSite.of(names, method, receiver), place(tree), List.of());
        steps.add(call);
        return call;
    }

    /** The arguments of a service call; others' do not matter. */
    private List<Integer> constants(ExecutableElement method, List<? extends ExpressionTree> arguments) {
        if (arguments.isEmpty() || service(method).isEmpty()) {
            return List.of();
        }
        List<Integer> values = new ArrayList<>(arguments.size());
        for (ExpressionTree argument : arguments) {
            values.add(constant(argument));
        }
        return Collections.unmodifiableList(values);
    }

    @Override
    public Void visitImport(ImportTree tree, Void unused) {
        return null;
    }

    @Override
    public Void visitAnnotation(AnnotationTree tree, Void unused) {
        return null;
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
        if (tree.getInitializer() != null) {
            Element variable = element(tree);
            handovers.assign(variable, path(tree.getInitializer()));
            keep(variable, tree.getInitializer());
        }
        return scan(tree.getInitializer(), null);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
        Element variable = element(tree.getVariable());
        handovers.assign(variable, path(tree.getExpression()));
        keep(variable, tree.getExpression());
        addWrite(tree.getVariable(), variable, bare(tree.getExpression()));
        return super.visitAssignment(tree, unused);
    }

    /** Notes which lambdas a field is given. */
    private void keep(Element variable, ExpressionTree value) {
        Tree bare = bare(value);
        if (bare instanceof ConditionalExpressionTree choice) {
            keep(variable, choice.getTrueExpression());
            keep(variable, choice.getFalseExpression());
        } else if (variable != null
                && variable.getKind().isField()
                && (bare instanceof LambdaExpressionTree || bare instanceof MemberReferenceTree)) {
            kept.add(bare);
        }
    }

    @Override
    public Void visitUnary(UnaryTree tree, Void unused) {
        if (STEPS.contains(tree.getKind())) {
            addWrite(tree.getExpression());
        }
        return super.visitUnary(tree, unused);
    }

    /** A new value that is computed from the former one. */
    private void addWrite(ExpressionTree variable) {
        Tree written = bare(variable);
        if (written instanceof IdentifierTree || written instanceof MemberSelectTree) {
            addWrite(written, element(written), null);
        }
    }

    private void addWrite(Tree variable, Element element, Tree value) {
        Tree written = bare(variable);
        if (written instanceof IdentifierTree name) {
            write(name.getName().toString(), element, value);
        } else if (written instanceof MemberSelectTree member) {
            write(member.getIdentifier().toString(), element, value);
        }
    }

    /** Scans a tree; a pattern that takes a record apart, which Java 17 does not have, calls its accessors. */
    @Override
    public Void scan(Tree tree, Void unused) {
        if (DECONSTRUCTION != null && tree != null && tree.getKind() == DECONSTRUCTION) {
            addAccessors(tree);
        }
        return super.scan(tree, unused);
    }

    private void addAccessors(Tree pattern) {
        try {
            Tree type = (Tree) Class.forName("com.sun.source.tree.DeconstructionPatternTree")
                    .getMethod("getDeconstructor")
                    .invoke(pattern);
            TypeMirror mirror = type(type);
            TypeElement element = SourceTypes.element(mirror);
            if (element != null) {
                element.getRecordComponents().forEach(c -> addCall(c.getAccessor(), mirror, type));
            }
        } catch (ReflectiveOperationException notThisJava) {
            throw new LinkageError("a pattern that this Java does not know", notThisJava);
        }
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        ExpressionTree select = tree.getMethodSelect();
        TreePath path = path(tree);
        ExecutableElement method = trees.getElement(path) instanceof ExecutableElement e ? e : null;
        if (method != null) {
            foresee(method, tree.getArguments());
        }
        if (select instanceof MemberSelectTree member) {
            scan(member.getExpression(), null);
        }
        scan(tree.getArguments(), null);
        if (method != null) {
            CallSite site = CallSite.of(names, trees, types, path, select, method);
            Step.Call call = new Step.Call(site, place(select), constants(method, tree.getArguments()));
            steps.add(call);
            if (select instanceof MemberSelectTree member && service(method).isEmpty()) {
                handovers.call(call, path(member.getExpression()));
            }
            handOver(method, call, tree.getArguments());
            if (call.callee().name().equals(RESTORE) && !tree.getArguments().isEmpty()) {
                restoreInterrupts(tree.getArguments().get(0));
            }
        }
        return null;
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
        ExecutableElement constructor = element(tree) instanceof ExecutableElement e ? e : null;
        if (constructor != null) {
            foresee(constructor, tree.getArguments());
        }
        scan(tree.getEnclosingExpression(), null);
        scan(tree.getArguments(), null);
        scan(tree.getClassBody(), null);
        if (constructor != null) {
            Step.Call call = addCall(constructor, null, tree);
            handOver(constructor, call, tree.getArguments());
            if (tree.getClassBody() != null && constructor.getEnclosingElement() instanceof TypeElement type) {
                types.callbacks(type, null).forEach(m -> addCall(m, type.asType(), tree));
            }
        }
        return null;
    }

    /** Notes, before the arguments are scanned, which of them are procedures that will be called another time. */
    private void foresee(ExecutableElement method, List<? extends ExpressionTree> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            Tree argument = bare(arguments.get(i));
            if (argument instanceof LambdaExpressionTree || argument instanceof MemberReferenceTree) {
                foresee(method, arguments, i, argument);
            }
        }
    }

    private void foresee(
            ExecutableElement method, List<? extends ExpressionTree> arguments, int position, Tree argument) {
        MethodRef ref = names.of(method);
        if (Procedures.isProcedure(names.of(type(argument)))) {
            Optional<ServiceContract> service = service(method);
            moments.put(
                    argument,
                    service.isPresent()
                            ? registeredBy(service.get(), method, arguments)
                            : Procedures.describedBy(
                                    ref, position, method.getParameters().size()));
        } else if (Procedures.keeps(ref.owner(), ref.name())) {
            moments.put(argument, Moment.UNKNOWN);
        }
    }

    private Moment registeredBy(
            ServiceContract service, ExecutableElement method, List<? extends ExpressionTree> arguments) {
        return Procedures.registeredBy(
                service,
                method,
                arguments.stream().map(this::constant).toList(),
                () -> Procedures.mentionsRing0(arguments));
    }

    /** The value of an argument; null when it is computed. */
    private Integer constant(ExpressionTree argument) {
        return new IntConstant(trees).of(path(argument));
    }

    private static Tree bare(Tree tree) {
        if (tree instanceof ParenthesizedTree parentheses) {
            return bare(parentheses.getExpression());
        }
        return tree instanceof TypeCastTree cast ? bare(cast.getExpression()) : tree;
    }

    /** An object that the JDK is given as an interface of its own is called by it: a comparator, an executor's task. */
    private void handOver(ExecutableElement method, Step.Call call, List<? extends ExpressionTree> arguments) {
        if (!call.callee().isPlatform()) {
            if (handovers.takesProcedure(method)) {
                Optional<Moment> moment = service(method).map(s -> registeredBy(s, method, arguments));
                handovers.pass(body(), method, call, moment, arguments, home);
            }
            return;
        }
        if (Texts.isMadeBy(call.callee())) {
            arguments.forEach(this::addText);
        }
        List<? extends VariableElement> parameters = method.getParameters();
        for (int i = 0; i < Math.min(arguments.size(), parameters.size()); i++) {
            TypeElement wanted = SourceTypes.element(parameters.get(i).asType());
            TypeElement given = wanted == null || !wanted.getKind().isInterface()
                    ? null
                    : SourceTypes.element(type(arguments.get(i)));
            boolean called = given != null && !MethodRef.isPlatform(names.of(given));
            if (called) {
                Tree argument = arguments.get(i);
                types.callbacks(given, wanted.asType()).forEach(m -> addCall(m, given.asType(), argument));
            }
        }
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
        scan(tree.getExpression(), null);
        TypeMirror iterable = type(tree.getExpression());
        ExecutableElement iterator = addImplicit(iterable, "iterator", tree.getExpression());
        if (iterator != null) {
            TypeMirror result = types.result(iterable, iterator);
            addImplicit(result, "hasNext", tree.getExpression());
            addImplicit(result, "next", tree.getExpression());
        }
        return scan(tree.getStatement(), null);
    }

    @Override
    public Void visitTry(TryTree tree, Void unused) {
        scan(tree.getResources(), null);
        scan(tree.getBlock(), null);
        for (Tree resource : tree.getResources()) {
            addImplicit(type(resource), "close", resource);
        }
        scan(tree.getCatches(), null);
        return scan(tree.getFinallyBlock(), null);
    }

    @Override
    public Void visitBinary(BinaryTree tree, Void unused) {
        super.visitBinary(tree, unused);
        if (ORDER.contains(tree.getKind())) {
            compare(tree.getLeftOperand());
            compare(tree.getRightOperand());
        }
        if (tree.getKind() == Tree.Kind.PLUS && isString(tree)) {
            addText(tree.getLeftOperand());
            addText(tree.getRightOperand());
        }
        return null;
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
        addWrite(tree.getVariable());
        super.visitCompoundAssignment(tree, unused);
        if (tree.getKind() == Tree.Kind.PLUS_ASSIGNMENT && isString(tree)) {
            addText(tree.getExpression());
        }
        return null;
    }

    private void compare(ExpressionTree operand) {
        Tree bare = bare(operand);
        boolean computed = bare instanceof BinaryTree
                || bare instanceof UnaryTree
                || bare instanceof LiteralTree
                || bare instanceof MemberSelectTree;
        Element named = bare instanceof IdentifierTree ? element(bare) : null;
        boolean field = named != null && named.getKind().isField();
        if (!computed && !field) {
            compared(named);
        }
    }

    private boolean isString(Tree tree) {
        TypeMirror type = type(tree);
        return type != null && "java/lang/String".equals(names.of(type));
    }

    private void addText(Tree operand) {
        addImplicit(type(operand), "toString", operand);
    }

    /** Adds a call that the compiler writes, and returns its method; null when the type has none of its own. */
    private ExecutableElement addImplicit(TypeMirror receiver, String name, Tree tree) {
        TypeElement type = SourceTypes.element(receiver);
        if (type == null || MethodRef.isPlatform(names.of(type))) {
            return null;
        }
        ExecutableElement method = types.method(type, name).orElse(null);
        if (method != null) {
            addCall(method, receiver, tree);
        }
        return method;
    }

    @Override
    public Void visitSynchronized(SynchronizedTree tree, Void unused) {
        steps.add(new Step.Host(HostFacts.THREADS, "synchronized", place(tree)));
        return super.visitSynchronized(tree, unused);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
        addField(tree);
        return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        addField(tree);
        return super.visitMemberSelect(tree, unused);
    }

    private void addField(Tree tree) {
        if (!(element(tree) instanceof VariableElement field)
                || !field.getKind().isField()
                || !field.getModifiers().contains(Modifier.STATIC)
                || !(field.getEnclosingElement() instanceof TypeElement owner)
                || MethodRef.isPlatform(names.of(owner))) {
            return;
        }
        MethodRef initialiser = MethodRef.staticInitialiser(names.of(owner));
        if (field.getConstantValue() == null && !body().owner().equals(initialiser.owner())) {
            steps.add(new Step.Call(initialiser, null, place(tree)));
        }
        if (!field.getModifiers().contains(Modifier.FINAL)) {
            steps.add(new Step.Host(
                    HostFacts.STATIC_STATE,
                    "the static field %s.%s".formatted(owner.getSimpleName(), field.getSimpleName()),
                    place(tree)));
        }
    }
}
