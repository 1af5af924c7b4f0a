package org.vxd4j.processor.flow;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import java.util.List;

/** Lambdas that only hand on what they are given: {@code r -> onFault(r)} is {@code this::onFault}. */
final class Forwarding {
    private Forwarding() {}

    /** The call that is all a lambda does, with its parameters in their order, to a method of its own class; null for others. */
    static Tree to(LambdaExpressionTree lambda) {
        Tree body = expression(lambda.getBody());
        return body instanceof MethodInvocationTree call && isOwn(call.getMethodSelect()) && isHandedOn(lambda, call)
                ? call
                : null;
    }

    private static Tree expression(Tree body) {
        if (!(body instanceof BlockTree block)) {
            return body;
        }
        Tree only = block.getStatements().size() == 1 ? block.getStatements().get(0) : null;
        if (only instanceof ExpressionStatementTree statement) {
            return statement.getExpression();
        }
        return only instanceof ReturnTree end ? end.getExpression() : null;
    }

    private static boolean isOwn(ExpressionTree select) {
        return select instanceof IdentifierTree
                || select instanceof MemberSelectTree member
                        && member.getExpression() instanceof IdentifierTree object
                        && object.getName().contentEquals(Variable.THIS);
    }

    private static boolean isHandedOn(LambdaExpressionTree lambda, MethodInvocationTree call) {
        List<? extends ExpressionTree> arguments = call.getArguments();
        boolean same = arguments.size() == lambda.getParameters().size();
        for (int i = 0; same && i < arguments.size(); i++) {
            same = arguments.get(i) instanceof IdentifierTree argument
                    && argument.getName().equals(lambda.getParameters().get(i).getName());
        }
        return same;
    }
}
