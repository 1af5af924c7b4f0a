package org.vxd4j.api.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.InitOrder;
import org.vxd4j.api.Target;
import org.vxd4j.api.service.ServiceContract;

/** The rules on what may be called while a control message is handled (NX-05, CM). */
final class MessageRules {
    /** The messages by which devices are torn down in the reverse order of their initialisation. */
    private static final Set<ControlMessage> BACKWARDS = EnumSet.of(
            ControlMessage.SYS_VM_TERMINATE2, ControlMessage.SYSTEM_EXIT2, ControlMessage.SYS_CRITICAL_EXIT2);

    private MessageRules() {}

    static final Rule NO_NESTING = Rule.error(
            "NX-05",
            "nested-execution-in-message",
            "No virtual machine code may be executed during Sys_Critical_Init, VM_Critical_Init, VM_Not_Executeable, Destroy_VM, System_Exit and Sys_Critical_Exit.",
            "The virtual machine is not there yet, or not any more.",
            """
            @Control(ControlMessage.SYS_CRITICAL_INIT)
            boolean handle() {
              vmm.execVxdInt(0x2F, new Registers());
              return true;
            }
            """,
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean handle() {
              vmm.execVxdInt(0x2F, new Registers());
              return true;
            }
            """,
            "VMM.H, comments on the messages; Windows 3.1 guide, message pages");

    static final Rule NO_THREAD_NESTING = Rule.error(
                    "CM-18",
                    "nested-execution-in-thread-message",
                    "From Thread_Init on, and when a thread ends, no virtual machine code may be executed in it.",
                    "Only the first thread of a virtual machine may run its code; a thread that ends cannot run at all.",
                    """
            @Control(ControlMessage.THREAD_INIT)
            void handle() {
              vmm.execVxdInt(0x2F, new Registers());
            }
            """,
                    """
            @Control(ControlMessage.TERMINATE_THREAD)
            void handle() {
              vmm.execVxdInt(0x2F, new Registers());
            }
            """,
                    "VMM.H, comments on the thread messages")
            .from(Target.WIN95);

    static final Rule NO_WAIT = Rule.warning(
            "CM-08",
            "wait-with-interrupts-off",
            "Nothing should wait while a message is handled that is sent with interrupts disabled.",
            "What it waits for may need an interrupt, and every device loses interrupts meanwhile.",
            """
            private int ready;

            @Control(ControlMessage.VM_CRITICAL_INIT)
            boolean handle() {
              vmm.waitSemaphore(ready, 0);
              return true;
            }
            """,
            """
            private int ready;

            @Control(ControlMessage.VM_INIT)
            boolean handle() {
              vmm.waitSemaphore(ready, 0);
              return true;
            }
            """,
            "Windows 3.1 guide, message pages");

    static final Rule TOO_EARLY = Rule.warning(
            "CM-17",
            "service-of-later-device",
            "During Sys_Critical_Init only services of devices that come earlier in the order of initialisation should be called.",
            "A later device has not even begun to initialise: its services find nothing set up.",
            """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95, initOrder = InitOrder.VTD)
            class Example {
              private final Vkd vkd;

              Example(Vkd vkd) {
                this.vkd = vkd;
              }

              @Control(ControlMessage.SYS_CRITICAL_INIT)
              boolean handle() {
                vkd.cancelHotKeyState();
                return true;
              }
            }
            """,
            """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95, initOrder = InitOrder.VTD)
            class Example {
              private final Vkd vkd;

              Example(Vkd vkd) {
                this.vkd = vkd;
              }

              @Control(ControlMessage.DEVICE_INIT)
              boolean handle() {
                vkd.cancelHotKeyState();
                return true;
              }
            }
            """,
            "KB Q74472; Windows 3.0 guide, initialisation");

    static final Rule TOO_LATE = Rule.note(
                    "CM-19",
                    "service-of-later-device-at-exit",
                    "The '2' messages come in the reverse order of initialisation: what needs a later device belongs in the message"
                            + " before.",
                    "A later device has had the message already, and what it offers may be torn down.",
                    """
                    // whole class
                    @VxD(name = "EXAMPLE", target = Target.WIN95, initOrder = InitOrder.VTD)
                    class Example {
                      private final Vkd vkd;

                      Example(Vkd vkd) {
                        this.vkd = vkd;
                      }

                      @Control(ControlMessage.SYSTEM_EXIT2)
                      void handle() {
                        vkd.cancelHotKeyState();
                      }
                    }
                    """,
                    """
                    // whole class
                    @VxD(name = "EXAMPLE", target = Target.WIN95, initOrder = InitOrder.VTD)
                    class Example {
                      private final Vkd vkd;

                      Example(Vkd vkd) {
                        this.vkd = vkd;
                      }

                      @Control(ControlMessage.SYSTEM_EXIT)
                      void handle() {
                        vkd.cancelHotKeyState();
                      }
                    }
                    """,
                    "VMM.H, comments on the messages ending in 2")
            .from(Target.WIN95);

    static final List<Rule> ALL = List.of(NO_NESTING, NO_THREAD_NESTING, NO_WAIT, TOO_EARLY, TOO_LATE);

    /** What it calls while a control message is handled. */
    static Optional<Breach> judge(ServiceContract service, Context context) {
        ControlMessage message = context.message();
        if (message == null) {
            return Optional.empty();
        }
        if (!message.mayNest() && ServiceGroups.nests(service)) {
            return Optional.of(Breach.of(
                    message.isOnThread() ? NO_THREAD_NESTING : NO_NESTING,
                    " during " + message.ddkName(),
                    "Do it in another message: " + instead(message) + "."));
        }
        // Nobody can own the critical section yet when the first message comes.
        boolean free = message == ControlMessage.SYS_CRITICAL_INIT && ServiceGroups.claims(service);
        boolean waits = ServiceGroups.blocks(service) && !ServiceGroups.registry(service) && !free;
        return !message.interruptsEnabled() && waits
                ? Optional.of(Breach.of(
                        NO_WAIT,
                        ", which may block, during %s with interrupts disabled".formatted(message.ddkName()),
                        "Do it in another message: " + instead(message) + "."))
                : Optional.empty();
    }

    private static String instead(ControlMessage message) {
        return switch (message) {
            case SYS_CRITICAL_INIT -> "Device_Init";
            case VM_CRITICAL_INIT -> "VM_Init";
            case VM_NOT_EXECUTEABLE, VM_NOT_EXECUTEABLE2, DESTROY_VM, DESTROY_VM2 -> "VM_Terminate";
            case THREAD_INIT, THREAD_NOT_EXECUTEABLE, DESTROY_THREAD -> "Terminate_Thread";
            case CRIT_REBOOT_NOTIFY, CRIT_REBOOT_NOTIFY2 -> "Device_Reboot_Notify";
            default -> "Sys_VM_Terminate";
        };
    }

    /** Rules CM-17 and CM-19. Get_Version (ordinal 0) is there to ask whether a device is. */
    static Optional<Breach> outOfOrder(ServiceContract service, Context context, int initOrder) {
        boolean early = context.message() == ControlMessage.SYS_CRITICAL_INIT;
        if (!early && (context.message() == null || !BACKWARDS.contains(context.message()))) {
            return Optional.empty();
        }
        Integer order = InitOrder.of(service.device());
        boolean later = order != null && service.ordinal() != 0 && Integer.compareUnsigned(order, initOrder) > 0;
        if (later && !early) {
            String base = context.message().ddkName().replace("2", "");
            return Optional.of(Breach.of(
                    TOO_LATE,
                    " during %s, which %s got before"
                            .formatted(context.message().ddkName(), service.device()),
                    "Call it in %s.".formatted(base)));
        }
        return later
                ? Optional.of(Breach.of(
                        TOO_EARLY,
                        " during Sys_Critical_Init, which %s gets later".formatted(service.device()),
                        "Call it in Device_Init, or state an initOrder behind InitOrder.%s."
                                .formatted(service.device())))
                : Optional.empty();
    }
}
