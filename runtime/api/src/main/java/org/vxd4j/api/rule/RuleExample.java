package org.vxd4j.api.rule;

import org.vxd4j.api.Target;

/**
 * An example of a rule, taken apart: what its first comment lines say about it, and its code.
 *
 * <p>The code is the body of a {@code @VxD} class that has the fields {@code vmm}, {@code vpicd} and {@code cpu}. Comment lines
 * before it say otherwise: {@code // target: 3.1} names a target other than Windows 95, {@code // whole class} means that the
 * code is not a body but the class itself, {@code // run time} that not the compiler but the kernel finds the violation. Without that line the
 * compiler has to find it, from the declaration or from what the bodies call.
 *
 * @param target the version the driver is written for
 * @param atRunTime true when only the kernel can find the violation
 * @param wholeClass true when the code is a class of its own
 * @param code the code without those lines
 */
public record RuleExample(Target target, boolean atRunTime, boolean wholeClass, String code) {
    private static final String TARGET = "// target: ";

    /** Takes an example apart. */
    public static RuleExample of(String text) {
        Target target = Target.WIN95;
        boolean atRunTime = false;
        boolean wholeClass = false;
        String rest = text;
        while (rest.startsWith("// ")) {
            int end = rest.indexOf('\n');
            String line = rest.substring(0, end);
            if (line.startsWith(TARGET)) {
                target = target(line.substring(TARGET.length()));
            } else if (line.equals("// run time")) {
                atRunTime = true;
            } else if (line.equals("// whole class")) {
                wholeClass = true;
            } else {
                break;
            }
            rest = rest.substring(end + 1);
        }
        return new RuleExample(target, atRunTime, wholeClass, rest);
    }

    private static Target target(String label) {
        for (Target target : Target.values()) {
            if (target.label().equals(label)) {
                return target;
            }
        }
        throw new IllegalArgumentException("an example names the target \"" + label + "\", which is none");
    }

    /** A source file with the driver {@code Example}, in the unnamed package. */
    public String source() {
        String imports = "import org.vxd4j.api.*;\nimport org.vxd4j.api.service.*;\n\n";
        if (wholeClass) {
            return imports + code;
        }
        return imports + """
                @VxD(name = "EXAMPLE", target = Target.%s)
                class Example {
                  private final Vmm vmm;
                  private final Vpicd vpicd;
                  private final Cpu cpu;

                  Example(Vmm vmm, Vpicd vpicd, Cpu cpu) {
                    this.vmm = vmm;
                    this.vpicd = vpicd;
                    this.cpu = cpu;
                  }

                %s}
                """.formatted(target.name(), code.indent(2));
    }
}
