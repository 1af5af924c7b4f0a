package org.vxd4j.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vxd4j.api.Cpu;
import org.vxd4j.api.EventProc;
import org.vxd4j.api.IrqDescriptor;
import org.vxd4j.api.IrqHandle;
import org.vxd4j.api.IrqResult;
import org.vxd4j.api.Registers;
import org.vxd4j.api.Target;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.Vmm;
import org.vxd4j.api.Vpicd;
import org.vxd4j.devices.vpicd.VpicdDevice;
import org.vxd4j.vmm.Machine;
import org.vxd4j.vmm.StopReason;
import org.vxd4j.vmm.guest.ScriptedGuest;
import org.vxd4j.vmm.trace.TraceKind;

/**
 * A machine on the bench, with a driver that is steered from within its virtual machines.
 *
 * <p>A guest that writes n to {@link #PORT} runs the test's step n in the driver: ring 0, trap level, that guest's virtual
 * machine current. The real-time clock gives a hardware interrupt exactly when a step wants one.
 */
final class Lab {

    /** The port that runs steps. */
    static final int PORT = 0x300;

    /** What a virtual machine takes when the clock's interrupt is simulated: IRQ 8, as the BIOS sets it up. */
    static final int CLOCK_VECTOR = 0x70;

    /** Longer than the 122 us until the clock's interrupt comes. */
    static final long ONE_TICK = 150_000;

    /** A millisecond of a guest's work. */
    static final long MILLI = 1_000_000;

    /** Work that outlasts a time slice, so that others get their turn. */
    static final long SLICE = 25 * MILLI;

    private static final int CLOCK_IRQ = 8;
    private static final int UNUSED_PORT = 0x80;
    private static final long LONGEST_RUN = 5_000 * MILLI;

    final Vmm vmm;
    final Vpicd vpicd;
    final Cpu cpu;

    /** What happened, in the words of the test, in order. */
    final List<String> log = new ArrayList<>();

    private final Map<Integer, Runnable> steps = new TreeMap<>();
    private List<Note> trace;
    private Machine machine;
    private IrqHandle clock;
    private Runnable interruptCode;

    Lab(Vmm vmm, Vpicd vpicd, Cpu cpu) {
        this.vmm = vmm;
        this.vpicd = vpicd;
        this.cpu = cpu;
    }

    /** The driver of one version, which has a lab. */
    interface Driver {
        /** What steers the driver. */
        Lab lab();
    }

    /** A trace record, kept. */
    record Note(long time, TraceKind kind, int vm, int thread, String subject, int a, int b) {}

    // Scripts

    /** A guest's script that starts with a step of the driver. */
    static ScriptedGuest.Script step(int number) {
        return ScriptedGuest.script().out(PORT, number);
    }

    /** A guest that has nothing to do. */
    static ScriptedGuest.Script idle() {
        return ScriptedGuest.script();
    }

    /** The end of a handler of the clock's simulated interrupt: EOI to both controllers; IRET follows. */
    static void endOfInterrupt(ScriptedGuest.Script handler) {
        handler.out(0xA0, 0x20).out(0x20, 0x20);
    }

    // Machines

    /** Boots Windows 3.1 with these virtual machines besides an idle System VM. */
    static Lab win31(ScriptedGuest.Script... vms) {
        return boot(Target.WIN31, Lab31.class, idle(), List.of(), vms);
    }

    /** Boots Windows 95 with these virtual machines besides an idle System VM. */
    static Lab win95(ScriptedGuest.Script... vms) {
        return boot(Target.WIN95, Lab95.class, idle(), List.of(), vms);
    }

    /** Boots Windows 95 with these two threads in the System VM, and other virtual machines. */
    static Lab threads(ScriptedGuest.Script initial, ScriptedGuest.Script second, ScriptedGuest.Script... vms) {
        return boot(Target.WIN95, Lab95.class, initial, List.of(second), vms);
    }

    private static Lab boot(
            Target target,
            Class<? extends Driver> driver,
            ScriptedGuest.Script systemVm,
            List<ScriptedGuest.Script> systemThreads,
            ScriptedGuest.Script... vms) {
        List<Note> notes = new ArrayList<>();
        Machine.Builder builder = Machine.builder()
                .target(target)
                .load(VpicdDevice.class)
                .load(driver)
                .load(Courier.class)
                .systemVm(systemVm.build())
                .trace(r -> notes.add(new Note(r.time(), r.kind(), r.vm(), r.thread(), r.subject(), r.a(), r.b())));
        if (target.atLeast(Target.WIN95)) {
            builder.load(RingZero.class);
        }
        systemThreads.forEach(script -> builder.systemThread(script.build()));
        for (ScriptedGuest.Script script : vms) {
            builder.vm(script.build());
        }
        Machine machine = builder.build();
        notes.clear();
        Lab lab = machine.driver(driver).lab();
        lab.machine = machine;
        lab.trace = notes;
        return lab;
    }

    /** What the driver does when a guest writes {@code number} to the port. */
    Lab at(int number, Runnable code) {
        steps.put(number, code);
        return this;
    }

    /** Runs until nothing is left to do, and puts the machine away. */
    StopReason run() {
        try (Machine ran = machine) {
            return ran.run(LONGEST_RUN);
        }
    }

    // What the driver does

    boolean virtualiseTheClock() {
        IrqDescriptor descriptor = new IrqDescriptor(
                CLOCK_IRQ,
                0,
                this::onClock,
                null,
                r -> vpicd.clearIntRequest(clock, r.vm()),
                null,
                null,
                IrqDescriptor.DEFAULT_IRET_TIME_OUT_MILLIS);
        IrqResult result = vpicd.virtualizeIrq(descriptor);
        clock = result.handle();
        return !result.failed();
    }

    void runStep(int number) {
        steps.get(number).run();
    }

    /** At the clock's next interrupt, 122 us from now, runs code at interrupt time. */
    void atInterrupt(Runnable code) {
        boolean enabled = cpu.disableInterrupts();
        // Stops the divider and lets it go, so that the next tick is a whole one away; then 8192 Hz, periodic interrupt
        // on.
        writeClock(0x0A, 0x73);
        writeClock(0x0A, 0x23);
        writeClock(0x0B, 0x42);
        interruptCode = code;
        cpu.restoreInterrupts(enabled);
    }

    /** As {@link #atInterrupt}, and waits for it here: the interrupt hits the VMM. */
    void interruptTheVmm(Runnable code) {
        atInterrupt(code);
        while (interruptCode != null) {
            cpu.inByte(UNUSED_PORT);
        }
    }

    private void onClock(Registers registers) {
        writeClock(0x0B, 0x02);
        cpu.outByte(0x70, 0x0C);
        cpu.inByte(0x71);
        Runnable code = interruptCode;
        interruptCode = null;
        code.run();
        vpicd.physEoi(clock);
    }

    private void writeClock(int register, int value) {
        cpu.outByte(0x70, register);
        cpu.outByte(0x71, value);
    }

    /** Asks for the clock's interrupt to be simulated in a virtual machine. */
    void simulateInterrupt(VmHandle vm) {
        vpicd.setIntRequest(clock, vm);
    }

    /** Notes what happens. */
    void log(String what) {
        log.add(what);
    }

    /** A callback that notes that it was called, and in which virtual machine. */
    EventProc noting(String what) {
        return r -> log.add(what + " in " + name(vmm.getCurVmHandle()));
    }

    // What is seen from outside

    /** The driver written in the DSL that is loaded beside the lab's. */
    Courier courier() {
        return machine.driver(Courier.class);
    }

    /** The driver with a ring-0 event, in Windows 95. */
    RingZero ringZero() {
        return machine.driver(RingZero.class);
    }

    VmHandle system() {
        return machine.vms().get(0);
    }

    /** The first virtual machine besides the System VM. */
    VmHandle a() {
        return machine.vms().get(1);
    }

    /** The second virtual machine besides the System VM. */
    VmHandle b() {
        return machine.vms().get(2);
    }

    /** The third virtual machine besides the System VM. */
    VmHandle c() {
        return machine.vms().get(3);
    }

    /** "S" for the System VM, "A", "B" and so on for the others in order. */
    String name(VmHandle vm) {
        return vm == system() ? "S" : String.valueOf((char) ('A' + vm.id() - 2));
    }

    int priority(VmHandle vm) {
        return machine.execPriority(vm);
    }

    int pendingEvents() {
        return machine.pendingEvents();
    }

    long now() {
        return machine.now();
    }

    /** The kinds of what the trace holds, of these kinds only. */
    List<TraceKind> traced(TraceKind... kinds) {
        List<TraceKind> wanted = List.of(kinds);
        return trace.stream().map(Note::kind).filter(wanted::contains).toList();
    }

    /** The trace records of one kind. */
    List<Note> notes(TraceKind kind) {
        return trace.stream().filter(note -> note.kind() == kind).toList();
    }

    /** Whether each hardware interrupt so far hit the VMM (true) or a virtual machine. */
    List<Boolean> hitTheVmm() {
        return notes(TraceKind.INTERRUPT).stream().map(note -> note.b() != 0).toList();
    }
}
