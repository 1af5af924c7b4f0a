package org.vxd4j.processor.analyse;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.vxd4j.processor.code.BodyScanner;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.flow.Field;

/** Takes one look at what each body of the sources writes and compares, while its calls are collected. */
final class Looks {
    static final Set<Tree.Kind> STEPS = EnumSet.of(
            Tree.Kind.PREFIX_INCREMENT,
            Tree.Kind.PREFIX_DECREMENT,
            Tree.Kind.POSTFIX_INCREMENT,
            Tree.Kind.POSTFIX_DECREMENT);

    private static final Set<Tree.Kind> ORDER = EnumSet.of(
            Tree.Kind.LESS_THAN, Tree.Kind.LESS_THAN_EQUAL, Tree.Kind.GREATER_THAN, Tree.Kind.GREATER_THAN_EQUAL);

    private static final String RESTORE = "restoreInterrupts";

    private final CallScanner scanner;
    private final Map<MethodRef, Writes> writes = new HashMap<>();

    /** Of the body that is being read; null before it writes anything. */
    private Writes here;

    /** True inside a lambda that belongs to the body it stands in. */
    private boolean inLambda;

    Looks(CallScanner scanner) {
        this.scanner = scanner;
    }

    /** What a body writes and compares. */
    Writes of(MethodRef body) {
        return writes.getOrDefault(body, Writes.NONE);
    }

    /**
     * Begins with another body, or goes on with one.
     *
     * @return whether the one before was inside a lambda of its own
     */
    boolean enter(boolean lambda) {
        boolean before = inLambda;
        inLambda = lambda;
        here = null;
        return before;
    }

    private Writes here() {
        if (here == null) {
            here = writes.computeIfAbsent(scanner.body(), b -> new Writes());
        }
        return here;
    }

    /** Notes what a variable begins with. */
    void declared(Element variable, ExpressionTree value) {
        if (variable != null && variable.getKind().isField()) {
            return;
        }
        if (value instanceof MethodInvocationTree) {
            here().addResult(variable);
        } else if (value instanceof LiteralTree) {
            here().addCounter(variable);
        }
    }

    /** Notes that a variable gets a value. */
    void assigned(ExpressionTree variable, Element element, ExpressionTree value) {
        write(variable, element, BodyScanner.bare(value));
    }

    /** Notes what an operator does to its operand. */
    void computed(UnaryTree tree) {
        if (STEPS.contains(tree.getKind())) {
            computed(tree.getExpression());
        }
    }

    /** Notes that a variable gets a value that is computed from its former one. */
    void computed(ExpressionTree variable) {
        Tree written = BodyScanner.bare(variable);
        if (written instanceof IdentifierTree || written instanceof MemberSelectTree) {
            write(written, scanner.element(written), null);
        }
    }

    private void write(Tree variable, Element element, Tree value) {
        Tree written = BodyScanner.bare(variable);
        if (written instanceof IdentifierTree name) {
            write(name.getName().toString(), element, value);
        } else if (written instanceof MemberSelectTree member) {
            write(member.getIdentifier().toString(), element, value);
        }
    }

    private void write(String name, Element variable, Tree value) {
        Writes here = here();
        here.add(name, variable, value, value instanceof IdentifierTree ? scanner.element(value) : null);
        boolean field = !inLambda
                && variable instanceof VariableElement
                && variable.getKind().isField()
                && variable.getEnclosingElement() instanceof TypeElement;
        if (field) {
            String owner = scanner.names.of((TypeElement) variable.getEnclosingElement());
            here.add(new Field(owner, name, variable.getModifiers().contains(Modifier.STATIC)));
        }
    }

    /** Notes what is compared as less or greater. */
    void compared(BinaryTree tree) {
        if (ORDER.contains(tree.getKind())) {
            compared(tree.getLeftOperand());
            compared(tree.getRightOperand());
        }
    }

    private void compared(ExpressionTree operand) {
        Tree bare = BodyScanner.bare(operand);
        boolean computed = bare instanceof BinaryTree
                || bare instanceof UnaryTree
                || bare instanceof LiteralTree
                || bare instanceof MemberSelectTree;
        Element named = bare instanceof IdentifierTree ? scanner.element(bare) : null;
        boolean field = named != null && named.getKind().isField();
        if (!computed && !field) {
            here().addComparison(named);
        }
    }

    /** Notes what the processor's interrupt flag is set to. */
    void called(MethodRef callee, List<? extends ExpressionTree> arguments) {
        if (callee.name().equals(RESTORE) && !arguments.isEmpty()) {
            ExpressionTree flag = arguments.get(0);
            here().addRestored(flag instanceof IdentifierTree ? scanner.element(flag) : null);
        }
    }
}
