package org.vxd4j.processor.discipline;

/**
 * Rules ET-04 to ET-06 and BO-12: what a callback does on a way on which it is late, or has not looked whether it is.
 */
final class LateCallbacks implements Discipline {

    @Override
    public void check(Subjects driver, Breaches breaches) {
        for (LateCallback callback : LateCallback.of(driver)) {
            new LateWay(driver, callback, breaches).follow();
        }
    }
}
