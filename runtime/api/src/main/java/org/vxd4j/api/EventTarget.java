package org.vxd4j.api;

/**
 * What EBX holds at {@code Call_Restricted_Event}: zero for a global event, a virtual machine, or (with
 * {@link Pef#THREAD_EVENT}) a thread.
 */
public sealed interface EventTarget extends Dword permits EventTarget.Global, VmHandle, ThreadHandle {

    /** EBX = 0: any virtual machine that meets the restrictions may run the event. */
    EventTarget GLOBAL = new Global();

    /** The type of {@link EventTarget#GLOBAL}. */
    final class Global implements EventTarget {
        private Global() {}

        @Override
        public int dword() {
            return 0;
        }

        @Override
        public String toString() {
            return "0";
        }
    }
}
