package org.vxd4j.api.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.vxd4j.api.Target;
import org.vxd4j.api.service.ServiceContract;

/**
 * Everything the rules on calls ask about one call of a service: the constants that stand in the code, or what the running driver
 * computed.
 *
 * @param target the version of Windows the driver is written for
 * @param deviceId the id of the driver that calls
 * @param service the service that is called
 * @param values its arguments, in the order of its Java method; empty where one is no number, or not known
 */
public record CallArguments(Target target, int deviceId, ServiceContract service, List<OptionalInt> values) {

    /** A call whose arguments are all known. */
    public static CallArguments of(Target target, int deviceId, ServiceContract service, Object... arguments) {
        List<OptionalInt> values = Stream.of(arguments)
                .map(a -> a instanceof Integer number ? OptionalInt.of(number) : OptionalInt.empty())
                .toList();
        return new CallArguments(target, deviceId, service, values);
    }

    /** The argument at this position of the Java method. */
    OptionalInt at(int position) {
        return position < values.size() ? values.get(position) : OptionalInt.empty();
    }

    /** A violation by this call, as bad as its rule says. */
    Optional<Finding> breaks(Rule rule, String what, String why, String fix) {
        return Optional.of(new Finding(rule, rule.severity(), Part.VALUE, null, what, why, fix, service.name()));
    }
}
