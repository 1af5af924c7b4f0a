package org.vxd4j.api;

import org.vxd4j.api.service.ServiceTable;
import org.vxd4j.api.vmm.VmmCriticalSection;
import org.vxd4j.api.vmm.VmmDebug;
import org.vxd4j.api.vmm.VmmDeviceHooks;
import org.vxd4j.api.vmm.VmmEvents;
import org.vxd4j.api.vmm.VmmFaults;
import org.vxd4j.api.vmm.VmmInfo;
import org.vxd4j.api.vmm.VmmInterruptHooks;
import org.vxd4j.api.vmm.VmmIo;
import org.vxd4j.api.vmm.VmmLists;
import org.vxd4j.api.vmm.VmmMemory;
import org.vxd4j.api.vmm.VmmNestedExecution;
import org.vxd4j.api.vmm.VmmProfile;
import org.vxd4j.api.vmm.VmmScheduling;
import org.vxd4j.api.vmm.VmmSelectors;
import org.vxd4j.api.vmm.VmmSemaphores;
import org.vxd4j.api.vmm.VmmSimulation;
import org.vxd4j.api.vmm.VmmThreads;
import org.vxd4j.api.vmm.VmmTimeOuts;
import org.vxd4j.api.vmm.VmmV86Memory;

/**
 * The services of the Virtual Machine Manager, device 1, by subject.
 *
 * <p>Parameters stand in the order EAX, EBX, ECX, EDX, ESI, EDI of the registers they arrive in (a thread, in EDI, stands
 * where a virtual machine would; C services: as on the stack). A call that breaks a rule raises the kernel's fault with the rule's id; so does a call to a
 * service that the kernel does not have yet, with the service's name. An {@code int} stands for a number or for the address or
 * handle of what has no type of its own here.
 */
@ServiceTable(device = "VMM", deviceId = DeviceId.VMM)
public interface Vmm
        extends VmmInfo,
                VmmEvents,
                VmmScheduling,
                VmmThreads,
                VmmCriticalSection,
                VmmSemaphores,
                VmmTimeOuts,
                VmmSimulation,
                VmmNestedExecution,
                VmmInterruptHooks,
                VmmFaults,
                VmmDeviceHooks,
                VmmIo,
                VmmLists,
                VmmMemory,
                VmmV86Memory,
                VmmSelectors,
                VmmProfile,
                VmmDebug {}
