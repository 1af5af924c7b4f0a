/** What the processor costs a build: its door is {@link org.vxd4j.benchmarks.cost.CompileCost}. */
package org.vxd4j.benchmarks.cost;
