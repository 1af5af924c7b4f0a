/** The contract model: what the author of a driver writes against, and what every other room reads its VMM facts from. */
module org.vxd4j.api {
    exports org.vxd4j.api;
    exports org.vxd4j.api.callback;
    exports org.vxd4j.api.link;
    exports org.vxd4j.api.result;
    exports org.vxd4j.api.rule;
    exports org.vxd4j.api.service;
    exports org.vxd4j.api.vmm;
}
