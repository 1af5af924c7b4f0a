package org.vxd4j.processor.discipline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.flow.Field;
import org.vxd4j.processor.flow.Flow;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;

/** What a call does. */
public interface Calls {

    /** The service that is called, or that a generated poster stands for; empty for other methods. */
    Optional<ServiceContract> service(Op.Call call);

    /** True when a generated poster is called. */
    boolean isPoster(Op.Call call);

    /** The code that gives a final field its only value; empty when it is not known. */
    Optional<Flow> initialiser(Field field);

    /** True when a method calls a method or constructor of this class itself: known without the ways through it. */
    boolean mentions(MethodRef method, String owner);

    /** True when a method calls this method of a class itself: known without the ways through it. */
    boolean mentions(MethodRef method, String owner, String name);

    /** True when a method calls one method and does nothing else that is known without the ways through it. */
    boolean isOneCall(MethodRef method);

    /** What one look at a method tells. */
    Glance glance(MethodRef method);

    /** False only for a write that does not happen in a method when this entry point reaches it. */
    boolean writes(MethodRef method, Caller caller, Node write);

    /** True when a method itself hands a callback over, by a poster or a service: known without the ways through it. */
    boolean posts(MethodRef method);

    /** True when a method itself hands a callback over to a service: known without the ways through it. */
    boolean registers(MethodRef method);

    /** All services that a method calls itself, or by generated posters, by name: known without the ways through it. */
    Map<String, ServiceContract> called(MethodRef method);

    /** The names of those that it calls without a poster: known without the ways through it. */
    Set<String> calledRaw(MethodRef method);

    /** The names of all services that the call reaches, through whatever it calls. */
    Set<String> reached(Op.Call call);

    /** The methods that the call may run, services left out; what is not known to be run by it is not among them. */
    List<MethodRef> targets(Op.Call call);
}
