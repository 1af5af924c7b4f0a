package org.vxd4j.api.rule;

import java.util.List;
import org.vxd4j.api.Target;

/** The rules on callbacks that may be called because their time ran out (ET-03 to ET-07, BO-12). */
final class LateCallbackRules {
    private LateCallbackRules() {}

    static final Rule LOOK_AT_CARRY = Rule.error(
                    "ET-03",
                    "look-at-carry",
                    "A callback with a time-out must look at carry before anything else.",
                    "Only carry tells it whether it was called because its restrictions are met or because the time ran"
                            + " out.",
                    """
            @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE, timeoutMillis = 50)
            void announce(VmHandle vm) {}
            """,
                    """
            @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE, timeoutMillis = 50)
            void announce(VmHandle vm, @TimedOut boolean late) {}
            """,
                    "Seed Call_Priority_VM_Event, comments")
            .from(Target.WIN31);

    static final Rule STALE_HANDLES = Rule.error(
                    "ET-04",
                    "stale-handle-when-late",
                    "In a callback that timed out the VM handle may be stale: ask Get_Cur_VM_Handle.",
                    "The virtual machine may have ended while the event waited; its handle then is an address of freed"
                            + " memory.",
                    """
            @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE, timeoutMillis = 50)
            void announce(VmHandle vm, @TimedOut boolean late) {
              vmm.adjustExecPriority(-Boost.LOW_PRI_DEVICE_BOOST, vm);
            }
            """,
                    """
            @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE, timeoutMillis = 50)
            void announce(VmHandle vm, @TimedOut boolean late) {
              vmm.adjustExecPriority(-Boost.LOW_PRI_DEVICE_BOOST, late ? vmm.getCurVmHandle() : vm);
            }
            """,
                    "Seed Call_Priority_VM_Event, comments")
            .from(Target.WIN31);

    static final Rule NO_RESTRICTION_HOLDS = Rule.error(
                    "ET-05",
                    "nothing-holds-when-late",
                    "In a callback that timed out none of its restrictions holds: it may do only what is safe anywhere.",
                    "It is called exactly because they were not met in time: the section may be owned, interrupts"
                            + " disabled, the mode the other one.",
                    """
            @EventCallback(flags = Pef.WAIT_FOR_STI, boost = Boost.NONE, timeoutMillis = 50)
            void announce(VmHandle vm, @TimedOut boolean late) {
              vmm.simulateInt(0x15);
            }
            """,
                    """
            @EventCallback(flags = Pef.WAIT_FOR_STI, boost = Boost.NONE, timeoutMillis = 50)
            void announce(VmHandle vm, @TimedOut boolean late) {
              if (!late) {
                vmm.simulateInt(0x15);
              }
            }
            """,
                    "Seeds Call_Priority_VM_Event and Call_Restricted_Event; details inferred")
            .from(Target.WIN31);

    static final Rule STRANGE_CLIENT = Rule.error(
                    "ET-06",
                    "strange-client-when-late",
                    "In a callback that timed out the client registers are those of any virtual machine, not of the one"
                            + " the event is for.",
                    "It is called at once in whatever machine is current; writing the answer there overwrites a"
                            + " stranger's registers.",
                    """
            @EventCallback(flags = Pef.WAIT_FOR_STI, boost = Boost.NONE, timeoutMillis = 50)
            void answer(ClientRegs client, @TimedOut boolean late) {
              client.setWord(ClientRegs.Field.EAX, 1);
            }
            """,
                    """
            @EventCallback(flags = Pef.WAIT_FOR_STI, boost = Boost.NONE, timeoutMillis = 50)
            void answer(ClientRegs client, @TimedOut boolean late) {
              if (!late) {
                client.setWord(ClientRegs.Field.EAX, 1);
              }
            }
            """,
                    "Seed Call_Priority_VM_Event, comments")
            .from(Target.WIN31);

    static final Rule CARRY_WITHOUT_TIME_OUT = Rule.warning(
                    "ET-07",
                    "carry-without-time-out",
                    "Without a time-out carry means nothing to an event's callback.",
                    "It is always clear then; code that waits for it to be set is never reached.",
                    """
            @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
            void announce(VmHandle vm, @TimedOut boolean late) {}
            """,
                    """
            @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE, timeoutMillis = 50)
            void announce(VmHandle vm, @TimedOut boolean late) {}
            """,
                    "Inferred from the seed Call_Priority_VM_Event")
            .from(Target.WIN31);

    static final Rule BOOST_IS_GONE = Rule.warning(
                    "BO-12",
                    "boost-gone-when-late",
                    "When an event timed out or was cancelled its boost is gone, even with PEF_Dont_Unboost: do not take it"
                            + " back again.",
                    "The virtual machine would end below its peers by the boost that it no longer has.",
                    """
            @EventCallback(scope = Scope.SYSTEM_VM, flags = Pef.DONT_UNBOOST, boost = Boost.LOW_PRI_DEVICE_BOOST, timeoutMillis = 50)
            void announce(@TimedOut boolean late) {
              vmm.adjustExecPriority(-Boost.LOW_PRI_DEVICE_BOOST, vmm.getSysVmHandle());
            }
            """,
                    """
            @EventCallback(scope = Scope.SYSTEM_VM, flags = Pef.DONT_UNBOOST, boost = Boost.LOW_PRI_DEVICE_BOOST, timeoutMillis = 50)
            void announce(@TimedOut boolean late) {
              if (!late) {
                vmm.adjustExecPriority(-Boost.LOW_PRI_DEVICE_BOOST, vmm.getSysVmHandle());
              }
            }
            """,
                    "Seed Call_Priority_VM_Event; Windows 3.1 guide, Cancel_Priority_VM_Event")
            .from(Target.WIN31);

    static final List<Rule> ALL = List.of(
            LOOK_AT_CARRY, STALE_HANDLES, NO_RESTRICTION_HOLDS, STRANGE_CLIENT, CARRY_WITHOUT_TIME_OUT, BOOST_IS_GONE);
}
