import org.vxd4j.api.*;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/** Streams that go one by one, an executor that runs what it is given at once, and a queue without waiting. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class StreamsOneByOne {
  private final Queue<Integer> queue = new ArrayDeque<>();
  private final Executor atOnce = Runnable::run;

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle vm) {
    atOnce.execute(() -> queue.add(1));
    return IntStream.range(0, 3).sequential().sum() == 3;
  }

  @IoTrap(ports = 0x2F8)
  int onPort() {
    queue.offer(2);
    return queue.poll();
  }
}
