package org.vxd4j.processor.discipline;

import java.util.Set;
import org.vxd4j.processor.flow.Node;

/** Tells which steps take something, and which give it back. */
interface Meter {

    /** What a step does by itself; null when it neither takes nor gives. */
    Change change(Subject subject, Node node);

    /** Services that take it; none when no service does. */
    Set<String> taking();

    /** Services that give it back; none when no service does. */
    Set<String> giving();
}
