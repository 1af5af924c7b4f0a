package org.vxd4j.api.link;

import org.vxd4j.api.EventTarget;

/** What generated posters call. */
public interface EventPort {

    /**
     * Calls or schedules an event by the service its entry names.
     *
     * @param target the virtual machine or thread; {@link EventTarget#GLOBAL} for global events; null for {@code SYSTEM_VM}
     *     scope and for {@code Call_When_Not_Critical}
     * @param refData what EDX shall point to, or null
     * @return ESI: 0 when the callback was called, else the event
     */
    int post(EventEntry entry, EventTarget target, Object refData);

    /**
     * Starts a time-out.
     *
     * @param target the virtual machine or thread whose run time counts; null for real time
     * @return ESI: the time-out, 0 when it could not be scheduled
     */
    int start(TimeOutEntry entry, EventTarget target, Object refData);
}
