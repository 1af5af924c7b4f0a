package org.vxd4j.benchmarks.cost;

import java.util.ArrayList;
import java.util.List;

/** The entry points of one driver: each does a few lines itself and goes on to the helpers. */
final class EntryPoints {
    private static final List<String> MESSAGES = List.of(
            "boolean deviceInit DEVICE_INIT",
            "void systemExit SYSTEM_EXIT",
            "boolean createVm CREATE_VM",
            "void destroyVm DESTROY_VM",
            "void setFocus SET_DEVICE_FOCUS");

    /** Restrictions as published drivers state them. */
    private static final List<String> RESTRICTIONS = List.of(
            "scope = Scope.VM, flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.LOW_PRI_DEVICE_BOOST",
            "scope = Scope.SYSTEM_VM, flags = {Pef.WAIT_NOT_CRIT, Pef.ALWAYS_SCHED}, boost = Boost.LOW_PRI_DEVICE_BOOST",
            "scope = Scope.GLOBAL",
            "scope = Scope.VM, flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_NESTED_EXEC}, boost = Boost.NONE");

    private final Calls calls;
    private final int driver;
    private final List<String> declarations = new ArrayList<>();

    EntryPoints(Calls calls, int driver) {
        this.calls = calls;
        this.driver = driver;
    }

    /** The declarations of all entry points of a driver. */
    List<String> of(Corpus.Kind kind, boolean posting) {
        for (int i = 0; i < kind.controls(); i++) {
            control(MESSAGES.get(i).split(" "));
        }
        if (kind.interrupt()) {
            interrupt(posting ? "events.deliver0(vm, value);" : "line.pending++;");
        }
        for (int i = 0; i < kind.events(); i++) {
            event(i);
        }
        for (int i = 0; i < kind.timeOuts(); i++) {
            timeOut(i, kind.events(), posting);
        }
        for (int i = 0; i < kind.services(); i++) {
            service(i);
        }
        for (int i = 0; i < kind.ports(); i++) {
            port(i);
        }
        for (int i = 0; i < kind.guarded(); i++) {
            add("@CritSection\nvoid program%d(VmHandle vm, int value)".formatted(i), "state = BUSY;", "");
        }
        return declarations;
    }

    private void control(String[] words) {
        boolean answers = words[0].equals("boolean");
        add(
                "@Control(ControlMessage.%s)\n%s %s(VmHandle vm)".formatted(words[2], words[0], words[1]),
                "int value = cpu.inByte(base + STATUS);\nfocus = vm;",
                answers ? "return value != DEAD;" : "");
    }

    private void interrupt(String post) {
        int irq = 3 + driver % 5;
        String call = calls.enter(true, 0) + "\n" + calls.enter(true, 1);
        declarations.add(method(
                "@HardwareInterrupt(irq = %d, canShare = true)\nboolean onInterrupt(VmHandle vm, IrqHandle irq)"
                        .formatted(irq),
                "int value = cpu.inByte(base + STATUS);\nif ((value & ENABLE) == 0) {\n    return false;\n}",
                call,
                "if (line.head != line.tail) {\n    %s\n}\nvpicd.physEoi(irq);\nreturn true;".formatted(post)));
        declarations.add(method(
                "@VirtualEoi(irq = %d)\nvoid onEoi(VmHandle vm, IrqHandle irq)".formatted(irq),
                "int value = slots[0].shadow;",
                calls.enter(true, 1),
                "vpicd.clearIntRequest(irq, vm);"));
    }

    private void event(int number) {
        add(
                "@EventCallback(%s)\nvoid deliver%d(VmHandle vm, Integer data)"
                        .formatted(RESTRICTIONS.get(number), number),
                "int value = data & 0xFFFF;\npending--;",
                "");
    }

    private void timeOut(int number, int events, boolean posting) {
        StringBuilder posts = new StringBuilder();
        for (int i = 1; posting && i < events; i++) {
            posts.append("pending++;\nevents.deliver%d(value);\n".formatted(i));
        }
        add(
                "@TimeOut(millis = 100)\nvoid poll%d(VmHandle vm)".formatted(number),
                "int value = total;",
                posts + (posting ? "events.poll%d();".formatted(number) : ""));
    }

    private void service(int number) {
        boolean carry = number % 2 == 1;
        add(
                "@Service(%d)\n%s query%d(@In(Reg.EBX) VmHandle vm, @In(Reg.EDX) int value)"
                        .formatted(number + 1, carry ? "@Carry\nboolean" : "@Out(Reg.EAX)\nint", number),
                "total++;",
                carry ? "return value < 0;" : "return checksum ^ value;");
    }

    private void port(int number) {
        boolean reads = number % 2 == 0;
        add(
                "@IoTrap(ports = {0x%X, 0x%X})\n%s trap%d(VmHandle vm, @In(Reg.EDX) int port, @In(Reg.EAX) int value)"
                        .formatted(
                                0x300 + driver * 16 + number * 2,
                                0x301 + driver * 16 + number * 2,
                                reads ? "int" : "void",
                                number),
                "changes += port == base ? 1 : 0;",
                reads ? "return cpu.inByte(port);" : "cpu.outByte(port, value);");
    }

    private void add(String head, String before, String after) {
        declarations.add(method(head, before, calls.enter(false, declarations.size()), after));
    }

    private static String method(String head, String before, String call, String after) {
        return head + " {\n" + before.indent(4) + call.indent(4) + after.indent(4) + "}\n";
    }
}
