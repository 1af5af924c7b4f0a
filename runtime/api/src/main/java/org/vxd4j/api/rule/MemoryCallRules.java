package org.vxd4j.api.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.vxd4j.api.ListFlag;
import org.vxd4j.api.Target;

/** The rules on lists and memory that arguments decide (LI, MM). */
final class MemoryCallRules {
    /** Where the reserved argument of a service stands. */
    private static final Map<String, Integer> RESERVED = Map.of(
            "_HeapFree", 1,
            "_HeapGetSize", 1,
            "_PageFree", 1,
            "_PageGetAllocInfo", 0,
            "_GetFreePageCount", 0,
            "_GetSysPageCount", 0,
            "_CopyPageTable", 3,
            "_MapPhysToLinear", 2,
            "_PageResetHandlePAddr", 4,
            "Register_PEF_Provider", 1);

    private MemoryCallRules() {}

    static final Rule ASYNC_OR_HEAP = Rule.error(
            "LI-01",
            "async-list-on-heap",
            "LF_ASYNC and LF_USE_HEAP exclude each other.",
            "An asynchronous list takes its nodes from a locked pool because nobody may touch the heap at interrupt time.",
            """
            boolean create() {
              return vmm.listCreate(ListFlag.mask(ListFlag.LF_ASYNC, ListFlag.LF_USE_HEAP), 16).failed();
            }
            """,
            """
            boolean create() {
              return vmm.listCreate(ListFlag.mask(ListFlag.LF_ASYNC, ListFlag.LF_ALLOC_ERROR), 16).failed();
            }
            """,
            "Windows 3.1 guide, List_Create");

    static final Rule RESERVED_ZERO = Rule.error(
            "MM-04",
            "reserved-must-be-zero",
            "Arguments that a service reserves are 0.",
            "A later version may give the bits a meaning; what is passed today is asked for then.",
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit(VmHandle vm) {
              return vmm.registerPefProvider(5, 1) != 0;
            }
            """,
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit(VmHandle vm) {
              return vmm.registerPefProvider(5, 0) != 0;
            }
            """,
            "Windows 3.1 guide and Windows 95 DDK, the pages of these services");

    static final Rule NO_BYTES = Rule.error(
            "MM-07",
            "heap-block-of-nothing",
            "_HeapAllocate takes a size of 1 byte or more.",
            "There is no block of no bytes: the size must not be 0, and what comes back for it is nobody's to use.",
            """
            int allocate() {
              return vmm.heapAllocate(0, 0);
            }
            """,
            """
            int allocate() {
              return vmm.heapAllocate(64, 0);
            }
            """,
            "Windows 3.1 guide, _HeapAllocate");

    static final List<CallRule> ALL = List.of(
            CallRule.on("List_Create", ASYNC_OR_HEAP, MemoryCallRules::list),
            new CallRule(RESERVED_ZERO, RESERVED.keySet(), MemoryCallRules::reserved),
            CallRule.on("_HeapAllocate", NO_BYTES, MemoryCallRules::size));

    private static Optional<Finding> list(Rule rule, CallArguments call) {
        OptionalInt flags = call.at(0);
        boolean both = flags.isPresent()
                && ListFlag.LF_ASYNC.in(flags.getAsInt())
                && ListFlag.LF_USE_HEAP.in(flags.getAsInt());
        return both
                ? call.breaks(
                        rule,
                        ListFlag.LF_SWAP.in(flags.getAsInt())
                                ? "LF_ASYNC with LF_SWAP, which includes LF_USE_HEAP"
                                : "LF_ASYNC with LF_USE_HEAP",
                        "Interrupts may use the list, but not the heap that its nodes would come from.",
                        "Keep LF_ASYNC for a list that interrupts use, the other for one with large nodes.")
                : Optional.empty();
    }

    /** What Windows 95 gave a meaning is left alone there. */
    private static Optional<Finding> reserved(Rule rule, CallArguments call) {
        boolean hasMeaning =
                call.service().name().equals("_PageFree") && call.target().atLeast(Target.WIN95);
        OptionalInt value = call.at(RESERVED.get(call.service().name()));
        return value.isPresent() && value.getAsInt() != 0 && !hasMeaning
                ? call.breaks(
                        rule,
                        "the reserved argument of %s is 0x%X".formatted(call.service(), value.getAsInt()),
                        "Windows %s defines no values for it but 0."
                                .formatted(call.target().label()),
                        "Pass 0.")
                : Optional.empty();
    }

    private static Optional<Finding> size(Rule rule, CallArguments call) {
        OptionalInt bytes = call.at(0);
        return bytes.isPresent() && bytes.getAsInt() == 0
                ? call.breaks(
                        rule,
                        "a heap block of 0 bytes",
                        "The size must not be 0.",
                        "Ask for 1 byte or more, or for none at all.")
                : Optional.empty();
    }
}
