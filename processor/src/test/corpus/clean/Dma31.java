import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vxd4j.api.*;

/** A DMA channel that virtual machines share: each has registers of its own, the one whose transfer is next has the real ones. */
@VxD(name = "DMA31", deviceId = 0x7FE3, target = Target.WIN31)
class Dma31 {
  private static final int ADDRESS = 0x02;
  private static final int COUNT = 0x03;
  private static final int MASK = 0x0A;
  private static final int MODE = 0x0B;
  private static final int CLEAR = 0x0C;
  private static final int PAGE = 0x83;
  private static final int POLL_MILLIS = 20;

  private final Vmm vmm;
  private final Cpu cpu;
  private final Dma31Events events;
  private final Map<VmHandle, Channel> channels = new HashMap<>();
  private final List<Channel> queue = new ArrayList<>();
  private Channel active;
  private TimeOutHandle poll = TimeOutHandle.NONE;

  Dma31(Vmm vmm, Cpu cpu, Dma31Events events) {
    this.vmm = vmm;
    this.cpu = cpu;
    this.events = events;
  }

  @Control(ControlMessage.SYS_VM_INIT)
  boolean sysVmInit(VmHandle vm) {
    return vmInit(vm);
  }

  @Control(ControlMessage.VM_INIT)
  boolean vmInit(VmHandle vm) {
    channels.put(vm, new Channel(vm));
    return true;
  }

  @Control(ControlMessage.VM_NOT_EXECUTEABLE)
  void gone(VmHandle vm) {
    Channel channel = channels.remove(vm);
    if (channel != null) {
      channel.forget();
      queue.remove(channel);
    }
    if (active == channel) {
      stopPolling();
      active = null;
      cpu.outByte(MASK, 0x05);
    }
  }

  @IoTrap(ports = {ADDRESS, COUNT, PAGE, MODE, MASK, CLEAR})
  int onPort(VmHandle vm, @In(Reg.ECX) int type, @In(Reg.EDX) int port, @In(Reg.EAX) int value) {
    Channel channel = channels.get(vm);
    if (channel == null) {
      return 0xFF;
    }
    if (!IoType.isOutput(type)) {
      return channel.read(port);
    }
    channel.write(port, value);
    if (port == MASK && (value & 0x04) == 0) {
      request(channel);
    }
    return value;
  }

  @CritSection
  void request(Channel channel) {
    if (active == null) {
      start(channel);
    } else if (!queue.contains(channel)) {
      queue.add(channel);
    }
  }

  private void start(Channel channel) {
    active = channel;
    channel.program();
    poll = vmm.setGlobalTimeOut(POLL_MILLIS, channel, this::look);
  }

  private void stopPolling() {
    TimeOutHandle last = poll;
    poll = TimeOutHandle.NONE;
    if (!last.isNone()) {
      vmm.cancelTimeOut(last);
    }
  }

  /** The time-out is over when it is called; another look needs another one. */
  private void look(Registers registers) {
    poll = TimeOutHandle.NONE;
    Channel channel = active;
    if (channel == null) {
      return;
    }
    if (channel.isBusy()) {
      poll = vmm.setGlobalTimeOut(POLL_MILLIS, channel, this::look);
      return;
    }
    active = null;
    channel.finish();
    if (!queue.isEmpty()) {
      start(queue.remove(0));
    }
  }

  @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.HIGH_PRI_DEVICE_BOOST)
  void finished(VmHandle vm, Channel channel) {
    channel.pending = EventHandle.NONE;
    vmm.wakeUpVm(vm);
  }

  /** What a virtual machine believes the channel to hold. */
  class Channel {
    private final VmHandle vm;
    private EventHandle pending = EventHandle.NONE;
    private int address;
    private int count;
    private int page;
    private int mode;
    private boolean high;

    Channel(VmHandle vm) {
      this.vm = vm;
    }

    int read(int port) {
      int word = port == ADDRESS ? address : port == COUNT ? count : page | page << 8;
      high = !high;
      return high ? word & 0xFF : word >> 8 & 0xFF;
    }

    void write(int port, int value) {
      switch (port) {
        case ADDRESS -> address = merge(address, value);
        case COUNT -> count = merge(count, value);
        case PAGE -> page = value;
        case MODE -> mode = value;
        case CLEAR -> high = false;
        default -> high = high && value != 0;
      }
    }

    private int merge(int word, int value) {
      high = !high;
      return high ? word & 0xFF00 | value : word & 0x00FF | value << 8;
    }

    void program() {
      boolean enabled = cpu.disableInterrupts();
      cpu.outByte(CLEAR, 0);
      for (int word : new int[] {address, count}) {
        int port = word == address ? ADDRESS : COUNT;
        cpu.outByte(port, word & 0xFF);
        cpu.outByte(port, word >> 8);
      }
      cpu.outByte(PAGE, page);
      cpu.outByte(MODE, mode);
      cpu.outByte(MASK, 0x01);
      cpu.restoreInterrupts(enabled);
    }

    boolean isBusy() {
      return (cpu.inByte(0x08) & 0x22) == 0;
    }

    void finish() {
      count = 0xFFFF;
      if (pending.isNone()) {
        pending = events.finished(vm, this);
      }
    }

    void forget() {
      EventHandle last = pending;
      pending = EventHandle.NONE;
      last.cancel(vmm);
    }
  }
}
