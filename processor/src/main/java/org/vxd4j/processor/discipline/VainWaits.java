package org.vxd4j.processor.discipline;

import java.util.Optional;
import java.util.Set;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Target;
import org.vxd4j.api.rule.VainWaitRules;
import org.vxd4j.api.rule.VmLifeRules;
import org.vxd4j.processor.flow.Edge;
import org.vxd4j.processor.flow.Field;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Relation;
import org.vxd4j.processor.flow.Variable;
import org.vxd4j.processor.model.Entry;

/**
 * Waits that only a callback ends which does not come as long as somebody waits (ES-03, TO-06, SY-05, AP-03), and what is scheduled for a
 * virtual machine that does not run any more (CM-16). Judged are callbacks
 * that are methods, and of which no other method of the driver does what they do.
 */
final class VainWaits implements Discipline {
    private static final String SUSPEND = "Suspend_VM";
    private static final String[] RESUME = {"Resume_VM", "No_Fail_Resume_VM"};
    private static final String WAIT = "Wait_Semaphore";
    private static final String[] SIGNAL = {"Signal_Semaphore", "Signal_Semaphore_No_Switch"};
    private static final String APPY_TIME = "_SHELL_CallAtAppyTime";

    @Override
    public void check(Subjects driver, Breaches breaches) {
        ended(driver, breaches);
        boolean suspends = driver.calls(SUSPEND) && driver.calls(RESUME);
        boolean waits = driver.calls(WAIT) && driver.calls(SIGNAL);
        if (!suspends && !waits) {
            return;
        }
        for (Posting posting : driver.postings()) {
            Subject callback = posting.callback();
            boolean method = callback != null
                    && driver.of(callback.method()).filter(callback::equals).isPresent();
            if (!method || callback == posting.subject()) {
                continue;
            }
            if (suspends && posting.subject().callsAny(SUSPEND) && isAlone(driver, callback, RESUME)) {
                suspended(posting, breaches);
            }
            if (waits && posting.subject().callsAny(WAIT) && isAlone(driver, callback, SIGNAL)) {
                waiting(driver, posting, breaches);
            }
        }
    }

    /** What is scheduled for a virtual machine that does not run any more (CM-16). */
    private static void ended(Subjects driver, Breaches breaches) {
        for (Entry.Control control : driver.driver().entries(Entry.Control.class)) {
            Optional<Subject> handler =
                    VmLifeRules.tellsOfTheEnd(control.message()) ? driver.of(control) : Optional.empty();
            if (handler.isEmpty() || !handler.get().posts()) {
                continue;
            }
            for (Posting posting : driver.postings()) {
                boolean his = posting.subject() == handler.get()
                        && target(posting)
                                .filter(v -> handler.get().origins().of(posting.node(), v) instanceof Origin.Argument)
                                .isPresent()
                        && posting.flags().filter(f -> !Pef.TIME_OUT.in(f)).isPresent();
                if (his) {
                    breaches.add(
                            VmLifeRules.scheduled(posting.service().name(), control.message()),
                            handler.get(),
                            posting.node());
                }
            }
        }
    }

    /** True when nobody but this method calls one of these services. */
    private static boolean isAlone(Subjects driver, Subject method, String... services) {
        return method.callsAny(services) && driver.all().stream().allMatch(s -> s == method || !s.callsAny(services));
    }

    /** What is posted to a virtual machine that was suspended before. */
    private static void suspended(Posting posting, Breaches breaches) {
        boolean timeOut = posting.service().name().equals("Set_VM_Time_Out");
        Optional<Variable> vm = target(posting);
        if (vm.isEmpty() || !timeOut && !comesOnlyThere(posting)) {
            return;
        }
        Subject subject = posting.subject();
        String name = subject.origins().name(posting.node(), vm.get());
        boolean stands = subject.rawCalls(SUSPEND)
                .anyMatch(n -> subject.origins()
                                .name(n, ((Op.Call) n.op()).arguments().get(0))
                                .equals(name)
                        && Reach.from(n).contains(posting.node())
                        && !mayHaveFailed(subject, n, posting.node()));
        if (stands) {
            breaches.add(
                    VainWaitRules.suspended(posting.service().name(), timeOut, posting.name()),
                    subject,
                    posting.node());
        }
    }

    /** The virtual machine that a posting is for; empty when it is for none. */
    private static Optional<Variable> target(Posting posting) {
        int position = switch (posting.service().name()) {
            case "Call_VM_Event", "Schedule_VM_Event" -> 0;
            case "Call_Priority_VM_Event", "Set_VM_Time_Out" -> posting.entry() == null ? 1 : 0;
            default -> -1;
        };
        return position < 0 || posting.arguments().size() <= position
                ? Optional.empty()
                : Optional.of(posting.arguments().get(position));
    }

    /** With a time-out the callback comes in another virtual machine at last. */
    private static boolean comesOnlyThere(Posting posting) {
        return posting.isEvent()
                && posting.flags().filter(f -> !Pef.TIME_OUT.in(f)).isPresent();
    }

    /** True unless every way from a refusable call to a step has looked at its carry, and found it clear. */
    private static boolean mayHaveFailed(Subject subject, Node call, Node step) {
        for (Node node : subject.flow().nodes()) {
            for (Edge edge : node.next()) {
                boolean worked = edge.when() != null
                        && edge.when().right() == null
                        && edge.when().relation() == Relation.EQUAL
                        && subject.resultOf(subject.origins()
                                        .after(node, edge.when().left()))
                                .filter(c -> c == call)
                                .isPresent();
                if (worked && Guards.needs(subject.flow(), step, edge)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What signals the semaphore that the same method waits for afterwards. */
    private static void waiting(Subjects driver, Posting posting, Breaches breaches) {
        Subject subject = posting.subject();
        if (subject.callers().stream().anyMatch(Caller::isEvent)) {
            // No event waits for anything (SY-03).
            return;
        }
        boolean appyTime = posting.service().name().equals(APPY_TIME);
        boolean stopped = appyTime ? needsSystemVm(posting) : isOfCurrent(driver, posting);
        if (!stopped || !beginsEmpty(driver)) {
            return;
        }
        Set<Node> after = Reach.from(posting.node());
        subject.rawCalls(WAIT)
                .filter(n -> after.contains(n) && isSignalled(posting, n))
                .forEach(n -> {
                    Optional<Integer> flags = subject.constants()
                            .number(n, ((Op.Call) n.op()).arguments().get(1));
                    if (appyTime) {
                        breaches.add(VainWaitRules.stopsApplications(posting.name()), subject, n);
                    } else if (flags.filter(VainWaitRules::servesNothing).isPresent()) {
                        breaches.add(VainWaitRules.stopsEvent(posting.name()), subject, n);
                    }
                });
    }

    /** True when callback and wait have their semaphore from one field. */
    private static boolean isSignalled(Posting posting, Node wait) {
        Optional<Field> field = semaphore(posting.subject(), wait);
        return field.isPresent()
                && posting.callback()
                        .rawCalls(SIGNAL)
                        .allMatch(n -> semaphore(posting.callback(), n).equals(field));
    }

    private static Optional<Field> semaphore(Subject subject, Node node) {
        Variable semaphore = ((Op.Call) node.op()).arguments().get(0);
        return subject.origins().of(node, semaphore) instanceof Origin.Step step
                        && step.node().op() instanceof Op.Read read
                ? Optional.of(read.field())
                : Optional.empty();
    }

    private static boolean needsSystemVm(Posting posting) {
        Subject subject = posting.subject();
        return subject.constants()
                        .number(posting.node(), posting.arguments().get(2))
                        .filter(VainWaitRules::waitsForGood)
                        .isPresent()
                && !subject.callers().isEmpty()
                && subject.callers().stream().allMatch(VainWaits::isInSystemVm);
    }

    private static boolean isInSystemVm(Caller caller) {
        ControlMessage message = caller.context().message();
        return message == ControlMessage.SYS_VM_INIT || message == ControlMessage.SYS_VM_TERMINATE;
    }

    /** True for an event of whoever waits, which is called later than at once: of his thread, or before Windows 95 of his machine. */
    private static boolean isOfCurrent(Subjects driver, Posting posting) {
        boolean thread = driver.target().atLeast(Target.WIN95);
        String service = posting.service().name();
        boolean kind = thread
                ? service.equals("Schedule_Thread_Event")
                : service.equals("Schedule_VM_Event") || service.equals("Call_Priority_VM_Event");
        if (!kind
                || posting.mayRunAtOnce()
                || posting.flags().filter(f -> !Pef.TIME_OUT.in(f)).isEmpty()) {
            return false;
        }
        int position = service.equals("Call_Priority_VM_Event") && posting.entry() == null ? 1 : 0;
        return posting.arguments().size() > position
                && posting.subject()
                        .origins()
                        .call(posting.node(), posting.arguments().get(position))
                        .filter(c -> posting.subject().calls(c, thread ? "Get_Cur_Thread_Handle" : "Get_Cur_VM_Handle"))
                        .isPresent();
    }

    /** False when a semaphore of the driver may have tokens before the first signal. */
    private static boolean beginsEmpty(Subjects driver) {
        for (Subject subject : driver.all()) {
            boolean tokens = subject.rawCalls("Create_Semaphore")
                    .anyMatch(n -> !subject.constants()
                            .number(n, ((Op.Call) n.op()).arguments().get(0))
                            .equals(Optional.of(0)));
            if (tokens) {
                return false;
            }
        }
        return true;
    }
}
