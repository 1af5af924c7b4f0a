/**
 * Rules on what happens on the ways through a method: what must be given back, what must be looked at first, which constants a service
 * takes.
 *
 * <p>Each {@link org.vxd4j.processor.discipline.Discipline} judges one driver, method by method, and reports only what is certain: a way
 * that can be taken, and what goes wrong on it.
 */
package org.vxd4j.processor.discipline;
