/**
 * The ways through a method: what it does step by step, and what leads from each step to the next.
 *
 * <p>{@link org.vxd4j.processor.flow.Flow} is the same whether it was read from a syntax tree or from a class file. On it stand
 * {@link org.vxd4j.processor.flow.Origins}, which tell where a value comes from, and {@link org.vxd4j.processor.flow.Paths}, which
 * follow what can happen after a step. The rules that need more than "who calls whom" are written against these three.
 */
package org.vxd4j.processor.flow;
