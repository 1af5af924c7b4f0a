import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.vxd4j.api.*;

/** What is begun is ended by the language: sections, blocks and boosts are resources, and the work in them comes as a lambda. */
@VxD(name = "SCOPES95", deviceId = 0x7FFC, target = Target.WIN95)
class Scopes95 {
  private static final int STATE = 0x3000;
  private static final int BASE = 0x340;

  private final Vmm vmm;
  private final Cpu cpu;
  private final Scopes95Events events;
  private final Map<Register, Integer> shadow = new EnumMap<>(Register.class);
  private final List<Job<?>> jobs = new ArrayList<>();
  private Iterator<Job<?>> turn = jobs.iterator();
  private EventHandle pending = EventHandle.NONE;
  private int mutex;
  private int failures;

  Scopes95(Vmm vmm, Cpu cpu, Scopes95Events events) {
    this.vmm = vmm;
    this.cpu = cpu;
    this.events = events;
  }

  /** The registers of the device, and how a value goes into each. */
  enum Register {
    MODE(0) {
      @Override
      int encode(int value) {
        return value & 0x0F;
      }
    },
    RATE(1) {
      @Override
      int encode(int value) {
        return Math.floorMod(value, 100);
      }
    };

    private final int offset;

    Register(int offset) {
      this.offset = offset;
    }

    abstract int encode(int value);

    int port() {
      return BASE + offset;
    }
  }

  /** Something that ends by itself. */
  interface Closing extends AutoCloseable {
    @Override
    void close();
  }

  /** Work with a result, and what becomes of it. */
  private record Job<T>(String name, Supplier<T> work, UnaryOperator<T> after) {
    T run() {
      return after.apply(work.get());
    }
  }

  /** The critical section, for as long as the block. */
  private final class Section implements Closing {
    Section() {
      vmm.beginCriticalSection(BlockFlag.BLOCK_SVC_INTS.bit());
    }

    void write(Register register) {
      Scopes95.this.write(register);
    }

    @Override
    public void close() {
      vmm.endCriticalSection();
    }
  }

  /** Nested execution with the registers kept. */
  private final class Nested implements Closing {
    Nested() {
      vmm.saveClientState(STATE);
      vmm.beginNestExec();
    }

    void call(int interrupt) {
      vmm.execInt(interrupt);
    }

    @Override
    public void close() {
      vmm.endNestExec();
      vmm.restoreClientState(STATE);
    }
  }

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle sysVm) {
    mutex = vmm.createMutex(Boost.NONE, 0);
    return mutex != 0;
  }

  @IoTrap(ports = {BASE, BASE + 1})
  int onPort(VmHandle vm, @In(Reg.ECX) int type, @In(Reg.EDX) int port, @In(Reg.EAX) int value) {
    Register register = port == Register.MODE.port() ? Register.MODE : Register.RATE;
    if (!IoType.isOutput(type)) {
      return shadow.getOrDefault(register, 0xFF);
    }
    try (Section section = new Section()) {
      shadow.merge(register, register.encode(value), (old, now) -> old ^ now);
      section.write(register);
    }
    if (pending.isNone()) {
      pending = events.work(vm);
    }
    return value;
  }

  private void write(Register register) {
    cpu.outByte(register.port(), shadow.get(register));
  }

  /** Runs something with interrupts disabled, and enables them as they were. */
  private int quietly(IntSupplier body) {
    boolean enabled = cpu.disableInterrupts();
    try {
      return body.getAsInt();
    } finally {
      cpu.restoreInterrupts(enabled);
    }
  }

  /** Runs something with a boost. */
  private <T> T boosted(VmHandle vm, int boost, Supplier<T> body) {
    vmm.adjustExecPriority(boost, vm);
    try {
      return body.get();
    } finally {
      vmm.adjustExecPriority(-boost, vm);
    }
  }

  private void guarded(Runnable body) {
    vmm.enterMutex(mutex, BlockFlag.BLOCK_SVC_INTS.bit());
    try {
      body.run();
    } finally {
      vmm.leaveMutex(mutex);
    }
  }

  @EventCallback(
      flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT},
      boost = Boost.LOW_PRI_DEVICE_BOOST)
  void work(VmHandle vm, ClientRegs client) {
    pending = EventHandle.NONE;
    int status = quietly(() -> cpu.inByte(BASE + 2));
    outer:
    for (int round = 0; round < 3; round++) {
      for (Register register : Register.values()) {
        switch (status >> register.offset & 3) {
          case 0 -> {
            continue outer;
          }
          case 1 -> write(register);
          case 2 -> {
            break outer;
          }
          default -> failures++;
        }
      }
    }
    int answer = boosted(vm, Boost.LOW_PRI_DEVICE_BOOST, () -> ask(client));
    failures += answer < 0 ? 1 : 0;
  }

  /** What the program in the machine says; -1 when it does not know us. */
  private int ask(ClientRegs client) {
    try (Nested nested = new Nested()) {
      client.setWord(ClientRegs.Field.EAX, 0x7F00);
      nested.call(0x2F);
      return client.low(ClientRegs.Field.EAX) == 0xFF ? client.word(ClientRegs.Field.EBX) : -1;
    }
  }

  @Service(1)
  @Out(Reg.EAX)
  int measure(@In(Reg.ECX) int times) {
    int sum = IntStream.range(0, Math.min(times, 8))
        .map(i -> quietly(() -> cpu.inByte(BASE + 3)))
        .filter(value -> value != 0xFF)
        .sum();
    guarded(() -> jobs.add(new Job<>("average " + times, () -> sum / Math.max(times, 1), Math::abs)));
    return jobs.size();
  }

  @Service(2)
  @Out(Reg.EAX)
  int next() {
    guarded(() -> turn = turn.hasNext() ? turn : jobs.iterator());
    Object result = turn.hasNext() ? turn.next().run() : null;
    return result instanceof Integer number ? number : -1;
  }
}
