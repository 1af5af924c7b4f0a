package org.vxd4j.processor.flow;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands behind one {@code case}.
 *
 * @param constants the values it is for
 * @param patterns how many patterns it has
 * @param guard what must hold besides; null for nothing
 * @param isDefault true when it is also for all else
 */
record CaseLabels(List<ExpressionTree> constants, int patterns, ExpressionTree guard, boolean isDefault) {
    private static final Method LABELS = method("getLabels");
    private static final Method GUARD = method("getGuard");

    /** The labels of a case. */
    static CaseLabels of(CaseTree tree) {
        List<ExpressionTree> constants = new ArrayList<>(tree.getExpressions());
        if (!(later(tree, LABELS) instanceof List<?> labels) || labels.isEmpty()) {
            return new CaseLabels(constants, 0, null, constants.isEmpty());
        }
        int patterns =
                (int) labels.stream().filter(l -> isA(l, "PATTERN_CASE_LABEL")).count();
        boolean isDefault = labels.stream().anyMatch(l -> isA(l, "DEFAULT_CASE_LABEL"));
        return new CaseLabels(
                constants, patterns, later(tree, GUARD) instanceof ExpressionTree guard ? guard : null, isDefault);
    }

    private static boolean isA(Object label, String kind) {
        return label instanceof Tree tree && tree.getKind().name().equals(kind);
    }

    private static Method method(String name) {
        try {
            return CaseTree.class.getMethod(name);
        } catch (NoSuchMethodException notThere) {
            return null;
        }
    }

    /** What only later versions of Java know; null in this one. */
    private static Object later(CaseTree tree, Method method) {
        try {
            return method == null ? null : method.invoke(tree);
        } catch (IllegalAccessException | InvocationTargetException notThere) {
            return null;
        }
    }
}
