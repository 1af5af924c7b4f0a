import org.vxd4j.api.*;

import java.util.*;
import java.util.concurrent.atomic.AtomicLong;

/** What is behind static final fields changes: it is shared as much as the fields are. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ChangedConstants {
  private static final List<Integer> SEEN = new ArrayList<>();
  private static final Map<Integer, Integer> CACHE = new HashMap<>();
  private static final int[] COUNTS = new int[8];
  private static final int[][] GRID = new int[8][8];
  private static final StringBuilder LOG = new StringBuilder();
  private static final AtomicLong TOTAL = new AtomicLong();
  private static final Random DICE = new Random(1);
  private static final Totals TOTALS = new Totals();

  enum Line {
    COM1,
    COM2;

    int uses;
  }

  static class Totals {
    int count;
    long bytes;
    final int[] ports = new int[8];
    final Deque<Integer> last = new ArrayDeque<>();
  }

  @IoTrap(ports = 0x2F8)
  void onAdd() {
    SEEN.add(1); // expect: HN-05
  }

  @IoTrap(ports = 0x2F9)
  void onCache() {
    CACHE.computeIfAbsent(1, k -> k); // expect: HN-05
  }

  @IoTrap(ports = 0x2FA)
  void onElement() {
    COUNTS[1]++; // expect: HN-05
    GRID[1][2] = 3; // expect: HN-05
  }

  @IoTrap(ports = 0x2FB)
  void onField() {
    TOTALS.count += 2; // expect: HN-05
  }

  @IoTrap(ports = 0x2FC)
  int onDeepField() {
    return TOTALS.ports[1]--; // expect: HN-05
  }

  @IoTrap(ports = 0x2F7)
  int onValues() {
    long[] own = {TOTALS.bytes++}; // expect: HN-05
    own[0] += GRID[1][0] = 2; // expect: HN-05
    return (int) own[0];
  }

  @IoTrap(ports = 0x2FD)
  void onDeepObject() {
    TOTALS.last.addFirst(1); // expect: HN-05
  }

  @IoTrap(ports = 0x2FE)
  void onEnum() {
    Line.COM1.uses++; // expect: HN-05
  }

  @IoTrap(ports = 0x2FF)
  void onOthers() {
    LOG.append("x"); // expect: HN-05
    LOG.append("one cause, one message");
    TOTAL.incrementAndGet(); // expect: HN-05
    tell(DICE.nextInt(6)); // expect: HN-05
  }

  private void tell(int number) {}
}
