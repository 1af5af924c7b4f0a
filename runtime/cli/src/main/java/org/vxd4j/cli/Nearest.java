package org.vxd4j.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The word somebody probably meant. */
final class Nearest {
    /** How many letters a word must have to resemble others; with fewer, every word of as few letters would be near. */
    static final int ENOUGH = 3;

    private static final String DASHES = "^-*";

    private Nearest() {}

    /** ", did you mean 'x'?" when one of the words is near enough; else nothing. */
    static String hint(String typed, Collection<String> words) {
        return find(typed, words).map(word -> " (did you mean '" + word + "'?)").orElse("");
    }

    /** The nearest of the words when less than half of it would have to change. */
    static Optional<String> find(String typed, Collection<String> words) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        if (wanted.replaceFirst(DASHES, "").length() < ENOUGH) {
            return Optional.empty();
        }
        return List.copyOf(words).stream()
                .sorted(Comparator.<String>comparingInt(word -> distance(wanted, word.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .findFirst()
                .filter(word -> distance(wanted, word.toLowerCase(Locale.ROOT)) * 2 <= word.length());
    }

    /** How many letters have to be put in, left out or changed; 0 when one begins with the other's first three letters or more. */
    private static int distance(String a, String b) {
        if (a.length() >= ENOUGH && b.startsWith(a)) {
            return 0;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
