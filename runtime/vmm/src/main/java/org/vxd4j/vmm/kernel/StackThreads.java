package org.vxd4j.vmm.kernel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** The one place that knows about virtual threads: it makes them where they exist (JDK 21), and daemon threads elsewhere. */
final class StackThreads {
    private static final Method START_VIRTUAL = find();

    private StackThreads() {}

    private static Method find() {
        try {
            return Thread.class.getMethod("startVirtualThread", Runnable.class);
        } catch (NoSuchMethodException olderJdk) {
            return null;
        }
    }

    static Thread start(Runnable body) {
        if (START_VIRTUAL != null) {
            try {
                return (Thread) START_VIRTUAL.invoke(null, body);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("a virtual thread could not be started", e);
            }
        }
        Thread thread = new Thread(body, "vxd4j-stack");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
