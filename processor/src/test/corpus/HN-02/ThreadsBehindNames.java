import org.vxd4j.api.*;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/** Threads and locks behind inherited methods; what is done with one thread has one cause. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ThreadsBehindNames {
  private final LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>();

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle vm) {
    return IntStream.range(0, 3).parallel().sum() == 3; // expect: HN-02
  }

  @Control(ControlMessage.INIT_COMPLETE)
  boolean initComplete(VmHandle vm) {
    try {
      return queue.take() == 1; // expect: HN-02
    } catch (InterruptedException interrupted) {
      return false;
    }
  }

  @IoTrap(ports = 0x2F8)
  void onPort() {
    Thread worker = new Thread(() -> {}); // expect: HN-02
    worker.setDaemon(true);
    worker.start();
  }

  @IoTrap(ports = 0x2F9)
  void onOther() {
    Lock lock = new ReentrantLock(); // expect: HN-02
    lock.lock();
    lock.unlock();
  }
}
