import org.vxd4j.api.*;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Scanner;

/** Scanners and printers of texts do not touch the host, and the name of a locale is a constant. */
@VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
class ReadingAText {
  @Control(ControlMessage.DEVICE_INIT)
  boolean deviceInit(VmHandle vm) {
    StringWriter text = new StringWriter();
    new PrintWriter(text).printf(Locale.ROOT, "%d", 25);
    return new Scanner(text.toString()).hasNextInt() && new File("x").getName().isEmpty();
  }
}
