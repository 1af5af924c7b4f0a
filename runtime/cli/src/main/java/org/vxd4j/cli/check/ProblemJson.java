package org.vxd4j.cli.check;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** Problems for a tool. */
public final class ProblemJson {
    private ProblemJson() {}

    /** An array with an object for each problem; those of the compiler itself have a null rule. */
    public static String array(List<Problem> problems) {
        JsonArray array = new JsonArray();
        for (Problem problem : problems) {
            JsonObject object = new JsonObject();
            object.addProperty("file", problem.file());
            object.addProperty("line", problem.line());
            object.addProperty("column", problem.column());
            object.addProperty("endColumn", problem.endColumn());
            object.addProperty("severity", problem.severity().word());
            object.addProperty("rule", problem.rule());
            object.addProperty("name", problem.name());
            object.addProperty("message", problem.message());
            if (problem.fix() != null) {
                object.addProperty("fix", problem.fix());
            }
            array.add(object);
        }
        return new GsonBuilder()
                .setPrettyPrinting()
                .serializeNulls()
                .disableHtmlEscaping()
                .create()
                .toJson(array);
    }
}
