package org.vxd4j.conformance;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.vxd4j.api.Dword;
import org.vxd4j.api.ThreadHandle;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.Vmm;

/** Calls everything a driver's generated posters offer, whatever it is called: for the current virtual machine and thread. */
public final class Poke {
    private Poke() {}

    /** Calls each poster once, by name. */
    public static void all(Object posters, Vmm vmm) {
        List<Method> methods = Arrays.stream(posters.getClass().getDeclaredMethods())
                .filter(method -> Dword.class.isAssignableFrom(method.getReturnType()))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
        for (Method method : methods) {
            Object[] arguments = Arrays.stream(method.getParameterTypes())
                    .map(type -> argument(type, vmm))
                    .toArray();
            method.setAccessible(true);
            try {
                method.invoke(posters, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Object argument(Class<?> type, Vmm vmm) {
        if (type == VmHandle.class) {
            return vmm.getCurVmHandle();
        }
        return type == ThreadHandle.class ? vmm.getCurThreadHandle() : null;
    }
}
