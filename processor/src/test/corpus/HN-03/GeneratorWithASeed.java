import org.vxd4j.api.*;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** The same by a generator with a seed, behind the same interface. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class GeneratorWithASeed {
  private final RandomGenerator dice = new SplittableRandom(7);

  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle vm) {
    return dice.nextInt(6) > 2
        && RandomGeneratorFactory.of("L64X128MixRandom").create(7).nextBoolean();
  }
}
