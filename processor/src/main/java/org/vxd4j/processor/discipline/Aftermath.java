package org.vxd4j.processor.discipline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vxd4j.processor.code.ApiNames;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.flow.Field;
import org.vxd4j.processor.flow.Flow;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;

/**
 * All that may happen once a method runs: its own steps, those of the methods and lambdas it calls or names, and those of the callbacks
 * it posts.
 */
final class Aftermath {

    private final Subjects driver;
    private final List<At> steps = new ArrayList<>();
    private final Set<Flow> seen = new HashSet<>();
    private final Deque<Subject> waiting = new ArrayDeque<>();
    private boolean complete = true;

    /** A step, and the method it is a step of. */
    record At(Subject subject, Node node) {

        /** True when it calls one of these services, through whatever it calls, or names it for somebody to call. */
        boolean reaches(String... services) {
            return subject.reaches(node, services)
                    || subject.referred(node)
                            .filter(s -> List.of(services).contains(s.name()))
                            .isPresent();
        }
    }

    private Aftermath(Subjects driver) {
        this.driver = driver;
    }

    /** What may happen once a method runs. */
    static Aftermath of(Subjects driver, Subject start) {
        Aftermath aftermath = new Aftermath(driver);
        aftermath.add(start);
        aftermath.follow();
        return aftermath;
    }

    /** What may happen once a step was begun. */
    static Aftermath of(Subjects driver, Subject subject, Node node) {
        Aftermath aftermath = new Aftermath(driver);
        aftermath.visit(subject, node);
        aftermath.follow();
        return aftermath;
    }

    /** The steps that are known. */
    Stream<At> steps() {
        return steps.stream();
    }

    /** True when one of the steps is of this kind, or may be. */
    boolean may(Predicate<At> what) {
        return !complete || steps.stream().anyMatch(what);
    }

    /** True when a field is written, or may be. */
    boolean mayWrite(Field field) {
        return may(s -> s.node().op() instanceof Op.Write write && write.field().equals(field));
    }

    private void add(Subject subject) {
        if (seen.add(subject.flow())) {
            waiting.add(subject);
        }
    }

    private void follow() {
        while (!waiting.isEmpty()) {
            Subject subject = waiting.remove();
            subject.flow().nodes().stream().filter(subject.origins()::isReached).forEach(n -> visit(subject, n));
        }
    }

    private void visit(Subject subject, Node node) {
        steps.add(new At(subject, node));
        if (node.op() instanceof Op.Procedure procedure) {
            if (procedure.lambda() != null) {
                add(subject.lambda(procedure.lambda()));
            } else {
                named(procedure.method());
            }
        } else if (node.op() instanceof Op.Call call) {
            if (subject.isPoster(node)) {
                Posting.of(driver, subject, node)
                        .map(Posting::callback)
                        .ifPresentOrElse(this::add, () -> complete = false);
            } else if (subject.service(node).isEmpty()) {
                complete &= !runsStored(subject, node, call);
                subject.targets(node).forEach(this::named);
            }
        }
    }

    /** True for a call of a lambda or the like that was put somewhere before: which one that is, nobody knows. */
    private static boolean runsStored(Subject subject, Node node, Op.Call call) {
        if (!call.callee().isFunctional() || call.object() == null) {
            return false;
        }
        Origin procedure = subject.origins().of(node, call.object());
        boolean written = procedure instanceof Origin.Step step && step.node().op() instanceof Op.Procedure;
        return !written && !(procedure instanceof Origin.Argument);
    }

    /** What the JDK and the API do is known: nothing to a driver. */
    private void named(MethodRef method) {
        if (method == null || method.isFunctional()) {
            complete = false;
            return;
        }
        boolean harmless = method.isPlatform()
                || ApiNames.contains(method.owner())
                || method.name().equals(MethodRef.STATIC_INITIALISER)
                || method.name().equals(MethodRef.CONSTRUCTOR);
        driver.of(method).ifPresentOrElse(this::add, () -> complete &= harmless);
    }
}
