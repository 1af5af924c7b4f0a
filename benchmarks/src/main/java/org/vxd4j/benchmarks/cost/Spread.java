package org.vxd4j.benchmarks.cost;

import java.util.List;
import java.util.Locale;

/** The middle of some numbers, and between which two the middle half of them lies. */
record Spread(double low, double median, double high) {

    static Spread of(List<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().toList();
        return new Spread(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
    }

    private static double at(List<Double> sorted, double quantile) {
        double position = quantile * (sorted.size() - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (position - below) * (sorted.get(above) - sorted.get(below));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f (%.3f-%.3f)", median, low, high);
    }
}
