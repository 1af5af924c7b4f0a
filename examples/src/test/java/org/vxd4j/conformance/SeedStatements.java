package org.vxd4j.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The numbered statements of the seed documents, and those among them that have to wait. */
final class SeedStatements {

    /** S2.9 stands before S2.10. */
    static final Comparator<String> IN_ORDER = Comparator.comparingInt(SeedStatements::rank);

    private static final int MOST_IN_A_SEED = 1000;

    private SeedStatements() {}

    /**
     * One statement.
     *
     * @param number as {@code "S2.15"}
     * @param seed the document's name
     * @param gist what it says, in our words
     */
    record Statement(String number, String seed, String gist) {}

    /** All statements, by number. */
    static Map<String, Statement> all() {
        Map<String, Statement> all = new TreeMap<>(IN_ORDER);
        String seed = "";
        for (String line : lines("seed-statements.txt")) {
            if (line.startsWith("## ")) {
                seed = line.substring(3);
            } else if (!line.startsWith("#")) {
                String number = line.substring(0, line.indexOf(' '));
                Statement twin = all.put(number, new Statement(number, seed, line.substring(number.length() + 1)));
                if (twin != null) {
                    throw new IllegalArgumentException(number + " stands twice in seed-statements.txt");
                }
            }
        }
        return all;
    }

    /** The statements that cannot be shown yet: number to reason. */
    static Map<String, String> later() {
        Map<String, String> later = new TreeMap<>(IN_ORDER);
        for (String line : lines("later-statements.txt")) {
            if (!line.startsWith("#")) {
                int space = line.indexOf(' ');
                later.put(line.substring(0, space), line.substring(space + 1));
            }
        }
        return later;
    }

    private static int rank(String number) {
        int dot = number.indexOf('.');
        return Integer.parseInt(number.substring(1, dot)) * MOST_IN_A_SEED
                + Integer.parseInt(number.substring(dot + 1));
    }

    private static List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(SeedStatements.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.isBlank()).forEach(lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
