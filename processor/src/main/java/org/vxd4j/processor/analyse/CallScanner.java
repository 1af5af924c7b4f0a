package org.vxd4j.processor.analyse;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.vxd4j.processor.code.BodyScanner;
import org.vxd4j.processor.code.CallSite;
import org.vxd4j.processor.code.ConstantCondition;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.code.SourceTypes;
import org.vxd4j.processor.parse.ContractReader;

/** Collects the steps of the expressions and statements it is led through, in the order of their evaluation. */
abstract class CallScanner extends BodyScanner<Void> {
    /** What takes a record apart: null in Java 17, which does not have it. */
    private static final Tree.Kind DECONSTRUCTION = kind("DECONSTRUCTION_PATTERN");

    final Names names;
    final SourceHandovers handovers;
    final LambdaMoments lambdas;
    final Looks looks = new Looks(this);
    private final ConstantCondition conditions = new ConstantCondition(this);
    List<Step> steps = new ArrayList<>();
    private final SourceTypes types;
    private final StaticRoots roots;

    CallScanner(
            Trees trees,
            Names names,
            SourceTypes types,
            ContractReader contracts,
            Promises promises,
            Handovers handovers,
            Keepers keepers) {
        super(trees);
        this.names = names;
        this.types = types;
        this.handovers = new SourceHandovers(trees, names, handovers, keepers);
        this.lambdas = new LambdaMoments(this, trees, names, contracts, promises, keepers);
        this.roots = new StaticRoots(this, names);
    }

    /** The method or lambda whose steps are being collected. */
    abstract MethodRef body();

    private static Tree.Kind kind(String name) {
        for (Tree.Kind kind : Tree.Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return null;
    }

    /** Adds a call of a method on an object of some type. */
    final Step.Call addCall(ExecutableElement method, TypeMirror receiver, Tree tree) {
        Step.Call call = new Step.Call(CallSite.of(names, method, receiver), place(tree), List.of());
        steps.add(call);
        return call;
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
        ExpressionTree value = tree.getInitializer();
        if (value != null) {
            Element variable = element(tree);
            handovers.assign(variable, path(value));
            lambdas.declare(variable, value);
            looks.declared(variable, value);
        }
        return scan(value, null);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
        Element variable = element(tree.getVariable());
        handovers.assign(variable, path(tree.getExpression()));
        looks.assigned(tree.getVariable(), variable, tree.getExpression());
        super.visitAssignment(tree, unused);
        addChange(tree.getVariable());
        return null;
    }

    @Override
    public Void visitUnary(UnaryTree tree, Void unused) {
        looks.computed(tree);
        super.visitUnary(tree, unused);
        if (Looks.STEPS.contains(tree.getKind())) {
            addChange(tree.getExpression());
        }
        return null;
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
            lambdas.foresee(method, tree.getArguments());
        }
        if (select instanceof MemberSelectTree member) {
            scan(member.getExpression(), null);
        }
        scan(tree.getArguments(), null);
        if (method != null) {
            CallSite site = CallSite.of(names, trees, types, path, select, method);
            Step.Call call = new Step.Call(site, place(select), lambdas.constants(method, tree.getArguments()));
            steps.add(call);
            addChange(select, site);
            if (select instanceof MemberSelectTree member
                    && lambdas.service(method).isEmpty()) {
                handovers.call(call, path(member.getExpression()));
            }
            handOver(method, call, tree.getArguments());
            looks.called(call.callee(), tree.getArguments());
        }
        return null;
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
        ExecutableElement constructor = element(tree) instanceof ExecutableElement e ? e : null;
        if (constructor != null) {
            lambdas.foresee(constructor, tree.getArguments());
        }
        scan(tree.getEnclosingExpression(), null);
        scan(tree.getArguments(), null);
        scan(tree.getClassBody(), null);
        if (constructor != null) {
            Step.Call call = addCall(constructor, null, tree);
            handOver(constructor, call, tree.getArguments());
            boolean here = tree.getClassBody() != null && !lambdas.isPutAway(tree);
            if (here && constructor.getEnclosingElement() instanceof TypeElement type) {
                types.callbacks(type, null).forEach(m -> addCall(m, type.asType(), tree));
            }
        }
        return null;
    }

    /** An object that the JDK is given as an interface of its own is called by it: a comparator, an executor's task. */
    private void handOver(ExecutableElement method, Step.Call call, List<? extends ExpressionTree> arguments) {
        if (!call.callee().isPlatform()) {
            if (handovers.takesProcedure(method)) {
                Optional<Moment> moment = lambdas.registeredBy(method, arguments);
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
    public Void visitIf(IfTree tree, Void unused) {
        Boolean holds = conditions.of(tree.getCondition());
        return holds == null
                ? super.visitIf(tree, unused)
                : scan(holds ? tree.getThenStatement() : tree.getElseStatement(), null);
    }

    @Override
    public Void visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
        Boolean holds = conditions.of(tree.getCondition());
        return holds == null
                ? super.visitConditionalExpression(tree, unused)
                : scan(holds ? tree.getTrueExpression() : tree.getFalseExpression(), null);
    }

    @Override
    public Void visitBinary(BinaryTree tree, Void unused) {
        boolean decides = tree.getKind() == Tree.Kind.CONDITIONAL_AND || tree.getKind() == Tree.Kind.CONDITIONAL_OR;
        if (decides && conditions.of(tree) != null) {
            return null;
        }
        super.visitBinary(tree, unused);
        looks.compared(tree);
        if (tree.getKind() == Tree.Kind.PLUS && isString(tree)) {
            addText(tree.getLeftOperand());
            addText(tree.getRightOperand());
        }
        return null;
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
        looks.computed(tree.getVariable());
        super.visitCompoundAssignment(tree, unused);
        addChange(tree.getVariable());
        if (tree.getKind() == Tree.Kind.PLUS_ASSIGNMENT && isString(tree)) {
            addText(tree.getExpression());
        }
        return null;
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

    /** Adds the assignment of an element or a field, if it is behind a static final field. */
    private void addChange(Tree target) {
        String field = roots.assigned(target);
        if (field != null) {
            steps.add(new Step.Change(field, null, place(target)));
        }
    }

    /** Adds the call of a method on an object behind a static final field. */
    private void addChange(ExpressionTree select, CallSite site) {
        String field = site.receiver() != null && select instanceof MemberSelectTree member
                ? roots.of(member.getExpression())
                : null;
        if (field != null) {
            steps.add(new Step.Change(field, site, place(select)));
        }
    }

    private void addField(Tree tree) {
        if (!(element(tree) instanceof VariableElement field)
                || !field.getKind().isField()
                || !field.getModifiers().contains(Modifier.STATIC)
                || !(field.getEnclosingElement() instanceof TypeElement owner)) {
            return;
        }
        if (MethodRef.isPlatform(names.of(owner))) {
            String name = field.getSimpleName().toString();
            String rule = HostFacts.ofField(names.of(owner), name);
            if (rule != null) {
                steps.add(new Step.Host(rule, owner.getSimpleName() + "." + name, place(tree)));
            }
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
