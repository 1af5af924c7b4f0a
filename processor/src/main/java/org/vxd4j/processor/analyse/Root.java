package org.vxd4j.processor.analyse;

import javax.lang.model.element.Element;
import org.vxd4j.api.rule.Context;
import org.vxd4j.processor.analyse.Promises.Promise;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Place;
import org.vxd4j.processor.discipline.Caller;
import org.vxd4j.processor.model.Entry;

/**
 * Where code of a driver begins.
 *
 * @param method who is called
 * @param label as messages name him
 * @param element where it stands, or what it stands in
 * @param context the context he is called in
 * @param entry the declaration by which he is called; null for none
 * @param promise what he may do, when that is stated; null otherwise
 * @param registered where a call registers him; null for what a declaration does
 */
record Root(
        MethodRef method,
        String label,
        Element element,
        Context context,
        Entry entry,
        Promise promise,
        Place registered) {

    Root(MethodRef method, String label, Element element, Context context) {
        this(method, label, element, context, null, null, null);
    }

    /** False for a method that the driver calls itself, though it is judged like an entry point. */
    boolean isCalledBack() {
        return promise == null && !(entry instanceof Entry.Guard);
    }

    /** The same, as the rules on ways see it. */
    Caller caller() {
        return new Caller(entry == null ? context.registeredBy() : "@" + entry.kind(), entry, context);
    }
}
