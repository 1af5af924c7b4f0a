import org.vxd4j.api.*;

import java.util.random.RandomGenerator;

/** A generator that nobody gave a seed. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class GeneratorByDefault {
  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle vm) {
    return RandomGenerator.getDefault().nextInt(6) > 2; // expect: HN-03
  }

  @Control(ControlMessage.INIT_COMPLETE)
  boolean initComplete(VmHandle vm) {
    return RandomGenerator.of("L64X128MixRandom").nextBoolean(); // expect: HN-03
  }
}
