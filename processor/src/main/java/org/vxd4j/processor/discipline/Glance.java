package org.vxd4j.processor.discipline;

import java.util.Set;
import org.vxd4j.processor.flow.Field;

/** What one look at a method tells of what it writes and compares, without the ways through it: it spares most of them. */
public interface Glance {

    /** False only when it certainly writes no field of one of these names. */
    boolean mayWrite(Set<String> fields);

    /** False only when it certainly computes no new value of a field of one of these names from the former one. */
    boolean mayChange(Set<String> fields);

    /** False only when it certainly sets the interrupt flag to nothing but what a call returned. */
    boolean mayForceInterrupts();

    /** False only when what it compares as less or greater certainly comes from no call. */
    boolean mayCompare();

    /** The fields that it gives a value itself, lambdas in it left out; of arrays, nothing is known. */
    Set<Field> written();
}
