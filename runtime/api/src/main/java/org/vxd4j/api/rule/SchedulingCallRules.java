package org.vxd4j.api.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.vxd4j.api.Target;

/** The rules on time slices and threads that arguments decide (SC). */
final class SchedulingCallRules {
    private static final int MOST = 0xFFFF;

    private SchedulingCallRules() {}

    static final Rule SLICE_PRIORITY = Rule.error(
            "SC-10",
            "time-slice-priority-range",
            "The foreground and background priorities of the time slicer are numbers of 16 bits.",
            "Set_Time_Slice_Priority refuses larger ones with carry, and nothing changes.",
            """
            boolean hurry(VmHandle vm) {
              return vmm.setTimeSlicePriority(vmm.getTimeSlicePriority(vm).flags(), vm, 100_000, 50);
            }
            """,
            """
            boolean hurry(VmHandle vm) {
              return vmm.setTimeSlicePriority(vmm.getTimeSlicePriority(vm).flags(), vm, 10_000, 50);
            }
            """,
            "Windows 3.1 guide, Set_Time_Slice_Priority; Windows 3.0 guide, chapter 25");

    static final Rule STARVES = Rule.warning(
            "SC-12",
            "negative-execution-time",
            "Adjust_Execution_Time should not be given a negative time.",
            "What it takes from a virtual machine's next slice can be the whole slice: the machine starves.",
            """
            void slow(VmHandle vm) {
              vmm.adjustExecutionTime(-20, vm);
            }
            """,
            """
            void slow(VmHandle vm) {
              vmm.adjustExecutionTime(20, vm);
            }
            """,
            "Windows 3.1 guide, Adjust_Execution_Time");

    static final Rule SAME_SIGN = Rule.error(
                    "SC-13",
                    "boost-and-decay-signs",
                    "The boost and the decay of Boost_With_Decay have the same sign.",
                    "The decay is what the boost loses with each slice; one of the other sign makes it grow without end.",
                    """
                    void hurry(ThreadHandle thread) {
                      vmm.boostWithDecay(20, thread, -5);
                    }
                    """,
                    """
                    void hurry(ThreadHandle thread) {
                      vmm.boostWithDecay(20, thread, 5);
                    }
                    """,
                    "Windows 95 DDK, Boost_With_Decay")
            .from(Target.WIN95);

    static final List<CallRule> ALL = List.of(
            CallRule.on("Set_Time_Slice_Priority", SLICE_PRIORITY, SchedulingCallRules::range),
            CallRule.on("Adjust_Execution_Time", STARVES, SchedulingCallRules::negative),
            new CallRule(SAME_SIGN, Set.of("Boost_With_Decay"), SchedulingCallRules::signs));

    private static Optional<Finding> range(Rule rule, CallArguments call) {
        return tooLarge(rule, call, "foreground", call.at(2)).or(() -> tooLarge(rule, call, "background", call.at(3)));
    }

    private static Optional<Finding> tooLarge(Rule rule, CallArguments call, String which, OptionalInt priority) {
        return priority.isPresent() && (priority.getAsInt() < 0 || priority.getAsInt() > MOST)
                ? call.breaks(
                        rule,
                        "the %s priority %d has more than 16 bits".formatted(which, priority.getAsInt()),
                        "The service refuses it with carry.",
                        "Use a number from 0 to 65535; 10000 in the foreground keeps all others from running.")
                : Optional.empty();
    }

    private static Optional<Finding> negative(Rule rule, CallArguments call) {
        OptionalInt millis = call.at(0);
        return millis.isPresent() && millis.getAsInt() < 0
                ? call.breaks(
                        rule,
                        "%d ms are taken from the next slice".formatted(-(long) millis.getAsInt()),
                        "The time slicer gives the virtual machine that much less, down to nothing.",
                        "Lower its background priority with Set_Time_Slice_Priority instead.")
                : Optional.empty();
    }

    private static Optional<Finding> signs(Rule rule, CallArguments call) {
        OptionalInt boost = call.at(0);
        OptionalInt decay = call.at(2);
        boolean opposite = boost.isPresent()
                && decay.isPresent()
                && Integer.signum(boost.getAsInt()) * Integer.signum(decay.getAsInt()) < 0;
        return opposite
                ? call.breaks(
                        rule,
                        "the boost is %d and the decay %d".formatted(boost.getAsInt(), decay.getAsInt()),
                        "Each slice takes the decay off the boost until nothing is left; this one never ends.",
                        "Give both the same sign.")
                : Optional.empty();
    }
}
