package org.vxd4j.processor.discipline;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vxd4j.api.rule.NestedModeRules;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Paths;

/** What is called in nested execution and in V86 mode, along the ways that lead there (NX-04, NX-10, NX-11, NX-13). */
final class NestedModes implements Discipline {
    private static final String[] SIMULATED = {"Simulate_Far_Call", "Simulate_Far_Jmp", "Build_Int_Stack_Frame"};

    private static final String FORCED = "Begin_Nest_V86_Exec";
    private static final String BY_HAND = "Set_PM_Exec_Mode";
    private static final String[] JUDGED = {
        "Exec_VxD_Int", BY_HAND, "Simulate_Far_Call", "Simulate_Far_Jmp", "Build_Int_Stack_Frame"
    };

    /**
     * What is known on a way.
     *
     * @param nested true when a nested block is certainly open
     * @param v86 true when the mode is certainly V86
     * @param chosenBy the block that has just been begun, and chose the mode; empty when the mode may be another since
     */
    private record State(boolean nested, boolean v86, String chosenBy) {
        static final State UNKNOWN = new State(false, false, "");
    }

    private static final Map<String, State> AFTER = Map.ofEntries(
            Map.entry("Begin_Nest_Exec", new State(true, false, "Begin_Nest_Exec")),
            Map.entry(FORCED, new State(true, true, FORCED)),
            Map.entry("End_Nest_Exec", State.UNKNOWN));

    /** What may change the mode, and nothing else. */
    private static final Set<String> MODE_UNKNOWN =
            Set.of("Set_PM_Exec_Mode", "Exec_Int", "Resume_Exec", "Restore_Client_State");

    @Override
    public void check(Subjects driver, Breaches breaches) {
        for (Subject subject : driver.rawCallers(FORCED)) {
            if (convertsNothing(subject)) {
                subject.rawCalls(FORCED).forEach(n -> breaches.add(NestedModeRules.forced(), subject, n));
            }
        }
        for (Subject subject : driver.rawCallers(JUDGED)) {
            if (subject.rawCalls(JUDGED).findAny().isPresent()) {
                subject.paths().follow(State.UNKNOWN, new Watcher(subject, breaches));
            }
        }
    }

    /** Nobody knows what a method is for that others may call. */
    private static boolean convertsNothing(Subject subject) {
        return !subject.callers().isEmpty()
                && subject.callers().stream().allMatch(c -> NestedModeRules.convertsNothing(c.context()));
    }

    private record Watcher(Subject subject, Breaches breaches) implements Paths.Watcher<State> {

        @Override
        public State at(Node node, State state, Paths.Values values) {
            if (!(node.op() instanceof Op.Call call)) {
                return state;
            }
            Optional<String> service = subject.service(node).map(s -> s.name());
            if (service.isEmpty()) {
                return subject.reaches(node, AFTER.keySet().toArray(String[]::new))
                                || subject.reaches(node, MODE_UNKNOWN.toArray(String[]::new))
                                || subject.reaches(node, "Set_V86_Exec_Mode")
                        ? State.UNKNOWN
                        : state;
            }
            judge(node, call, service.get(), state);
            return after(service.get(), state);
        }

        private void judge(Node node, Op.Call call, String service, State state) {
            if (service.equals("Exec_VxD_Int") && state.nested()) {
                breaches.add(NestedModeRules.nested(), subject, node);
            }
            if (service.equals(BY_HAND) && !state.chosenBy().isEmpty()) {
                breaches.add(NestedModeRules.byHand(state.chosenBy()), subject, node);
            }
            if (state.v86() && Set.of(SIMULATED).contains(service)) {
                subject.constants()
                        .number(node, call.arguments().get(1))
                        .filter(NestedModeRules::isTooLarge)
                        .ifPresent(o -> breaches.add(NestedModeRules.tooLarge(o, service), subject, node));
            }
        }

        private static State after(String service, State state) {
            if (service.equals("Set_V86_Exec_Mode")) {
                return new State(state.nested(), true, "");
            }
            return MODE_UNKNOWN.contains(service)
                    ? new State(state.nested(), false, "")
                    : AFTER.getOrDefault(service, state);
        }
    }
}
