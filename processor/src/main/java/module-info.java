/** The annotation processor of the driver DSL: parse, check, emit. */
module org.vxd4j.processor {
    requires java.compiler;
    requires org.vxd4j.api;
    requires com.palantir.javapoet;
    requires static com.google.auto.service;

    provides javax.annotation.processing.Processor with
            org.vxd4j.processor.VxdProcessor;
}
