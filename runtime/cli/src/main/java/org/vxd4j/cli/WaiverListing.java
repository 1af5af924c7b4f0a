package org.vxd4j.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vxd4j.cli.check.Problem.Severity;
import org.vxd4j.cli.check.WaiverUse;

/** {@code vxd4j check --waivers}: what drivers are allowed to do, by whom, and whether anybody looks. */
final class WaiverListing {
    private WaiverListing() {}

    static void print(List<WaiverUse> waivers, PrintWriter out) {
        for (WaiverUse waiver : waivers) {
            out.println("%s:%d: %s: %s"
                    .formatted(waiver.file(), waiver.line(), waiver.title(), waiver.because())
                    .stripTrailing());
            if (waiver.fault() != null) {
                out.println("  error: " + waiver.fault());
            } else if (waiver.isUnused()) {
                out.println("  note: the compiler says nothing without it; leave it out");
            } else {
                out.println("  suppresses " + counts(waiver)
                        + (waiver.checkedAtRunTime()
                                ? "; the kernel checks it at run time"
                                : "; nobody checks this at run time"));
            }
        }
        long wrong = waivers.stream().filter(w -> w.fault() != null).count();
        long unused = waivers.stream().filter(WaiverUse::isUnused).count();
        out.println(
                waivers.isEmpty()
                        ? "no waivers"
                        : words(waivers.size(), "waiver")
                                + (wrong > 0 ? ", " + wrong + " of them wrong" : "")
                                + (unused > 0 ? ", " + unused + " of them unused" : ""));
    }

    private static String counts(WaiverUse waiver) {
        List<String> counts = new ArrayList<>();
        Stream.of(Severity.values()).forEach(severity -> {
            long count = waiver.suppressed().stream()
                    .filter(p -> p.severity() == severity)
                    .count();
            if (count > 0) {
                counts.add(words(count, severity.word()));
            }
        });
        return String.join(" and ", counts);
    }

    private static String words(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    static String json(List<WaiverUse> waivers) {
        JsonArray array = new JsonArray();
        for (WaiverUse waiver : waivers) {
            JsonObject object = new JsonObject();
            object.addProperty("file", waiver.file());
            object.addProperty("line", waiver.line());
            object.addProperty("rule", waiver.rule());
            object.addProperty("name", waiver.name());
            object.addProperty("because", waiver.because());
            object.addProperty("fault", waiver.fault());
            object.addProperty("suppressed", waiver.suppressed().size());
            object.addProperty("checkedAtRunTime", waiver.checkedAtRunTime());
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
