package org.vxd4j.api.service;

import org.vxd4j.api.Target;

/** The spans of versions for which the documents make statements about services. */
public enum Versions {
    /** In no version. */
    NEVER(1, 0),
    /** In none, as far as any document says: nobody says that it is not so either. */
    UNSTATED(1, 0),
    /** In every version that has the service. */
    ALWAYS(0, 3),
    /** In 3.0 only. */
    ONLY_30(0, 0),
    /** In 3.0 and 3.1 only. */
    ONLY_3X(0, 1),
    /** In 98 only. */
    ONLY_98(3, 3);

    private final int first;
    private final int last;

    Versions(int first, int last) {
        this.first = first;
        this.last = last;
    }

    /** True when the statement holds for this version. */
    public boolean contains(Target target) {
        return target.ordinal() >= first && target.ordinal() <= last;
    }
}
