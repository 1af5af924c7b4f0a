package org.vxd4j.api.vmm;

import org.vxd4j.api.Carry;
import org.vxd4j.api.DeviceId;
import org.vxd4j.api.In;
import org.vxd4j.api.Reg;
import org.vxd4j.api.result.CheckedDword;
import org.vxd4j.api.result.ListNode;
import org.vxd4j.api.result.NewList;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceNotImplemented;
import org.vxd4j.api.service.ServiceTable;
import org.vxd4j.api.service.Versions;
import org.vxd4j.api.service.VxdService;

/** Linked lists, with nodes from a pool. */
@ServiceTable(device = "VMM", deviceId = DeviceId.VMM)
public interface VmmLists {

    /**
     * Makes a list whose nodes have this size; the flags choose pool or heap, and whether interrupts may use it (rules LI-01,
     * LI-03).
     */
    @VxdService(
            ordinal = 0x09B,
            name = "List_Create",
            effects = Effect.ALLOCATES,
            uses = {Reg.ESI, Reg.FLAGS})
    default NewList listCreate(@In(Reg.EAX) int flags, @In(Reg.ECX) int nodeBytes) {
        throw ServiceNotImplemented.of("List_Create");
    }

    /** Gives a list back, with all its nodes. */
    @VxdService(
            ordinal = 0x09C,
            name = "List_Destroy",
            effects = Effect.ALLOCATES,
            uses = {Reg.ESI, Reg.FLAGS})
    default void listDestroy(@In(Reg.ESI) int list) {
        throw ServiceNotImplemented.of("List_Destroy");
    }

    /**
     * Takes a fresh node from the pool; it is in no list yet. Carry counts only for lists made with LF_Alloc_Error (rule
     * LI-04).
     */
    @VxdService(
            ordinal = 0x09D,
            name = "List_Allocate",
            async = Versions.ALWAYS,
            effects = Effect.ALLOCATES,
            uses = {Reg.EAX, Reg.FLAGS})
    default CheckedDword listAllocate(@In(Reg.ESI) int list) {
        throw ServiceNotImplemented.of("List_Allocate");
    }

    /** Makes a node the first of a list (rule LI-02). */
    @VxdService(ordinal = 0x09E, name = "List_Attach", async = Versions.ALWAYS)
    default void listAttach(@In(Reg.EAX) int node, @In(Reg.ESI) int list) {
        throw ServiceNotImplemented.of("List_Attach");
    }

    /** Makes a node the last of a list (rule LI-02). */
    @VxdService(ordinal = 0x09F, name = "List_Attach_Tail", async = Versions.ALWAYS)
    default void listAttachTail(@In(Reg.EAX) int node, @In(Reg.ESI) int list) {
        throw ServiceNotImplemented.of("List_Attach_Tail");
    }

    /** Puts a node behind another, or first when that is 0 (rule LI-02). */
    @VxdService(ordinal = 0x0A0, name = "List_Insert", async = Versions.ALWAYS)
    default void listInsert(@In(Reg.EAX) int node, @In(Reg.ECX) int after, @In(Reg.ESI) int list) {
        throw ServiceNotImplemented.of("List_Insert");
    }

    /**
     * Takes a node out of a list without freeing it (rule LI-05).
     *
     * @return true (carry set) when the node is not in the list
     */
    @VxdService(
            ordinal = 0x0A1,
            name = "List_Remove",
            async = Versions.ALWAYS,
            uses = {Reg.EAX, Reg.FLAGS})
    @Carry
    default boolean listRemove(@In(Reg.EAX) int node, @In(Reg.ESI) int list) {
        throw ServiceNotImplemented.of("List_Remove");
    }

    /** Gives a node back to the pool; it must be in no list any more (rule LI-05). */
    @VxdService(
            ordinal = 0x0A2,
            name = "List_Deallocate",
            async = Versions.ALWAYS,
            effects = Effect.ALLOCATES,
            uses = {Reg.EAX, Reg.FLAGS})
    default void listDeallocate(@In(Reg.EAX) int node, @In(Reg.ESI) int list) {
        throw ServiceNotImplemented.of("List_Deallocate");
    }

    /** The first node of a list. */
    @VxdService(
            ordinal = 0x0A3,
            name = "List_Get_First",
            async = Versions.ALWAYS,
            uses = {Reg.EAX, Reg.FLAGS})
    default ListNode listGetFirst(@In(Reg.ESI) int list) {
        throw ServiceNotImplemented.of("List_Get_First");
    }

    /** The node behind another. */
    @VxdService(
            ordinal = 0x0A4,
            name = "List_Get_Next",
            async = Versions.ALWAYS,
            uses = {Reg.EAX, Reg.FLAGS})
    default ListNode listGetNext(@In(Reg.EAX) int node, @In(Reg.ESI) int list) {
        throw ServiceNotImplemented.of("List_Get_Next");
    }

    /** Takes the first node out of a list without freeing it (rule LI-05). */
    @VxdService(
            ordinal = 0x0A5,
            name = "List_Remove_First",
            async = Versions.ALWAYS,
            uses = {Reg.EAX, Reg.FLAGS})
    default ListNode listRemoveFirst(@In(Reg.ESI) int list) {
        throw ServiceNotImplemented.of("List_Remove_First");
    }
}
