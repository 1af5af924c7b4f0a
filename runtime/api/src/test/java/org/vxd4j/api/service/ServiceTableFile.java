package org.vxd4j.api.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vxd4j.api.CsvFile;

/** The collected facts on services: {@code services.csv}, by device and DDK name. */
final class ServiceTableFile {
    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();

    private ServiceTableFile(List<Map<String, String>> lines) {
        lines.forEach(row -> rows.put(row.get("device") + "." + row.get("name"), row));
    }

    static ServiceTableFile read() {
        return new ServiceTableFile(CsvFile.read("services.csv"));
    }

    Map<String, String> row(String device, String name) {
        Map<String, String> row = rows.get(device + "." + name);
        if (row == null) {
            throw new IllegalArgumentException("services.csv has no " + device + "." + name);
        }
        return row;
    }

    /** All rows, in the order of the file. */
    List<Map<String, String>> all() {
        return List.copyOf(rows.values());
    }
}
