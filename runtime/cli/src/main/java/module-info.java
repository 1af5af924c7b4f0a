/** The {@code vxd4j} command. The annotation processor and the examples are found as services. */
module org.vxd4j.cli {
    requires java.compiler;
    requires jdk.compiler;
    requires org.vxd4j.api;
    requires org.vxd4j.vmm;
    requires info.picocli;
    requires com.google.gson;

    exports org.vxd4j.cli;

    opens org.vxd4j.cli to
            info.picocli;

    uses javax.annotation.processing.Processor;
    uses org.vxd4j.vmm.example.Example;
    uses org.vxd4j.vmm.spi.BaseDevices;
}
