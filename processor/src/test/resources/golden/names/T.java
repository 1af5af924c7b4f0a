package names;

import java.util.List;
import java.util.Map;
import org.vxd4j.api.service.ServiceTable;
import org.vxd4j.api.service.VxdService;

/** Named like the type variable in the glue. */
@ServiceTable(device = "NAMES", deviceId = 0x7FE2)
public interface T {
  /** Has parameters named like the fields in the glue. */
  @VxdService(ordinal = 1, name = "NAMES_Count")
  int count(int gate, String driver) throws IllegalStateException;

  /** Takes and returns what has a long name. */
  @VxdService(ordinal = 2, name = "NAMES_Next")
  List<? super Reg> next(Map.Entry<? extends T, List<String>[]> entry);
}
