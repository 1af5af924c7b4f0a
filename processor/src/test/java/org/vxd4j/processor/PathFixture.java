package org.vxd4j.processor;

import java.util.List;

/** Drivers for the rules on the ways through methods: only the members differ. */
final class PathFixture {
    private static final String DRIVER = """
            import org.vxd4j.api.*;
            import org.vxd4j.api.result.*;
            @VxD(name = "EXAMPLE", target = Target.%s)
            class Example {
              private final Vmm vmm;
              private final Vpicd vpicd;
              private final Vtd vtd;
              private final Cpu cpu;
              Example(Vmm vmm, Vpicd vpicd, Vtd vtd, Cpu cpu) { this.vmm = vmm; this.vpicd = vpicd; this.vtd = vtd; this.cpu = cpu; }
            %s}
            """;

    /** The line of the first member. */
    static final int FIRST = 10;

    private PathFixture() {}

    /** What is said about a driver for Windows 95 with these members. */
    static List<String> members(String members) {
        return members("WIN95", members);
    }

    /** What is said about a driver with these members. */
    static List<String> members(String target, String members) {
        return Fixture.of(DRIVER.formatted(target, members)).diagnostics();
    }

    /** The numbers of the rules that these members break, each with its line among them: {@code CS-01@4}. */
    static List<String> broken(String members) {
        return broken("WIN95", members);
    }

    /** The same, for another version; what javac itself says is left as it is. */
    static List<String> broken(String target, String members) {
        return members(target, members).stream().map(PathFixture::brief).toList();
    }

    private static String brief(String diagnostic) {
        int end = diagnostic.lastIndexOf("     (");
        if (!diagnostic.contains("[vxd:") || end < 0) {
            return diagnostic;
        }
        String[] parts = diagnostic.split(":", 3);
        return diagnostic.substring(end + 6, end + 11) + "@" + (Integer.parseInt(parts[1]) - FIRST + 1);
    }
}
