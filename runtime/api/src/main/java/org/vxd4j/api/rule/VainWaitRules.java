package org.vxd4j.api.rule;

import java.util.List;
import org.vxd4j.api.BlockFlag;
import org.vxd4j.api.Target;

/** The rules on waits for what certainly does not come while somebody waits for it (ES-03, TO-06, SY-05, AP-03). */
public final class VainWaitRules {
    /** {@code _SHELL_CallAtAppyTime}: the callback comes when the time is up, too. */
    private static final int APPY_TIME_OUT = 2;

    private VainWaitRules() {}

    static final Rule SUSPENDED = Rule.warning(
            "ES-03",
            "event-of-suspended-vm",
            "An event of a virtual machine that was suspended must not be what resumes it.",
            "The event is called in that virtual machine only, and a suspended one does not run.",
            """
            void pause(VmHandle vm) {
              if (!vmm.suspendVm(vm)) {
                vmm.scheduleVmEvent(vm, null, this::goOn);
              }
            }

            void goOn(Registers registers) {
              vmm.noFailResumeVm(registers.vm());
            }
            """,
            """
            void pause(VmHandle vm) {
              if (!vmm.suspendVm(vm)) {
                vmm.scheduleGlobalEvent(vm, this::goOn);
              }
            }

            void goOn(Registers registers) {
              vmm.noFailResumeVm((VmHandle) registers.refData());
            }
            """,
            "Seeds Call_VM_Event and Call_Priority_VM_Event; Windows 3.1 guide, Suspend_VM");

    static final Rule NO_WALL_CLOCK = Rule.warning(
            "TO-06",
            "time-out-of-suspended-vm",
            "A time-out of a virtual machine counts the time that it runs: a suspended one cannot be woken by it.",
            "The clock of such a time-out stands still while other virtual machines run.",
            """
            void pause(VmHandle vm) {
              if (!vmm.suspendVm(vm)) {
                TimeOutHandle set = vmm.setVmTimeOut(500, vm, vm, this::goOn);
                failed = set.isNone();
              }
            }

            void goOn(Registers registers) {
              vmm.noFailResumeVm((VmHandle) registers.refData());
            }

            private boolean failed;
            """,
            """
            void pause(VmHandle vm) {
              if (!vmm.suspendVm(vm)) {
                TimeOutHandle set = vmm.setGlobalTimeOut(500, vm, this::goOn);
                failed = set.isNone();
              }
            }

            void goOn(Registers registers) {
              vmm.noFailResumeVm((VmHandle) registers.refData());
            }

            private boolean failed;
            """,
            "Windows 3.1 guide, Set_VM_Time_Out");

    static final Rule EVENTS_STOPPED = Rule.warning(
                    "SY-05",
                    "waits-for-own-event",
                    "Who waits for a semaphore that an event of the same virtual machine signals has events served meanwhile.",
                    "Without BLOCK_SVC_INTS no event is called there while it waits, and the signal never comes.",
                    """
                    // target: 3.1
                    private int done;

                    void flush() {
                      vmm.scheduleVmEvent(vmm.getCurVmHandle(), null, this::flushed);
                      vmm.waitSemaphore(done, 0);
                    }

                    void flushed(Registers registers) {
                      vmm.signalSemaphore(done);
                    }
                    """,
                    """
                    // target: 3.1
                    private int done;

                    void flush() {
                      vmm.scheduleVmEvent(vmm.getCurVmHandle(), null, this::flushed);
                      vmm.waitSemaphore(done, BlockFlag.BLOCK_SVC_INTS.bit());
                    }

                    void flushed(Registers registers) {
                      vmm.signalSemaphore(done);
                    }
                    """,
                    "Windows 95 DDK, event processing while blocked; Windows 3.1 guide, Wait_Semaphore")
            .from(Target.WIN31);

    static final Rule APPY_TIME = Rule.error(
                    "AP-03",
                    "waits-for-application-time",
                    "Nobody waits for application time in the System VM, or while he owns the critical section.",
                    "Application time comes when the System VM has nothing else to do: not as long as somebody waits there.",
                    """
                    // whole class
                    @VxD(name = "EXAMPLE", target = Target.WIN95)
                    class Example {
                      private final Vmm vmm;
                      private final Shell shell;
                      private int done;

                      Example(Vmm vmm, Shell shell) {
                        this.vmm = vmm;
                        this.shell = shell;
                      }

                      @Control(ControlMessage.SYS_VM_TERMINATE)
                      void terminate(VmHandle vm) {
                        if (shell.callAtAppyTime(this::save, null, 0, 0) != 0) {
                          vmm.waitSemaphore(done, BlockFlag.BLOCK_SVC_INTS.bit());
                        }
                      }

                      void save(Registers registers) {
                        vmm.signalSemaphore(done);
                      }
                    }
                    """,
                    """
                    // whole class
                    @VxD(name = "EXAMPLE", target = Target.WIN95)
                    class Example {
                      private final Vmm vmm;
                      private final Shell shell;
                      private int done;

                      Example(Vmm vmm, Shell shell) {
                        this.vmm = vmm;
                        this.shell = shell;
                      }

                      @Control(ControlMessage.VM_TERMINATE)
                      void terminate(VmHandle vm) {
                        if (shell.callAtAppyTime(this::save, null, 0, 0) != 0) {
                          vmm.waitSemaphore(done, BlockFlag.BLOCK_SVC_INTS.bit());
                        }
                      }

                      void save(Registers registers) {
                        vmm.signalSemaphore(done);
                      }
                    }
                    """,
                    "Windows 95 DDK, application time")
            .from(Target.WIN95);

    static final List<Rule> ALL = List.of(SUSPENDED, NO_WALL_CLOCK, EVENTS_STOPPED, APPY_TIME);

    /** Rules ES-03 and TO-06: what alone resumes a virtual machine needs that it runs. */
    public static Finding suspended(String service, boolean timeOut, String callback) {
        return finding(
                timeOut ? NO_WALL_CLOCK : SUSPENDED,
                "%s would resume the virtual machine that is suspended here, and never comes".formatted(callback),
                timeOut ? "Use Set_Global_Time_Out." : "Use a global event, and pass the virtual machine to it.",
                service);
    }

    /** Rule SY-05: true for flags with which events are certainly not served. */
    public static boolean servesNothing(int flags) {
        return (flags
                        & BlockFlag.mask(
                                BlockFlag.BLOCK_SVC_INTS,
                                BlockFlag.BLOCK_SVC_IF_INTS_LOCKED,
                                BlockFlag.BLOCK_FORCE_SVC_INTS))
                == 0;
    }

    /** Rule SY-05: the only signal is one of an event that waits for the end of the wait. */
    public static Finding stopsEvent(String callback) {
        return finding(
                EVENTS_STOPPED,
                "%s signals what is waited for, and is not called meanwhile".formatted(callback),
                "Wait with BLOCK_SVC_INTS.",
                "Wait_Semaphore");
    }

    /** Rule AP-03: true for flags of {@code _SHELL_CallAtAppyTime} with which only application time brings the callback. */
    public static boolean waitsForGood(int flags) {
        return (flags & APPY_TIME_OUT) == 0;
    }

    /** Rule AP-03: the only signal comes at application time, and the System VM waits for it. */
    public static Finding stopsApplications(String callback) {
        return finding(
                APPY_TIME,
                "%s signals what the System VM waits for, and needs the System VM".formatted(callback),
                "Go on in the callback instead of waiting for it.",
                "Wait_Semaphore");
    }

    private static Finding finding(Rule rule, String what, String fix, String where) {
        return new Finding(rule, rule.severity(), Part.VALUE, null, what, rule.why(), fix, where);
    }
}
