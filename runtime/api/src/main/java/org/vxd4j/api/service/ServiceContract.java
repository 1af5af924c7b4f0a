package org.vxd4j.api.service;

import java.util.List;
import java.util.Set;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Target;

/**
 * The contract of one service as data.
 *
 * @param device name of the device that offers it
 * @param deviceId the device's id
 * @param ordinal low word of the dynamic link
 * @param name the DDK name
 * @param method name of the Java method
 * @param since first version that has it
 * @param convention where its parameters are
 * @param async versions in which it may be called at interrupt time
 * @param initOnly versions in which it may be called during initialisation only
 * @param effects what it does
 * @param in registers it reads, in parameter order
 * @param stackDwords dwords it takes from the stack, without those of a variable number
 * @param out registers it returns results in
 * @param uses registers it destroys
 * @param source where the fact stands
 */
public record ServiceContract(
        String device,
        int deviceId,
        int ordinal,
        String name,
        String method,
        Target since,
        Convention convention,
        Versions async,
        Versions initOnly,
        Set<Effect> effects,
        List<Reg> in,
        int stackDwords,
        Set<Reg> out,
        Set<Reg> uses,
        String source) {

    /** The dword that follows INT 20h in a driver that calls the service. */
    public int dynalink() {
        return deviceId << 16 | ordinal;
    }

    /** True when it may be called at hardware-interrupt time. */
    public boolean isAsync(Target target) {
        return async.contains(target);
    }

    /** True when it may be called during initialisation only. */
    public boolean isInitOnly(Target target) {
        return initOnly.contains(target);
    }

    @Override
    public String toString() {
        return name;
    }
}
