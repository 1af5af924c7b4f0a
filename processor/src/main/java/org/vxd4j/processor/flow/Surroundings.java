package org.vxd4j.processor.flow;

import java.util.Optional;

/** What is known of the rest of the program. */
public interface Surroundings {

    /** What a field always holds; empty when that is not certain. */
    Optional<Origin> always(Field field);

    /** The object that a constant of an enum is; empty when that is not certain. */
    Optional<Origin.Made> object(Origin.Enumerated constant);

    /** True for a field that has its value for good once its object is made. */
    boolean isSettled(Field field);

    /** True for a field that keeps its value in what is called. */
    boolean isSteady(Field field);

    /** True when a class is the other or inherits from it. */
    boolean isSubtype(String type, String of);

    /** What a call leaves behind that is given this; empty when that is not certain. */
    Optional<Outcome> outcome(Op.Call call, Handed given);

    /** For whoever knows nothing of it. */
    Surroundings NOTHING = new Surroundings() {
        @Override
        public Optional<Origin> always(Field field) {
            return Optional.empty();
        }

        @Override
        public Optional<Origin.Made> object(Origin.Enumerated constant) {
            return Optional.empty();
        }

        @Override
        public boolean isSettled(Field field) {
            return false;
        }

        @Override
        public boolean isSteady(Field field) {
            return false;
        }

        @Override
        public boolean isSubtype(String type, String of) {
            return false;
        }

        @Override
        public Optional<Outcome> outcome(Op.Call call, Handed given) {
            return Optional.empty();
        }
    };
}
