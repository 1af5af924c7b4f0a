package org.vxd4j.processor.discipline;

/** One subject of rules on the ways through a driver's methods. */
public interface Discipline {

    /** Judges a driver. */
    void check(Subjects driver, Breaches breaches);
}
