import org.vxd4j.api.*;

import java.util.*;

/** Tables that are filled while the class is initialised, and only read from then on; what changes is of this driver. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ConstantTables {
  private static final int[] SQUARES = new int[8];
  private static final int[] CUBES = cubes();
  private static final Map<Integer, String> NAMES = new HashMap<>();
  private static final List<Integer> ODD;

  static {
    for (int i = 0; i < SQUARES.length; i++) {
      SQUARES[i] = i * i;
    }
    NAMES.put(0x2F8, "COM2");
    List<Integer> odd = new ArrayList<>();
    odd.add(1);
    odd.add(3);
    ODD = Collections.unmodifiableList(odd);
    addNames();
  }

  private static void addNames() {
    NAMES.put(0x3F8, "COM1");
    Line.COM1.port = 0x3F8;
  }

  private static int[] cubes() {
    int[] cubes = new int[8];
    cubes[2] = 8;
    return cubes;
  }

  enum Line {
    COM1(3),
    COM2(4);

    final int irq;
    int port;

    Line(int irq) {
      this.irq = irq;
      this.port = 0;
    }
  }

  private final List<Integer> seen = new ArrayList<>(ODD);
  private final int[] counts = CUBES.clone();
  private final StringBuilder log = new StringBuilder();

  @IoTrap(ports = 0x2F8)
  int onPort() {
    counts[1]++;
    seen.add(SQUARES[2] + CUBES[2] + NAMES.size() + Line.COM1.irq + Line.COM1.port);
    log.append(NAMES.get(0x2F8)).append(ODD.get(0)).append(ODD.contains(1));
    return SQUARES[counts[1] & 7];
  }
}
