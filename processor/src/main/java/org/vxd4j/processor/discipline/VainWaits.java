package org.vxd4j.processor.discipline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Target;
import org.vxd4j.api.rule.VainWaitRules;
import org.vxd4j.processor.flow.Field;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Origin;
import org.vxd4j.processor.flow.Variable;

/**
 * Waits that only a callback ends which does not come as long as somebody waits (SY-05, AP-03). Judged are callbacks that are methods,
 * and signal what nobody else does.
 */
final class VainWaits implements Discipline {
    static final String WAIT = "Wait_Semaphore";
    private static final String[] SIGNAL = {"Signal_Semaphore", "Signal_Semaphore_No_Switch"};
    private static final String APPY_TIME = "_SHELL_CallAtAppyTime";

    @Override
    public void check(Subjects driver, Breaches breaches) {
        if (!driver.calls(SIGNAL)) {
            return;
        }
        for (Subject subject : driver.rawCallers(WAIT)) {
            for (Posting posting : Posting.all(driver, List.of(subject))) {
                if (isAlone(driver, posting, SIGNAL)) {
                    waiting(driver, posting, breaches);
                }
            }
        }
    }

    /** True when the callback is a method, and nobody but it calls one of these services. */
    static boolean isAlone(Subjects driver, Posting posting, String... services) {
        Subject callback = posting.callback();
        return callback != null
                && callback != posting.subject()
                && callback.callsAny(services)
                && driver.of(callback.method()).filter(callback::equals).isPresent()
                && driver.all().stream().allMatch(s -> s == callback || !s.callsAny(services));
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
        return posting.target()
                .flatMap(t -> posting.subject().origins().call(posting.node(), t))
                .filter(c -> posting.subject().calls(c, thread ? "Get_Cur_Thread_Handle" : "Get_Cur_VM_Handle"))
                .isPresent();
    }

    /** False when a semaphore of the driver may have tokens before the first signal. */
    private static boolean beginsEmpty(Subjects driver) {
        for (Subject subject : driver.rawCallers("Create_Semaphore")) {
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
