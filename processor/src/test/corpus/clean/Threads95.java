import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.vxd4j.api.*;

/** Keeps an account for every thread, and settles it in that thread. */
@VxD(name = "THREADS", deviceId = 0x7FE8, target = Target.WIN95)
class Threads95 {
  private final Vmm vmm;
  private final Vpicd vpicd;
  private final Threads95Events events;
  private final Map<Integer, Account> accounts = new HashMap<>();
  private int settled;
  private int givenUp;

  Threads95(Vmm vmm, Vpicd vpicd, Threads95Events events) {
    this.vmm = vmm;
    this.vpicd = vpicd;
    this.events = events;
  }

  /** What is known about a thread. */
  static final class Account {
    private final ThreadHandle thread;
    private EventHandle settlement = EventHandle.NONE;
    private RestrictedEvent notice;
    private long interrupts;

    Account(ThreadHandle thread) {
      this.thread = thread;
    }

    void forget(Vmm vmm) {
      EventHandle last = settlement;
      settlement = EventHandle.NONE;
      last.cancel(vmm);
      RestrictedEvent note = notice;
      notice = null;
      if (note != null) {
        vmm.cancelRestrictedEvent(note);
      }
    }
  }

  @Control(ControlMessage.CREATE_THREAD)
  boolean createThread(ThreadHandle thread) {
    accounts.put(thread.dword(), new Account(thread));
    return true;
  }

  @Control(ControlMessage.THREAD_NOT_EXECUTEABLE)
  void gone(ThreadHandle thread) {
    Account account = accounts.remove(thread.dword());
    if (account != null) {
      account.forget(vmm);
    }
  }

  @HardwareInterrupt(irq = 10)
  boolean onIrq(VmHandle vm, IrqHandle irq) {
    ThreadHandle thread = vmm.getCurThreadHandle();
    Optional.ofNullable(accounts.get(thread.dword())).ifPresent(account -> {
      account.interrupts++;
      if (account.settlement.isNone()) {
        account.settlement = choose(account);
      }
    });
    vpicd.physEoi(irq);
    return true;
  }

  private EventHandle choose(Account account) {
    return account.interrupts > 100
        ? events.settleInTime(account.thread, account)
        : events.settle(account.thread, account);
  }

  @EventCallback(
      scope = Scope.THREAD,
      flags = {Pef.WAIT_FOR_THREAD_STI, Pef.WAIT_NOT_CRIT, Pef.ALWAYS_SCHED},
      boost = Boost.LOW_PRI_DEVICE_BOOST)
  void settle(VmHandle vm, ThreadHandle thread, Account account) {
    account.settlement = EventHandle.NONE;
    pay(account);
  }

  @EventCallback(
      scope = Scope.THREAD,
      flags = {Pef.WAIT_FOR_THREAD_STI, Pef.WAIT_NOT_NESTED_EXEC},
      boost = Boost.NONE,
      timeoutMillis = 300)
  void settleInTime(ThreadHandle thread, Account account, @TimedOut boolean late) {
    account.settlement = EventHandle.NONE;
    if (late) {
      givenUp++;
    } else {
      pay(account);
    }
  }

  /** The bare service, with the flags as bits; the System VM is told, whoever runs. */
  private void pay(Account account) {
    settled += (int) account.interrupts;
    account.interrupts = 0;
    if (account.notice == null) {
      int flags = Pef.mask(Pef.WAIT_NOT_CRIT, Pef.ALWAYS_SCHED);
      EventTarget system = vmm.getSysVmHandle();
      account.notice = vmm.callRestrictedEvent(
          Boost.NONE, system, flags, account, registers -> noticed(account), 0);
    }
  }

  private void noticed(Account account) {
    account.notice = null;
    vmm.wakeUpVm(vmm.getSysVmHandle());
  }

  @Service(0)
  @Out(Reg.EAX)
  int getVersion() {
    return 0x0400;
  }

  @Async
  @Service(1)
  @Out(Reg.EAX)
  int settled(@In(Reg.EDI) ThreadHandle thread) {
    Account account = accounts.get(thread.dword());
    return account == null ? 0 : settled + givenUp;
  }
}
