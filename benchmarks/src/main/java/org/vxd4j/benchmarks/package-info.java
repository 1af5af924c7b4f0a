/**
 * What things cost.
 *
 * <p>{@code ./mvnw -q -Dmaven.test.skip=true package && java -cp "benchmarks/target/*:benchmarks/target/lib/*"
 * org.openjdk.jmh.Main -prof gc} runs all of them. Read the ratios between a benchmark and the baseline in its class, and the
 * allocation per operation; times of different runs do not compare.
 */
package org.vxd4j.benchmarks;
