package org.vxd4j.processor.emit;

import java.util.ArrayList;
import java.util.List;

/** A part that fills one table of the device block: made once in the constructor, handed out by a method of the same name. */
abstract class TablePart implements BlockPart {
    private final String name;
    private final String type;
    private final List<String> rows = new ArrayList<>();

    TablePart(String name, String row) {
        this.name = name;
        this.type = Api.listOf(row);
    }

    /** Adds a row. */
    final void add(String row) {
        rows.add(row);
    }

    @Override
    public final void fields(Source out) {
        if (!rows.isEmpty()) {
            out.gap();
            out.line("private final " + type + " " + name + ";");
        }
    }

    @Override
    public final void construction(Source out) {
        if (!rows.isEmpty()) {
            out.line(name + " = " + Api.LIST + ".of(\n" + String.join(",\n", rows) + ");");
        }
    }

    @Override
    public void overrides(Source out) {
        if (!rows.isEmpty()) {
            BlockWriter.openOverride(out, type + " " + name);
            out.line("return " + name + ";");
            out.close();
        }
    }
}
