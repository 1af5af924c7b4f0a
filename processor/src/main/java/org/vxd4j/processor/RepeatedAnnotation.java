package org.vxd4j.processor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import org.vxd4j.processor.code.Anchor;
import org.vxd4j.processor.model.Site;

/**
 * Where an annotation stands that is written more than once on an element. The compiler puts such annotations into a container that
 * nobody wrote, does not find them there again, and would point at the element.
 */
final class RepeatedAnnotation {
    private RepeatedAnnotation() {}

    /** The value, or else the annotation, in javac's trees; empty for a single annotation, and under another compiler. */
    static Optional<Anchor> anchor(ProcessingEnvironment environment, Site site) {
        if (site.mirror() == null || site.element().getAnnotationMirrors().contains(site.mirror())) {
            return Optional.empty();
        }
        try {
            Trees trees = Trees.instance(environment);
            TreePath path = trees.getPath(site.element());
            return path == null
                    ? Optional.empty()
                    : written(path.getLeaf(), site)
                            .map(annotation -> new Anchor(trees, value(annotation, site), path.getCompilationUnit()));
        } catch (IllegalArgumentException | LinkageError notJavac) {
            return Optional.empty();
        }
    }

    private static Optional<AnnotationTree> written(Tree element, Site site) {
        int position = position(site);
        String name =
                site.mirror().getAnnotationType().asElement().getSimpleName().toString();
        List<? extends AnnotationTree> same = modifiers(element).stream()
                .flatMap(modifiers -> modifiers.getAnnotations().stream())
                .filter(tree -> tree.getAnnotationType().toString().matches("(.*\\.)?" + name))
                .toList();
        return position >= 0 && position < same.size() ? Optional.of(same.get(position)) : Optional.empty();
    }

    private static Optional<ModifiersTree> modifiers(Tree element) {
        if (element instanceof MethodTree method) {
            return Optional.of(method.getModifiers());
        }
        return element instanceof ClassTree type ? Optional.of(type.getModifiers()) : Optional.empty();
    }

    /** Which of its container's annotations it is. */
    private static int position(Site site) {
        for (AnnotationMirror container : site.element().getAnnotationMirrors()) {
            for (AnnotationValue value : container.getElementValues().values()) {
                if (value.getValue() instanceof List<?> list) {
                    List<?> mirrors = list.stream()
                            .map(v -> ((AnnotationValue) v).getValue())
                            .toList();
                    if (mirrors.contains(site.mirror())) {
                        return mirrors.indexOf(site.mirror());
                    }
                }
            }
        }
        return -1;
    }

    private static Tree value(AnnotationTree annotation, Site site) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> member :
                site.mirror().getElementValues().entrySet()) {
            if (member.getValue().equals(site.value())) {
                String name = member.getKey().getSimpleName().toString();
                for (ExpressionTree argument : annotation.getArguments()) {
                    if (argument instanceof AssignmentTree assignment
                            && assignment.getVariable().toString().equals(name)) {
                        return assignment.getExpression();
                    }
                }
            }
        }
        return annotation;
    }
}
