package org.vxd4j.processor.discipline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Scope;
import org.vxd4j.api.Via;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.code.ApiNames;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Variable;
import org.vxd4j.processor.model.Entry;

/**
 * A call that hands a callback over: of a generated poster, or of a service.
 *
 * @param subject where the call stands
 * @param node the call
 * @param service the service; what a poster stands for
 * @param entry the declaration behind a poster; null for a raw call
 * @param callback the callback; null when it is not known
 */
public record Posting(Subject subject, Node node, ServiceContract service, Entry entry, Subject callback) {
    /** The argument that is a virtual machine or a thread, and nothing else. */
    private static final Map<String, Integer> RAW_TARGETS = Map.of(
            "Call_VM_Event", 0,
            "Schedule_VM_Event", 0,
            "Schedule_Thread_Event", 0,
            "Call_Priority_VM_Event", 1,
            "Set_VM_Time_Out", 1,
            "Set_Thread_Time_Out", 1);

    private static final List<String> PROCEDURES =
            List.of("L" + ApiNames.EVENT_PROC + ";", "L" + ApiNames.IO_PROC + ";");

    /** The postings in some methods of a driver. */
    static List<Posting> all(Subjects driver, List<Subject> methods) {
        List<Posting> postings = new ArrayList<>();
        for (Subject subject : methods) {
            if (!subject.posts()) {
                continue;
            }
            for (Node node : subject.flow().nodes()) {
                Optional<Posting> posting = of(driver, subject, node);
                if (posting.isPresent() && subject.origins().isReached(node)) {
                    postings.add(posting.get());
                }
            }
        }
        return List.copyOf(postings);
    }

    /** The posting that a step is; empty when it is none. */
    static Optional<Posting> of(Subjects driver, Subject subject, Node node) {
        Optional<ServiceContract> service = subject.service(node);
        if (service.isEmpty()) {
            return Optional.empty();
        }
        Op.Call call = (Op.Call) node.op();
        if (subject.isPoster(node)) {
            List<Entry> entries = new ArrayList<>();
            for (Entry entry : driver.driver().entries()) {
                boolean posted = entry instanceof Entry.Event || entry instanceof Entry.TimeOut;
                if (posted && entry.method().name().equals(call.callee().name())) {
                    entries.add(entry);
                }
            }
            // Posters of callbacks with one name differ in their parameters only: which is which, is not asked.
            return entries.size() == 1
                    ? Optional.of(new Posting(
                            subject,
                            node,
                            service.get(),
                            entries.get(0),
                            driver.of(entries.get(0)).orElse(null)))
                    : Optional.empty();
        }
        return takesProcedure(call.callee())
                ? Optional.of(new Posting(subject, node, service.get(), null, procedure(driver, subject, node)))
                : Optional.empty();
    }

    /** True for a service that is given a callback. */
    public static boolean takesProcedure(MethodRef service) {
        for (String procedure : PROCEDURES) {
            if (service.descriptor().contains(procedure)) {
                return true;
            }
        }
        return false;
    }

    /** The procedure among the arguments; null when it is not known, or when there are several. */
    private static Subject procedure(Subjects driver, Subject subject, Node node) {
        List<Subject> found = ((Op.Call) node.op())
                .arguments().stream()
                        .flatMap(a ->
                                procedure(driver, subject, subject.origins().of(node, a)).stream())
                        .toList();
        return found.size() == 1 ? found.get(0) : null;
    }

    /** The code of a lambda, a method reference or a new object, or of what does its work; empty for other values. */
    static Optional<Subject> procedure(Subjects driver, Subject subject, Origin origin) {
        if (!(origin instanceof Origin.Step step)) {
            return Optional.empty();
        }
        Optional<Subject> code = Optional.empty();
        if (step.node().op() instanceof Op.Procedure procedure) {
            code = procedure.lambda() == null
                    ? Optional.ofNullable(procedure.method()).flatMap(driver::of)
                    : Optional.of(subject.lambda(procedure.lambda()));
        } else if (step.node().op() instanceof Op.Call call
                && call.callee().name().equals(MethodRef.CONSTRUCTOR)) {
            code = ApiNames.PROCEDURE_CALLS.stream()
                    .flatMap(m -> driver.of(m.in(call.callee().owner())).stream())
                    .findFirst();
        }
        return code.map(s -> Delegation.behind(driver, s));
    }

    /** True when what it posts is an event, which can be cancelled by its handle. */
    boolean isEvent() {
        for (Via via : Via.values()) {
            if (via != Via.CALL_WHEN_NOT_CRITICAL && via.ddkName().equals(service.name())) {
                return true;
            }
        }
        return false;
    }

    /** True when what it starts is a time-out. */
    boolean isTimeOut() {
        return service.name().matches("Set_(Global|VM|Thread|Async)_Time_Out");
    }

    /** True when the callback may run before the call returns. */
    boolean mayRunAtOnce() {
        if (!service.name().startsWith("Call_") || !isEvent()) {
            return false;
        }
        return !service.name().matches("Call_(Priority_VM|Restricted)_Event")
                || flags().filter(f -> !Pef.ALWAYS_SCHED.in(f)).isPresent();
    }

    /** The event's flags; empty when they are not known. The time-out's flag is among them. */
    Optional<Integer> flags() {
        if (entry instanceof Entry.Event event) {
            int stated = Pef.mask(event.flags().toArray(Pef[]::new));
            return Optional.of(event.timeOutMillis() >= 0 ? stated | Pef.TIME_OUT.bit() : stated);
        }
        return takesFlags() ? subject.constants().number(node, arguments().get(2)) : Optional.of(0);
    }

    /** The event's boost; empty when it is not known. */
    Optional<Integer> boost() {
        if (entry instanceof Entry.Event event) {
            return Optional.of(event.boost());
        }
        return takesFlags() ? subject.constants().number(node, arguments().get(0)) : Optional.of(0);
    }

    private boolean takesFlags() {
        return entry == null && service.name().matches("Call_(Priority_VM|Restricted)_Event");
    }

    /** The virtual machine or thread that it is for; empty for what is global or the System VM's, or may be. */
    Optional<Variable> target() {
        int position = entry == null
                ? RAW_TARGETS.getOrDefault(service.name(), -1)
                : entry instanceof Entry.Event event && isOfOne(event.scope())
                                || entry instanceof Entry.TimeOut timeOut && isOfOne(timeOut.scope())
                        ? 0
                        : -1;
        return position < 0 || arguments().size() <= position
                ? Optional.empty()
                : Optional.of(arguments().get(position));
    }

    private static boolean isOfOne(Scope scope) {
        return scope == Scope.VM || scope == Scope.THREAD;
    }

    /** What the call is given. */
    List<Variable> arguments() {
        return ((Op.Call) node.op()).arguments();
    }

    /** How messages name the callback. */
    String name() {
        if (entry != null) {
            return entry.method().name();
        }
        return callback == null
                        || callback.method().equals(subject.method())
                        || callback.method().isLambda()
                ? "the callback"
                : callback.method().name();
    }
}
