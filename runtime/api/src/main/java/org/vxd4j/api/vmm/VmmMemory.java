package org.vxd4j.api.vmm;

import org.vxd4j.api.DeviceId;
import org.vxd4j.api.EventProc;
import org.vxd4j.api.In;
import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Target;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.result.Arena;
import org.vxd4j.api.result.PageBlock;
import org.vxd4j.api.result.PageCounts;
import org.vxd4j.api.result.PageSizeAddress;
import org.vxd4j.api.service.Convention;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceNotImplemented;
import org.vxd4j.api.service.ServiceTable;
import org.vxd4j.api.service.Versions;
import org.vxd4j.api.service.VxdService;

/** Heap and pages of the system: allocating, locking, mapping. */
@ServiceTable(device = "VMM", deviceId = DeviceId.VMM)
public interface VmmMemory {

    /** Takes a block from the heap; its address, or 0. The size must not be 0 (rule MM-07). */
    @VxdService(
            ordinal = 0x04F,
            name = "_HeapAllocate",
            convention = Convention.C,
            effects = {Effect.ALLOCATES, Effect.PAGEABLE_TOUCH})
    @Out(Reg.EAX)
    default int heapAllocate(int bytes, int flags) {
        throw ServiceNotImplemented.of("_HeapAllocate");
    }

    /** Gives a heap block another size; its new address, or 0 and the old block stays. */
    @VxdService(
            ordinal = 0x050,
            name = "_HeapReAllocate",
            convention = Convention.C,
            effects = {Effect.ALLOCATES, Effect.PAGEABLE_TOUCH})
    @Out(Reg.EAX)
    default int heapReAllocate(int block, int bytes, int flags) {
        throw ServiceNotImplemented.of("_HeapReAllocate");
    }

    /** Gives a heap block back; 0 when it is none. */
    @VxdService(
            ordinal = 0x051,
            name = "_HeapFree",
            convention = Convention.C,
            effects = {Effect.ALLOCATES, Effect.PAGEABLE_TOUCH})
    @Out(Reg.EAX)
    default int heapFree(int block, int flags) {
        throw ServiceNotImplemented.of("_HeapFree");
    }

    /** Size of a heap block in bytes; 0 when it is none. */
    @VxdService(ordinal = 0x052, name = "_HeapGetSize", convention = Convention.C)
    @Out(Reg.EAX)
    default int heapGetSize(int block, int flags) {
        throw ServiceNotImplemented.of("_HeapGetSize");
    }

    /**
     * Takes a block of pages of a type, for one virtual machine or the system; alignment and physical range count with the
     * flags that say so.
     */
    @VxdService(
            ordinal = 0x053,
            name = "_PageAllocate",
            convention = Convention.C,
            effects = {Effect.ALLOCATES, Effect.PAGEABLE_TOUCH})
    default PageBlock pageAllocate(
            int pages, int type, VmHandle vm, int alignMask, int minPhys, int maxPhys, int physAddress, int flags) {
        throw ServiceNotImplemented.of("_PageAllocate");
    }

    /** Gives a block of pages another size; it may move. */
    @VxdService(
            ordinal = 0x054,
            name = "_PageReAllocate",
            convention = Convention.C,
            effects = {Effect.ALLOCATES, Effect.PAGEABLE_TOUCH})
    default PageBlock pageReAllocate(int block, int pages, int flags) {
        throw ServiceNotImplemented.of("_PageReAllocate");
    }

    /** Gives a block of pages back; 0 when that failed. */
    @VxdService(
            ordinal = 0x055,
            name = "_PageFree",
            convention = Convention.C,
            effects = {Effect.ALLOCATES, Effect.PAGEABLE_TOUCH})
    @Out(Reg.EAX)
    default int pageFree(int block, int flags) {
        throw ServiceNotImplemented.of("_PageFree");
    }

    /** Brings pages of a block into memory and keeps them there; 0 when they do not fit. Locks are counted (rule MM-08). */
    @VxdService(ordinal = 0x056, name = "_PageLock", convention = Convention.C, effects = Effect.PAGEABLE_TOUCH)
    @Out(Reg.EAX)
    default int pageLock(int block, int pages, int pageOffset, int flags) {
        throw ServiceNotImplemented.of("_PageLock");
    }

    /** Takes one lock off pages of a block; 0 when there was none (rule MM-08). */
    @VxdService(ordinal = 0x057, name = "_PageUnLock", convention = Convention.C)
    @Out(Reg.EAX)
    default int pageUnLock(int block, int pages, int pageOffset, int flags) {
        throw ServiceNotImplemented.of("_PageUnLock");
    }

    /** Size and address of a block of pages. */
    @VxdService(ordinal = 0x058, name = "_PageGetSizeAddr", convention = Convention.C)
    default PageSizeAddress pageGetSizeAddr(int block, int flags) {
        throw ServiceNotImplemented.of("_PageGetSizeAddr");
    }

    /** How many pages an allocation could get at the moment, and how many it could lock. */
    @VxdService(ordinal = 0x059, name = "_PageGetAllocInfo", convention = Convention.C)
    default PageCounts pageGetAllocInfo(int flags) {
        throw ServiceNotImplemented.of("_PageGetAllocInfo");
    }

    /** How many pages are free, and how many could be locked. */
    @VxdService(ordinal = 0x05A, name = "_GetFreePageCount", convention = Convention.C)
    default PageCounts getFreePageCount(int flags) {
        throw ServiceNotImplemented.of("_GetFreePageCount");
    }

    /** How many pages the system itself has allocated. */
    @VxdService(ordinal = 0x05B, name = "_GetSysPageCount", convention = Convention.C)
    @Out(Reg.EAX)
    default int getSysPageCount(int flags) {
        throw ServiceNotImplemented.of("_GetSysPageCount");
    }

    /** Copies entries of the page tables; nonzero when all pages were present. They may change right after. */
    @VxdService(ordinal = 0x061, name = "_CopyPageTable", convention = Convention.C)
    @Out(Reg.EAX)
    default int copyPageTable(int linearPage, int pages, int buffer, int flags) {
        throw ServiceNotImplemented.of("_CopyPageTable");
    }

    /** As _PageLock, for pages by their linear number. */
    @VxdService(ordinal = 0x063, name = "_LinPageLock", convention = Convention.C, effects = Effect.PAGEABLE_TOUCH)
    @Out(Reg.EAX)
    default int linPageLock(int linearPage, int pages, int flags) {
        throw ServiceNotImplemented.of("_LinPageLock");
    }

    /** As _PageUnLock, for pages by their linear number. */
    @VxdService(ordinal = 0x064, name = "_LinPageUnLock", convention = Convention.C)
    @Out(Reg.EAX)
    default int linPageUnLock(int linearPage, int pages, int flags) {
        throw ServiceNotImplemented.of("_LinPageUnLock");
    }

    /** How many of these pages belong to one block, counted from the first. */
    @VxdService(ordinal = 0x067, name = "_PageCheckLinRange", convention = Convention.C)
    @Out(Reg.EAX)
    default int pageCheckLinRange(int linearPage, int pages, int flags) {
        throw ServiceNotImplemented.of("_PageCheckLinRange");
    }

    /** Writes changed pages to the paging file ahead of need; for the paging device. */
    @VxdService(
            ordinal = 0x068,
            name = "_PageOutDirtyPages",
            convention = Convention.C,
            effects = {Effect.BLOCKS, Effect.PAGEABLE_TOUCH})
    @Out(Reg.EAX)
    default int pageOutDirtyPages(int pages, int flags) {
        throw ServiceNotImplemented.of("_PageOutDirtyPages");
    }

    /** Says that the contents of pages are not needed any more; 0 when that failed. */
    @VxdService(ordinal = 0x069, name = "_PageDiscardPages", convention = Convention.C, effects = Effect.PAGEABLE_TOUCH)
    @Out(Reg.EAX)
    default int pageDiscardPages(int linearPage, VmHandle vm, int pages, int flags) {
        throw ServiceNotImplemented.of("_PageDiscardPages");
    }

    /** The block whose single page stands wherever no memory is. */
    @VxdService(ordinal = 0x06A, name = "_GetNulPageHandle", convention = Convention.C)
    @Out(Reg.EAX)
    default int getNulPageHandle() {
        throw ServiceNotImplemented.of("_GetNulPageHandle");
    }

    /** A linear address for physical memory, or -1; it stays for good, so map once (rule MM-06). */
    @VxdService(ordinal = 0x06C, name = "_MapPhysToLinear", convention = Convention.C, effects = Effect.ALLOCATES)
    @Out(Reg.EAX)
    default int mapPhysToLinear(int physAddress, int bytes, int flags) {
        throw ServiceNotImplemented.of("_MapPhysToLinear");
    }

    /** Fills a structure with how much paging goes on. */
    @VxdService(ordinal = 0x06F, name = "_GetDemandPageInfo", convention = Convention.C)
    @Out(Reg.EAX)
    default int getDemandPageInfo(int info, int flags) {
        throw ServiceNotImplemented.of("_GetDemandPageInfo");
    }

    /** How many pages are written out together; sets another count when the flags say so. */
    @VxdService(ordinal = 0x070, name = "_GetSetPageOutCount", convention = Convention.C)
    @Out(Reg.EAX)
    default int getSetPageOutCount(int count, int flags) {
        throw ServiceNotImplemented.of("_GetSetPageOutCount");
    }

    /** Chooses the physical page behind the null page. */
    @VxdService(ordinal = 0x075, name = "MMGR_SetNULPageAddr")
    default void mmgrSetNulPageAddr(@In(Reg.EAX) int physAddress) {
        throw ServiceNotImplemented.of("MMGR_SetNULPageAddr");
    }

    /** Gives the VMM physical pages that it did not know of. */
    @VxdService(
            ordinal = 0x0D2,
            name = "_AddFreePhysPage",
            since = Target.WIN31,
            convention = Convention.C,
            initOnly = Versions.ALWAYS,
            effects = Effect.ALLOCATES)
    @Out(Reg.EAX)
    default int addFreePhysPage(int physPage, int pages, int flags) {
        throw ServiceNotImplemented.of("_AddFreePhysPage");
    }

    /** Puts other physical pages behind a block that maps physical memory; 0 when that failed. */
    @VxdService(ordinal = 0x0D3, name = "_PageResetHandlePAddr", since = Target.WIN31, convention = Convention.C)
    @Out(Reg.EAX)
    default int pageResetHandlePaddr(int block, int pageOffset, int pages, int physPage, int flags) {
        throw ServiceNotImplemented.of("_PageResetHandlePAddr");
    }

    /** Maps the free physical region that an expanded-memory manager left; 0 when that failed. */
    @VxdService(
            ordinal = 0x0D6,
            name = "_MapFreePhysReg",
            since = Target.WIN31,
            convention = Convention.C,
            effects = Effect.ALLOCATES)
    @Out(Reg.EAX)
    default int mapFreePhysReg(int linearPage, int pages, int flags) {
        throw ServiceNotImplemented.of("_MapFreePhysReg");
    }

    /** Undoes _MapFreePhysReg; 0 when that failed. */
    @VxdService(
            ordinal = 0x0D7,
            name = "_UnmapFreePhysReg",
            since = Target.WIN31,
            convention = Convention.C,
            effects = Effect.ALLOCATES)
    @Out(Reg.EAX)
    default int unmapFreePhysReg(int linearPage, int pages, int flags) {
        throw ServiceNotImplemented.of("_UnmapFreePhysReg");
    }

    /** Exchanges a page of the free physical region for another. */
    @VxdService(
            ordinal = 0x0D8,
            name = "_XchgFreePhysReg",
            since = Target.WIN31,
            convention = Convention.C,
            async = Versions.ALWAYS)
    @Out(Reg.EAX)
    default int xchgFreePhysReg(int linearPage, int physAddress, int flags) {
        throw ServiceNotImplemented.of("_XchgFreePhysReg");
    }

    /**
     * Calls back when the free physical region gets pages or should give some: EAX says which, ECX how many; 0 when it was
     * not installed.
     */
    @VxdService(
            ordinal = 0x0D9,
            name = "_SetFreePhysRegCalBk",
            since = Target.WIN31,
            convention = Convention.C,
            initOnly = Versions.ALWAYS,
            effects = Effect.HOOKS)
    @Out(Reg.EAX)
    default int setFreePhysRegCalBk(EventProc callback, int flags) {
        throw ServiceNotImplemented.of("_SetFreePhysRegCalBk");
    }

    /** Walks, from position 0 on, through the memory that the loader took. */
    @VxdService(
            ordinal = 0x0DA,
            name = "Get_Next_Arena",
            since = Target.WIN31,
            initOnly = Versions.ALWAYS,
            uses = {Reg.EAX, Reg.ECX, Reg.EDX, Reg.FLAGS})
    default Arena getNextArena(@In(Reg.ECX) int position) {
        throw ServiceNotImplemented.of("Get_Next_Arena");
    }
}
