/** The kernel: virtual machines and threads, scheduler, events, critical section, time-outs, traps, and the machine around them. */
module org.vxd4j.vmm {
    requires transitive org.vxd4j.api;
    requires transitive org.vxd4j.board;

    exports org.vxd4j.vmm;
    exports org.vxd4j.vmm.example;
    exports org.vxd4j.vmm.guest;
    exports org.vxd4j.vmm.spi;
    exports org.vxd4j.vmm.trace;

    uses org.vxd4j.vmm.example.Example;
}
