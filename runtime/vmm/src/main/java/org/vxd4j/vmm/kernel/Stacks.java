package org.vxd4j.vmm.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * The machine's Java stacks, of which exactly one runs at any time.
 *
 * <p>The kernel's loop runs on one stack. When driver code on it blocks, that stack stays with the blocked thread, and the
 * loop goes on on another. A driver that never blocks costs no switch.
 */
final class Stacks {

    /** A Java stack and the turn to run on it. */
    static final class Stack {
        private Thread thread;
        private volatile boolean turn;
        private volatile boolean ended;

        private void give() {
            turn = true;
            LockSupport.unpark(thread);
        }

        /** An interrupt of the Java thread is not meant for the kernel: it is kept for whoever called. */
        private void await() {
            boolean interrupted = false;
            while (!turn) {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
            turn = false;
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private final Runnable loop;
    private final List<Stack> all = new ArrayList<>();
    private final Deque<Stack> idle = new ArrayDeque<>();
    private final Stack caller = new Stack();
    private Stack running;
    private Stack paused;
    private Throwable failure;
    private boolean closing;

    /** @param loop the kernel's loop; it returns only by throwing */
    Stacks(Runnable loop) {
        this.loop = loop;
    }

    /** Lets the kernel run until it pauses, and throws what it threw. */
    void run() {
        caller.thread = Thread.currentThread();
        Stack next = paused != null ? paused : fresh();
        paused = null;
        running = next;
        next.give();
        caller.await();
        rethrow();
    }

    private void rethrow() {
        Throwable thrown = failure;
        failure = null;
        if (thrown instanceof RuntimeException e) {
            throw e;
        }
        if (thrown instanceof Error e) {
            throw e;
        }
    }

    /** Called on the running stack: returns to the caller of {@link #run} until it is called again. */
    void pause() {
        Stack self = running;
        paused = self;
        caller.give();
        await(self);
    }

    /** The stack that is running. */
    Stack running() {
        return running;
    }

    /**
     * Called on the running stack: lets another run, and returns when this one gets its turn again.
     *
     * @param to the stack to run; null for one that runs the loop
     * @param inLoop whether this stack stands in the loop and may be used for any thread
     */
    void switchTo(Stack to, boolean inLoop) {
        Stack self = running;
        Stack next = to != null ? to : idle.isEmpty() ? fresh() : idle.pop();
        if (inLoop) {
            idle.push(self);
        }
        running = next;
        next.give();
        await(self);
    }

    private void await(Stack self) {
        self.await();
        if (closing) {
            throw new MachineStopped();
        }
        running = self;
    }

    private Stack fresh() {
        Stack stack = new Stack();
        all.add(stack);
        stack.thread = StackThreads.start(() -> body(stack));
        return stack;
    }

    private void body(Stack self) {
        try {
            self.await();
            if (!closing) {
                running = self;
                loop.run();
            }
        } catch (MachineStopped e) {
            // Closing: the driver's frames are unwound.
        } catch (Throwable t) {
            failure = t;
        } finally {
            self.ended = true;
            caller.give();
        }
    }

    boolean closing() {
        return closing;
    }

    /** Unwinds all stacks, one after the other. */
    void close() {
        closing = true;
        caller.thread = Thread.currentThread();
        for (int i = 0; i < all.size(); i++) {
            Stack stack = all.get(i);
            if (!stack.ended) {
                stack.give();
                caller.await();
            }
        }
        all.clear();
        idle.clear();
        paused = null;
        failure = null;
    }
}
