/** Sample virtual device drivers, with machines around them. */
module org.vxd4j.examples {
    requires transitive org.vxd4j.devices;
    requires java.compiler;

    // The kernel builds drivers through their generated device blocks.
    exports org.vxd4j.examples.rtcalarm;
    exports org.vxd4j.examples.serialcapture;

    provides org.vxd4j.vmm.example.Example with
            org.vxd4j.examples.rtcalarm.RtcAlarmExample,
            org.vxd4j.examples.serialcapture.SerialCaptureExample,
            org.vxd4j.examples.misuse.MisuseExample;

    uses javax.annotation.processing.Processor;
}
