package org.vxd4j.api.link;

import java.util.List;
import org.vxd4j.api.IoProc;

/**
 * One {@code @IoTrap} method.
 *
 * @param name the handler, as {@code SerialCapture.onPort}
 * @param ports the ports it handles
 * @param proc the glue that calls it
 */
public record IoTrapEntry(String name, List<Integer> ports, IoProc proc) {}
