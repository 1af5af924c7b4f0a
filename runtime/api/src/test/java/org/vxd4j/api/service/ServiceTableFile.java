package org.vxd4j.api.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The collected facts on services: {@code services.csv}, by device and DDK name. */
final class ServiceTableFile {
    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();

    private ServiceTableFile(List<List<String>> lines) {
        List<String> columns = lines.get(0);
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), line.get(i));
            }
            rows.put(row.get("device") + "." + row.get("name"), row);
        }
    }

    static ServiceTableFile read() {
        try (InputStream stream = ServiceTableFile.class.getResourceAsStream("/org/vxd4j/api/services.csv")) {
            return new ServiceTableFile(parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static List<List<String>> parse(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (quoted || c != ',' && c != '\n') {
                if (c != '\r') {
                    cell.append(c);
                }
            } else {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            }
        }
        return lines;
    }
}
