package org.vxd4j.api.service;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vxd4j.api.Carry;
import org.vxd4j.api.In;
import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Registers;
import org.vxd4j.api.Shell;
import org.vxd4j.api.Stack;
import org.vxd4j.api.Vkd;
import org.vxd4j.api.Vmd;
import org.vxd4j.api.Vmm;
import org.vxd4j.api.Vpicd;
import org.vxd4j.api.Vtd;
import org.vxd4j.api.Zero;

/** The contracts of a service interface, read once from its annotations and ordered by ordinal. */
public final class ServiceContracts {
    private final ServiceTable table;
    private final Map<Integer, ServiceContract> byOrdinal = new TreeMap<>();

    private ServiceContracts(Class<?> type, ServiceTable table) {
        this.table = table;
        for (Method method : type.getMethods()) {
            VxdService service = method.getAnnotation(VxdService.class);
            if (service == null) {
                continue;
            }
            ServiceContract contract = read(method, service);
            ServiceContract twin = byOrdinal.put(service.ordinal(), contract);
            if (twin != null) {
                throw new IllegalArgumentException("%s: %s and %s both claim ordinal 0x%X"
                        .formatted(type.getName(), twin.method(), contract.method(), service.ordinal()));
            }
        }
    }

    /** Reads the contracts of an interface annotated with {@link ServiceTable}. */
    public static ServiceContracts of(Class<?> type) {
        ServiceTable table = type.getAnnotation(ServiceTable.class);
        if (table == null) {
            throw new IllegalArgumentException(
                    type.getName() + " is not a service interface: it has no @ServiceTable annotation");
        }
        return new ServiceContracts(type, table);
    }

    /** The service interfaces of the devices whose services have contracts, the VMM's first. */
    public static List<Class<?>> tables() {
        return List.of(Vmm.class, Vpicd.class, Vtd.class, Vkd.class, Vmd.class, Shell.class);
    }

    /** The contract behind a dynamic link: the device's id in the high word, the ordinal in the low one. */
    public static Optional<ServiceContract> linked(int dynalink) {
        return tables().stream()
                .map(ServiceContracts::of)
                .flatMap(table -> table.all().stream())
                .filter(contract -> contract.dynalink() == dynalink)
                .findFirst();
    }

    /** The contracts whose methods a class implements; the others' only say that they are not implemented. */
    public List<ServiceContract> implementedBy(Class<?> implementation) {
        return all().stream()
                .filter(contract -> Stream.of(implementation.getMethods())
                        .anyMatch(method -> method.getName().equals(contract.method())
                                && !method.getDeclaringClass().isInterface()))
                .toList();
    }

    /** Name of the device that offers the services. */
    public String device() {
        return table.device();
    }

    /** Id of the device that offers the services. */
    public int deviceId() {
        return table.deviceId();
    }

    /** All contracts, by ordinal. */
    public Collection<ServiceContract> all() {
        return byOrdinal.values();
    }

    /** The contract with this ordinal. */
    public ServiceContract ordinal(int ordinal) {
        ServiceContract contract = byOrdinal.get(ordinal);
        if (contract == null) {
            throw new IllegalArgumentException("%s has no service 0x%X".formatted(device(), ordinal));
        }
        return contract;
    }

    /** The contract of the Java method of this name. */
    public ServiceContract method(String name) {
        for (ServiceContract contract : all()) {
            if (contract.method().equals(name)) {
                return contract;
            }
        }
        throw new IllegalArgumentException("%s has no service method %s".formatted(device(), name));
    }

    private ServiceContract read(Method method, VxdService service) {
        return new ServiceContract(
                table.device(),
                table.deviceId(),
                service.ordinal(),
                service.name(),
                method.getName(),
                service.since(),
                service.convention(),
                service.async(),
                service.initOnly(),
                set(Effect.class, service.effects()),
                inputs(method, service.convention()),
                stackDwords(method, service.convention()),
                outputs(method),
                destroyed(service),
                service.source());
    }

    private static List<Reg> inputs(Method method, Convention convention) {
        List<Reg> registers = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            In in = parameter.getAnnotation(In.class);
            if (in != null) {
                registers.add(in.value());
            } else if (!isOnStack(parameter, convention) && parameter.getType() != Registers.class) {
                throw new IllegalArgumentException(method + ": a parameter has no @In register");
            }
        }
        return List.copyOf(registers);
    }

    private static int stackDwords(Method method, Convention convention) {
        int dwords = 0;
        for (Parameter parameter : method.getParameters()) {
            if (isOnStack(parameter, convention) && !parameter.isVarArgs()) {
                dwords++;
            }
        }
        return dwords;
    }

    private static boolean isOnStack(Parameter parameter, Convention convention) {
        return parameter.isAnnotationPresent(Stack.class)
                || convention.isC() && !parameter.isAnnotationPresent(In.class);
    }

    private static Set<Reg> destroyed(VxdService service) {
        Set<Reg> registers = set(Reg.class, service.uses());
        registers.addAll(service.convention().destroys());
        return registers;
    }

    private static Set<Reg> outputs(Method method) {
        Set<Reg> registers = EnumSet.noneOf(Reg.class);
        addOutput(registers, method);
        if (method.getReturnType().isRecord()) {
            for (RecordComponent component : method.getReturnType().getRecordComponents()) {
                addOutput(registers, component);
            }
        }
        return registers;
    }

    private static void addOutput(Set<Reg> registers, AnnotatedElement element) {
        for (Annotation annotation : element.getAnnotations()) {
            if (annotation instanceof Out out) {
                registers.add(out.value());
            } else if (annotation instanceof Carry || annotation instanceof Zero) {
                registers.add(Reg.FLAGS);
            }
        }
    }

    private static <E extends Enum<E>> Set<E> set(Class<E> type, E[] values) {
        Set<E> set = EnumSet.noneOf(type);
        set.addAll(Arrays.asList(values));
        return set;
    }
}
