package org.vxd4j.processor.discipline;

import java.util.List;

/** All disciplines, in the order in which they judge. */
public final class Disciplines {
    private static final List<Discipline> ALL = List.of(
            new RawEvents(),
            new RawCalls(),
            new RawDescriptors(),
            new RawCallbacks(),
            new SystemThreads(),
            new NestedModes(),
            new NeverFreed(),
            new BetterServices(),
            new Vectors(),
            new SimulatedAccesses(),
            new VainWaits(),
            new SuspendedVms(),
            new DestroyedMutexes(),
            new SecondReturns(),
            new ServiceHooks(),
            new InstanceItems(),
            new ControlBlocks(),
            new Pairing(),
            new HeldSection(),
            new NestedBlocks(),
            new ListUse(),
            new ListNodes(),
            new Stretches(),
            new InterruptsOff(),
            new Failures(),
            new Partners(),
            new SectionStatus(),
            new LastCalls(),
            new LostUpdates(),
            new TimerPeriods(),
            new Wakeups(),
            new LateCallbacks(),
            new RawCarry(),
            new NothingPending(),
            new DeadHandles(),
            new LostHandles(),
            new EarlyCallbacks(),
            new RawAnswers(),
            new Chains(),
            new PortTypes(),
            new RequestAnswers(),
            new Clocks(),
            new ClientCopies(),
            new ShellAnswers(),
            new LeftBehind(),
            new FailedMessages());

    private Disciplines() {}

    /** Judges a driver by all of them. */
    public static void check(Subjects driver, Breaches breaches) {
        ALL.forEach(d -> d.check(driver, breaches));
    }
}
