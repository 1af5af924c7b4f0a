package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An object does what its class does with what it holds: which class that is, and what it holds, is known where it is made. */
class HeldObjectsTest {
    private static final String DRIVER = """
            import java.util.*;
            import org.vxd4j.api.*;
            @VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
            class Example {
              interface Idle { void idle(); }
              final class Spin implements Idle { @Override public void idle() { cpu.inByte(0xED); } }
              final class Nop implements Idle { @Override public void idle() {} }
              final class Wait implements Idle { @Override public void idle() { section(); } }
              class Pump {
                final Idle idle;
                Pump(Idle idle) { this.idle = idle; }
                void pump() { idle.idle(); }
              }
              final class SlowPump extends Pump { SlowPump(Idle ignored) { super(new Wait()); } }
              final class FastPump extends Pump { FastPump() { super(new Spin()); } }
              final class Channel {
                private final int base;
                private final boolean polled;
                private boolean loud;
                private boolean changed;
                Channel(int base, boolean polled) { this.base = base; this.polled = polled; loud = !polled; changed = polled; }
                Channel(int base) { this(base, base == 0x2F8); }
                int read() { if (polled) { section(); } return cpu.inByte(base); }
                void shout() { if (!loud) { section(); } }
                void change() { if (changed) { section(); } }
                void set(boolean to) { changed = to; }
                Channel other() { return new Channel(base + 8, !polled); }
              }
              record Options(boolean patient, int limit) {
                boolean isHasty() { return !patient; }
              }
              record Strict(boolean patient) { Strict { if (!patient) { patient = cpuIsSlow(); } } }
              record Lazy(boolean patient) { @Override public boolean patient() { return !patient; } }
              record Twice(Options options, Idle idle) {
                Twice(boolean patient, Idle idle) { this(new Options(patient, 2), idle); }
              }
              record Turned(boolean patient) { Turned(boolean patient) { this.patient = !patient; } }
              interface Task<T> { void on(T what); }
              final class Counts implements Task<Integer> { @Override public void on(Integer what) { count += what; } }
              final class Waits implements Task<Integer> { @Override public void on(Integer what) { section(); } }
              final class Runner<T> {
                private final Task<T> task;
                Runner(Task<T> task) { this.task = task; }
                void go(T with) { task.on(with); }
              }
              final class Late {
                private boolean late;
                Late(boolean now) { now = !now; late = now; if (count > 100) { late = true; } }
                void act() { if (late) { section(); } }
              }
              class Base {
                private boolean ready = true;
                Base() { prepare(); }
                void prepare() {}
                void spoil() { ready = false; }
                void act() { if (!ready) { section(); } }
              }
              final class Spoilt extends Base { @Override void prepare() { spoil(); } }
              static Options hastyOptions() { return new Options(false, 2); }
              static Options patientOptions() { return new Options(true, 2); }
              static boolean cpuIsSlow() { return new Object().hashCode() > 3; }
              enum Level {
                INTERRUPT(false), TASK(true), ODD(false) { @Override boolean mayBlock() { return true; } };
                private final boolean mayBlock;
                Level(boolean mayBlock) { this.mayBlock = mayBlock; }
                boolean mayBlock() { return mayBlock; }
              }
              enum Action {
                ACK { @Override void run(Example d) { d.cpu.outByte(0x300, 1); } },
                WAIT { @Override void run(Example d) { d.section(); } };
                abstract void run(Example d);
              }
              sealed interface Request permits Read, Sync {}
              record Read(int port) implements Request {}
              record Sync(VmHandle vm) implements Request {}
              private final Vmm vmm;
              private final Vpicd vpicd;
              private final Cpu cpu;
              private final Channel com1 = new Channel(0x3F8, false);
              private final Channel com2 = new Channel(0x2F8, true);
              private final Pump fast = new Pump(new Spin());
              private final Pump slow = new Pump(new Wait());
              private final Options hasty = new Options(false, 3);
              private final Level level = Level.INTERRUPT;
              private final Twice twice;
              private Idle late;
              private Idle either;
              private Idle anything;
              private Channel found;
              private boolean atInterrupt;
              private boolean never;
              private boolean flagged;
              private int count;
              Example(Vmm vmm, Vpicd vpicd, Cpu cpu) {
                this.vmm = vmm;
                this.vpicd = vpicd;
                this.cpu = cpu;
                twice = new Twice(false, new Nop());
              }
              @Control(ControlMessage.DEVICE_INIT)
              boolean init(VmHandle vm) {
                late = new Spin();
                found = new Channel(0x3E8);
                either = cpu.inByte(0x300) == 0 ? new Spin() : new Nop();
                anything = new Nop();
                return true;
              }
              @HardwareInterrupt(irq = 5)
              void onIrq(IrqHandle irq) {
                %s
                vpicd.physEoi(irq);
              }
              @Service(1)
              void task(@In(Reg.EAX) int x) {
                count = x;
                com2.read(); com2.set(x == 5); slow.pump(); take(new Options(true, 9)); at(Level.TASK); at(Level.ODD);
                Action.WAIT.run(this); run(new Sync(null)); anything = new Wait(); new SlowPump(null).pump(); work();
                take(new Twice(true, new Wait()).options()); new Channel(0x2F8).read();
              }
              private void section() {
                vmm.beginCriticalSection(0);
                vmm.endCriticalSection();
              }
              private void take(Options options) {
                for (int i = 0; i < options.limit(); i++) { if (options.patient()) { section(); } }
              }
              private void hasty(Options options) { if (!options.isHasty()) { section(); } }
              private void strict(Strict strict) { if (strict.patient()) { section(); } }
              private void lazy(Lazy lazy) { if (lazy.patient()) { section(); } }
              private void twice(Twice twice) { if (twice.options().patient()) { section(); } twice.idle().idle(); }
              private void turned(Turned turned) { if (turned.patient()) { section(); } }
              private void at(Level level) { if (level.mayBlock()) { section(); } }
              private void run(Request request) {
                if (request instanceof Read read) { cpu.inByte(read.port()); } else if (request instanceof Sync) { section(); }
              }
              private void enter() { atInterrupt = true; }
              private void enterIf(boolean really) { if (really) { atInterrupt = true; } }
              private void leave() { atInterrupt = false; }
              private void work() { if (!atInterrupt) { section(); } }
              private void flag(boolean to) { flagged = to; }
              private void whenNotFlagged() { if (!flagged) { section(); } }
              private void flagsOthers() { vmm.callGlobalEvent(null, r -> flag(false)); whenNotFlagged(); }
              private void ifThere() { if (late == null) { section(); } }
              private Idle choose(int x) { return x > 3 ? new Spin() : x > 2 ? new Nop() : null; }
            }
            """;

    @TempDir
    private Path folder;

    private static Fixture driver(String atInterrupt) {
        return Fixture.of(DRIVER.formatted(atInterrupt));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com1.read();",
                "com1.shout();",
                "com2.other().read();",
                "new Channel(0x3F8).read();",
                "found.read();",
                "Channel c = com1; c.read();",
                "fast.pump();",
                "new FastPump().pump();",
                "new Pump(new Nop()).pump();",
                "new Pump(count > 3 ? new Nop() : new Spin()).pump();",
                "fast.idle.idle();",
                "late.idle();",
                "either.idle();",
                "choose(count).idle();",
                "Idle i = count > 3 ? new Spin() : new Nop(); i.idle();",
                "Idle i = null; if (count > 3) { i = new Spin(); } if (i != null) { i.idle(); }",
                "take(new Options(false, 2));",
                "take(hasty);",
                "hasty(hasty);",
                "Options o = new Options(true, 1); o = hasty; take(o);",
                "take(twice.options());",
                "twice(twice);",
                "twice(new Twice(new Options(false, 3), new Spin()));",
                "lazy(new Lazy(true));",
                "at(Level.INTERRUPT);",
                "at(level);",
                "Action.ACK.run(this);",
                "run(new Read(0x300));",
                "Request r = new Read(count); run(r);",
                "take(hastyOptions());",
                "turned(new Turned(true));",
                "new Runner<>(new Counts()).go(1);",
                "enter(); work(); leave();",
                "enter(); try { work(); } finally { leave(); }",
                "enterIf(true); work(); leave();",
                "enter(); cpu.outByte(0x300, 1); work(); leave();",
            })
    void whatAnObjectDoesNotDoWithWhatItHoldsIsNoAlarm(String body) throws IOException {
        assertThat(driver(body).diagnostics()).isEmpty();
        assertThat(driver(body).diagnosticsOfClasses(folder)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com2.read();",
                "com2.shout();",
                "com1.change();",
                "com1.other().read();",
                "new Channel(0x2F8).read();",
                "new Channel(count).read();",
                "Channel c = com1; if (count > 3) { c = com2; } c.read();",
                "for (Channel c : List.of(com1, com2)) { c.read(); }",
                "slow.pump();",
                "new SlowPump(new Spin()).pump();",
                "Pump p = count > 3 ? fast : new SlowPump(new Nop()); p.pump();",
                "new Pump(new Wait()).pump();",
                "new Pump(count > 3 ? new Nop() : new Wait()).pump();",
                "slow.idle.idle();",
                "anything.idle();",
                "new Pump(anything).pump();",
                "Idle i = count > 3 ? new Spin() : new Wait(); i.idle();",
                "Idle i = null; if (count > 3) { i = new Spin(); } if (i == null) { section(); }",
                "Idle i = choose(count); if (i == null) { section(); }",
                "new Pump(new Idle() { @Override public void idle() { section(); } }).pump();",
                "new Pump(() -> section()).pump();",
                "new Pump(this::section).pump();",
                "ifThere();",
                "take(new Options(true, 2));",
                "take(new Options(count > 3, 2));",
                "Options o = hasty; o = new Options(true, 1); take(o);",
                "take(new Twice(true, new Nop()).options());",
                "twice(new Twice(false, new Wait()));",
                "hasty(new Options(true, 3));",
                "strict(new Strict(false));",
                "strict(new Strict(true));",
                "lazy(new Lazy(false));",
                "at(Level.TASK);",
                "at(Level.ODD);",
                "at(count > 3 ? Level.INTERRUPT : Level.ODD);",
                "Action.WAIT.run(this);",
                "for (Action a : Action.values()) { a.run(this); }",
                "Action.valueOf(\"ACK\").run(this);",
                "run(new Sync(null));",
                "run(count > 3 ? new Read(3) : new Sync(null));",
                "take(patientOptions());",
                "turned(new Turned(false));",
                "new Runner<>(new Waits()).go(1);",
                "new Late(true).act();",
                "new Late(false).act();",
                "new Spoilt().act();",
                "new Pump(new Spin()) { @Override void pump() { section(); } }.pump();",
                "class Mine extends Pump { Mine() { super(new Nop()); } @Override void pump() { section(); } } new Mine().pump();",
                "Idle i = count > 3 ? new Spin() : () -> section(); i.idle();",
                "Idle i = this::section; i.idle();",
                "Idle[] all = {new Spin(), new Wait()}; all[1].idle();",
                "Idle i = new Spin(); for (int n = 0; n < 3; n++) { i.idle(); i = new Wait(); }",
                "Idle i = new Spin(); try { count = 3 / count; i = new Nop(); } catch (ArithmeticException e) { i = new Wait(); } i.idle();",
                "var made = new Object() { final Idle idle = new Wait(); }; made.idle.idle();",
                "work();",
                "enter(); leave(); work();",
                "leave(); work(); enter();",
                "enterIf(false); work();",
                "enterIf(count > 3); work();",
                "enter(); vpicd.physEoi(irq); work();",
                "enter(); vmm.callGlobalEvent(null, r -> leave()); work();",
                "try { enter(); count = 3 / count; leave(); } catch (ArithmeticException e) { leave(); } work();",
                "flag(true); vmm.callGlobalEvent(null, r -> flag(false)); whenNotFlagged();",
                "flag(true); flagsOthers();",
                "flag(true); flag(false); whenNotFlagged();",
                "enter(); Example me = this; me.leave(); work();",
                "enter(); List.of(this).forEach(Example::leave); work();",
                "enter(); List.of(1).forEach(x -> leave()); work();",
                "Runnable r = this::leave; enter(); r.run(); work();",
                "try { enter(); } finally { leave(); } work();",
                "if (never) { section(); }",
            })
    void whatAnObjectDoesWithWhatItHoldsIsFound(String body) throws IOException {

        assertThat(driver(body).diagnostics())
                .singleElement()
                .asString()
                .contains("error: [vxd:critical-section-at-interrupt-time] onIrq reaches Begin_Critical_Section");
        assertThat(driver(body).diagnosticsOfClasses(folder))
                .singleElement()
                .asString()
                .contains("error: [vxd:critical-section-at-interrupt-time] onIrq reaches Begin_Critical_Section");
    }

    @Test
    void whatAVeryLongMethodGivesAFieldIsAnything() {
        String driver = DRIVER.formatted("late.idle();");
        assertThat(Fixture.of(driver).diagnostics()).isEmpty();
        assertThat(Fixture.of(driver.replace("late = new Spin();", "late = new Spin(); " + "count++; ".repeat(2_000)))
                        .diagnostics())
                .hasSize(1);
    }
}
