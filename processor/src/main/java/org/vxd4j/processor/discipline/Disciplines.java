package org.vxd4j.processor.discipline;

import java.util.ArrayList;
import java.util.List;

/**
 * All disciplines, in the order in which they judge. Those on what a driver does not call are not even loaded: a class costs a compiler
 * more than all that most disciplines ask.
 */
public final class Disciplines {
    private final Subjects driver;
    private final List<Discipline> concerned = new ArrayList<>();

    private Disciplines(Subjects driver) {
        this.driver = driver;
    }

    /** Judges a driver. */
    public static void check(Subjects driver, Breaches breaches) {
        Disciplines disciplines = new Disciplines(driver);
        disciplines.addCalls();
        disciplines.addStretches();
        disciplines.addCallbacks();
        for (Discipline discipline : disciplines.concerned) {
            discipline.check(driver, breaches);
        }
    }

    /** On single calls. */
    private void addCalls() {
        add(new RawEvents());
        add(new RawCalls());
        add(new RawDescriptors());
        add(new RawCallbacks());
        add(new SystemThreads());
        add(new NestedModes());
        add(new NeverFreed());
        if (driver.calls(
                BetterServices.NOT_CRITICAL, BetterServices.ADJUST, BetterServices.VECTOR, BetterServices.NUKE)) {
            add(new BetterServices());
        }
        add(new Vectors());
        if (driver.calls(SimulatedAccesses.SIMULATE)) {
            add(new SimulatedAccesses());
        }
        if (driver.calls(VainWaits.WAIT)) {
            add(new VainWaits());
        }
        add(new SuspendedVms());
        if (driver.calls(DestroyedMutexes.DESTROY)) {
            add(new DestroyedMutexes());
        }
        if (driver.calls(SecondReturns.RETURNS)) {
            add(new SecondReturns());
        }
        if (driver.calls(ServiceHooks.HOOK, ServiceHooks.EVERY_INTERRUPT)) {
            add(new ServiceHooks());
        }
        if (driver.calls(InstanceItems.ADD)) {
            add(new InstanceItems());
        }
        add(new ControlBlocks());
    }

    /** On what is taken and given back, and what is done meanwhile. */
    private void addStretches() {
        add(new Pairing());
        add(new HeldSection());
        if (driver.calls(NestedBlocks.EXECUTE, NestedBlocks.RESUME, NestedBlocks.RESTORE)) {
            add(new NestedBlocks());
        }
        if (driver.calls(ListUse.CREATE)) {
            add(new ListUse());
        }
        if (driver.calls(ListNodes.FREE)) {
            add(new ListNodes());
        }
        add(new Stretches());
        add(new InterruptsOff());
        add(new Failures());
        add(new Partners());
        if (driver.calls(SectionStatus.NO_BLOCK, SectionStatus.STATUS)) {
            add(new SectionStatus());
        }
        add(new LastCalls());
        add(new LostUpdates());
        if (driver.calls(TimerPeriods.BEGIN)) {
            add(new TimerPeriods());
        }
        if (driver.calls(Wakeups.BLOCK)) {
            add(new Wakeups());
        }
    }

    /** On what is called back, and what it answers. */
    private void addCallbacks() {
        boolean registers = !driver.rawPostings().isEmpty();
        add(new LateCallbacks());
        if (registers) {
            add(new RawCarry());
        }
        add(new NothingPending());
        if (!driver.handles().isEmpty()) {
            add(new DeadHandles());
            add(new LostHandles());
        }
        add(new EarlyCallbacks());
        if (registers) {
            add(new RawAnswers());
            add(new Chains());
        }
        add(new PortTypes());
        add(new RequestAnswers());
        if (driver.calls(Clocks.TIME, Clocks.LAST_UPDATED)) {
            add(new Clocks());
        }
        add(new ClientCopies());
        if (registers || driver.calls(ShellAnswers.MESSAGE)) {
            add(new ShellAnswers());
        }
        add(new LeftBehind());
        add(new FailedMessages());
    }

    private void add(Discipline discipline) {
        concerned.add(discipline);
    }
}
