/** The annotation processor of the driver DSL: parse, check, emit, analyse. */
module org.vxd4j.processor {
    requires java.compiler;
    requires static jdk.compiler;
    requires org.vxd4j.api;
    requires org.objectweb.asm;
    requires org.objectweb.asm.tree;
    requires org.objectweb.asm.tree.analysis;
    requires static com.google.auto.service;

    provides javax.annotation.processing.Processor with
            org.vxd4j.processor.VxdProcessor;
}
