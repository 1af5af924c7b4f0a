package org.vxd4j.vmm.kernel;

import java.util.Arrays;
import org.vxd4j.api.IoProc;
import org.vxd4j.api.IoType;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Registers;
import org.vxd4j.vmm.kernel.Frames.Level;
import org.vxd4j.vmm.trace.TraceKind;

/** Trapped ports: one handler each, in a sorted table. */
final class IoTraps {
    private final Kernel kernel;
    private int[] ports = new int[8];
    private IoProc[] procs = new IoProc[8];
    private String[] names = new String[8];
    private int count;

    IoTraps(Kernel kernel) {
        this.kernel = kernel;
    }

    /** Installs a handler; false when the port has one. */
    boolean install(int port, IoProc proc, String name) {
        if (port < 0 || port > 0xFFFF || proc == null) {
            throw new IllegalArgumentException(
                    "EDX must hold a port from 0h to FFFFh (not %Xh), and ESI its handler".formatted(port));
        }
        int at = Arrays.binarySearch(ports, 0, count, port);
        if (at >= 0) {
            return false;
        }
        if (count == ports.length) {
            ports = Arrays.copyOf(ports, count * 2);
            procs = Arrays.copyOf(procs, count * 2);
            names = Arrays.copyOf(names, count * 2);
        }
        int insert = -at - 1;
        System.arraycopy(ports, insert, ports, insert + 1, count - insert);
        System.arraycopy(procs, insert, procs, insert + 1, count - insert);
        System.arraycopy(names, insert, names, insert + 1, count - insert);
        ports[insert] = port;
        procs[insert] = proc;
        names[insert] = name;
        count++;
        return true;
    }

    /** Removes the handler of a driver that is not loaded after all. */
    void remove(int port) {
        int at = Arrays.binarySearch(ports, 0, count, port);
        if (at >= 0) {
            count--;
            System.arraycopy(ports, at + 1, ports, at, count - at);
            System.arraycopy(procs, at + 1, procs, at, count - at);
            System.arraycopy(names, at + 1, names, at, count - at);
        }
    }

    /** Completes a guest's port access: by the port's handler, or by the bus. */
    void access(VmThread t, int port, int width, boolean output, int value) {
        int at = Arrays.binarySearch(ports, 0, count, port);
        if (at < 0) {
            if (output) {
                kernel.board.bus().out(port, width, value);
            } else {
                t.cpu.complete(kernel.board.bus().in(port, width));
            }
            return;
        }
        kernel.spend(kernel.costs.trap());
        boolean interruptsBefore = t.ring0InterruptsEnabled;
        t.frames.push(Level.TRAP, names[at]);
        try {
            Registers r = t.frames.registers();
            r.set(Reg.EAX, value);
            r.put(Reg.EBX, t.vm.handle);
            r.set(Reg.ECX, IoType.of(output, width));
            r.set(Reg.EDX, port);
            r.point(Reg.EBP, Calls.CLIENT_FRAME, t.client);
            procs[at].access(r);
            int result = r.get(Reg.EAX) & mask(width);
            kernel.note(TraceKind.IO_TRAP, names[at], port, output ? value : result);
            if (!output) {
                t.cpu.complete(result);
            }
        } catch (RuntimeException | StackOverflowError e) {
            throw kernel.calls.failed(names[at], e);
        } finally {
            t.ring0InterruptsEnabled = interruptsBefore;
            t.frames.pop();
        }
    }

    private static int mask(int width) {
        return width == 4 ? -1 : (1 << width * 8) - 1;
    }
}
