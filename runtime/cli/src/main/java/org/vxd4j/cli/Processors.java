package org.vxd4j.cli;

import java.util.List;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;

/** The annotation processors beside the command. */
final class Processors {
    private Processors() {}

    /** Ours on the class path; others, which may lie there by chance, are left alone. */
    static List<Processor> installed() {
        return ServiceLoader.load(Processor.class).stream()
                .filter(provider -> provider.type().getName().startsWith("org.vxd4j."))
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
