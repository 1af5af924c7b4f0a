package org.vxd4j.processor.analyse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vxd4j.api.Target;
import org.vxd4j.api.callback.Time;
import org.vxd4j.api.rule.CallContextRules;
import org.vxd4j.api.rule.Context;
import org.vxd4j.api.rule.EffectRules;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.analyse.Promises.Promise;
import org.vxd4j.processor.code.Chain;
import org.vxd4j.processor.code.Hop;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Place;

/**
 * Follows the calls of one entry point, nearest first, each method once: recursion ends there, and the first chain to a service is the
 * shortest. Who looks closer follows each method once in each situation it is called in.
 */
final class Search {
    /** A method that is called in more situations than this is followed as if nothing were known of the others. */
    private static final int MOST_SITUATIONS = 64;

    private final Program program;
    private final HostFacts facts;
    private final Context context;
    private final boolean trusting;
    private final boolean maySettle;
    private final Map<MethodRef, Boolean> settling = new HashMap<>();
    private final Deque<Node> waiting = new ArrayDeque<>();
    private final Set<MethodRef> seen = new HashSet<>();

    /** What methods do in the situations they are called in; null when nobody looks that close. */
    private final Situations situations;

    private final Map<MethodRef, Set<Situation>> situated = new HashMap<>();
    private final Map<MethodRef, Set<Situated>> doing = new HashMap<>();
    private final Set<List<Object>> told = new HashSet<>();
    private final List<Reached> reached = new ArrayList<>();
    private final Set<Step.Registration> registrations = new LinkedHashSet<>();
    private final Map<MethodRef, Chain> visited = new LinkedHashMap<>();

    /** What of the host each method was seen to use: what it does with one object has one cause. */
    private final Set<List<Object>> used = new HashSet<>();

    /** A method on the way, the calls it was found by, and what it does when it is called so. */
    private record Node(Body body, Chain chain, Situated here) {

        Chain chain(Place place, String verb) {
            return chain.with(new Hop(body.method(), place, verb));
        }

        Chain chain(Step.Call call, MethodRef callee, String remark) {
            return chain.with(new Hop(body.method(), call.place(), "calls", callee, remark));
        }
    }

    /** From an entry point that is called in some context. */
    Search(Program program, HostFacts facts, Context context) {
        this(program, facts, context, true, null);
    }

    /** The same, but what a method does not do with the arguments of a call does not count. */
    Search(Program program, HostFacts facts, Context context, Situations situations) {
        this(program, facts, context, true, situations);
    }

    /** Of everything that a method may do, whoever calls it. */
    static Search ofAll(Program program, HostFacts facts) {
        return new Search(program, facts, Context.at(Time.UNKNOWN, Target.WIN98), false, null);
    }

    private Search(Program program, HostFacts facts, Context context, boolean trusting, Situations situations) {
        this.situations = situations;
        this.trusting = trusting;
        this.program = program;
        this.facts = facts;
        this.context = context;
        this.maySettle = CallContextRules.maySettle(context);
    }

    /** Follows everything that a method calls. */
    Search from(MethodRef root) {
        Body body = program.bodyOrNothing(root);
        seen.add(root);
        Situation entered = situations == null ? Situation.UNKNOWN : situations.atEntry(root);
        situated.put(root, new HashSet<>(Set.of(entered)));
        waiting.add(new Node(body, Chain.EMPTY, in(body, entered)));
        while (!waiting.isEmpty()) {
            visit(waiting.remove());
        }
        return this;
    }

    /** What is reached, the nearest first. */
    List<Reached> reached() {
        return reached;
    }

    /** The methods that were followed. */
    Set<MethodRef> followed() {
        return seen;
    }

    /** The procedures that are handed over on the way, to be called another time. */
    Set<Step.Registration> registrations() {
        return registrations;
    }

    /** The methods that are reached, and the calls by which: the nearest first. */
    Map<MethodRef, Chain> visited() {
        return visited;
    }

    /** What these methods do in the situations in which they are reached; nothing when nobody looks that close. */
    Map<MethodRef, Set<Situated>> doing() {
        return doing;
    }

    private void visit(Node node) {
        if (situations != null) {
            doing.computeIfAbsent(node.body().method(), m -> new LinkedHashSet<>())
                    .add(node.here());
        }
        visited.putIfAbsent(node.body().method(), node.chain());
        for (Step step : node.body().steps()) {
            if (step instanceof Step.Call call) {
                if (node.here().happens(call) && !follow(node, call)) {
                    return;
                }
            } else if (step instanceof Step.Guard guard) {
                Chain chain = node.chain(guard.place(), "is @CritSection");
                reach(node, step, new Reached.Service(chain, program.claim(), false, null));
            } else if (step instanceof Step.Host host) {
                Chain chain = node.chain(host.place(), "uses " + host.what());
                used.add(use(node, host.rule(), host.place().toString()));
                reach(node, step, new Reached.Host(chain, host.rule(), "uses", host.what()));
            } else if (step instanceof Step.Change change) {
                judge(node, change);
            } else if (step instanceof Step.Registration registration) {
                registrations.add(registration);
            }
        }
    }

    /** Goes one call further; false when the rest of the method depends on what the call answers. */
    private boolean follow(Node node, Step.Call call) {
        if (isCreation(node, call.callee())) {
            program.make(call.callee().owner());
        }
        Meaning meaning = situations == null ? program.meaning(call.site()) : situations.meaning(call, node.here());
        if (meaning.service() != null) {
            String remark = meaning.poster() ? ", which is " + meaning.service().name() : "";
            Chain chain = node.chain(call, call.asWritten(), remark);
            reach(node, call, new Reached.Service(chain, meaning.service(), meaning.poster(), call));
            return !CallContextRules.settles(meaning.service(), context);
        }
        if (call.callee().isPlatform() || meaning.runs().isEmpty()) {
            judge(node, call);
        }
        if (trusts(node, call, meaning)) {
            return true;
        }
        for (Meaning.Code code : meaning.runs()) {
            Situation situation = situation(node, call, code);
            if (isNew(code, situation) && !isJudgedAlone(code.body())) {
                Chain chain = node.chain(call, code.method(), "");
                waiting.add(new Node(code.body(), chain, in(code.body(), situation)));
            }
        }
        for (Step.Call kept : program.handedOn(call)) {
            // Who calls it gives it something else.
            follow(new Node(node.body(), node.chain(), Situated.UNKNOWN), kept);
        }
        program.unfollowed(call).ifPresent(why -> leave(node, call, why));
        return !(maySettle && settles(meaning));
    }

    private Situated in(Body body, Situation situation) {
        return situations == null ? Situated.UNKNOWN : situations.in(body, situation);
    }

    private Situation situation(Node node, Step.Call call, Meaning.Code code) {
        boolean many = situations == null
                || situated.getOrDefault(code.body().method(), Set.of()).size() >= MOST_SITUATIONS;
        return many
                ? Situation.UNKNOWN
                : situations.of(call, node.here(), code.body().method());
    }

    /** True for code that was not followed yet in a situation, nor whatever the situation is. */
    private boolean isNew(Meaning.Code code, Situation situation) {
        MethodRef method = code.body().method();
        boolean isNew = seen.add(code.method()) && (method.equals(code.method()) || seen.add(method));
        if (situations == null) {
            return isNew;
        }
        Set<Situation> before = situated.computeIfAbsent(method, m -> new HashSet<>());
        return !before.contains(Situation.UNKNOWN) && before.add(situation);
    }

    /** Notes what is reached; what a method reaches in one situation it does not reach once more in another. */
    private void reach(Node node, Step step, Reached what) {
        if (situations == null || told.add(List.of(node.body().method(), step))) {
            reached.add(what);
        }
    }

    private void judge(Node node, Step.Call call) {
        HostFacts.Fact fact = facts.of(call.site());
        if (fact.isAgainst()) {
            boolean isNew = used.add(use(node, fact.rule(), fact.owner()));
            isNew &= used.add(use(node, fact.rule(), call.place().toString()));
            if (isNew || call.receiver() == null) {
                MethodRef callee = HostFacts.isOfAll(call.callee()) ? call.callee() : call.asWritten();
                reached.add(new Reached.Host(node.chain(call, callee, ""), fact.rule(), "uses", callee.label()));
            }
        }
        if (facts.isUnfollowed(call.site())) {
            leave(node, call, "what it calls is decided when it runs");
        }
    }

    /** A constant may be filled while its class is initialised, by whomever that calls. */
    private void judge(Node node, Step.Change change) {
        Chain chain = node.chain(change.place(), "changes the static field " + change.field());
        boolean initialises =
                chain.hops().stream().anyMatch(h -> h.method().name().equals(MethodRef.STATIC_INITIALISER));
        if (!initialises
                && (change.by() == null || facts.isChange(change.by()))
                && used.add(use(node, HostFacts.STATIC_STATE, change.field()))) {
            reached.add(
                    new Reached.Host(chain, HostFacts.STATIC_STATE, "changes", "the static field " + change.field()));
        }
    }

    private static List<Object> use(Node node, String rule, String what) {
        return List.of(node.body().method(), rule, what);
    }

    /** True for a call whose stated effects are all that counts here. */
    private boolean trusts(Node node, Step.Call call, Meaning meaning) {
        Promise promise = call.receiver() == null ? null : meaning.promise();
        if (promise == null) {
            return false;
        }
        Chain chain = node.chain(call, promise.method(), ", which states its effects");
        ServiceContract contract = EffectRules.promise(promise.method().label(), promise.effects());
        reach(node, call, new Reached.Service(chain, contract, false, call));
        return trusting && EffectRules.suffice(context);
    }

    /** A guarded method owns the critical section whoever calls it: what it does with it is judged when it is the entry point. */
    private boolean isJudgedAlone(Body body) {
        return context.section() == Context.Section.MINE
                && body.steps().stream().anyMatch(Step.Guard.class::isInstance);
    }

    /** True for a call of a method that calls, itself or through others, what settles what is legal from there on. */
    private boolean settles(Meaning meaning) {
        Set<MethodRef> asked = new HashSet<>();
        boolean settles = settles(meaning, asked);
        if (!settles) {
            asked.forEach(m -> settling.put(m, false));
        }
        return settles;
    }

    private boolean settles(Meaning meaning, Set<MethodRef> asked) {
        for (Meaning.Code code : meaning.runs()) {
            if (settles(code.body(), asked)) {
                return true;
            }
        }
        return false;
    }

    private boolean settles(Body body, Set<MethodRef> asked) {
        Boolean known = settling.get(body.method());
        if (known != null || !asked.add(body.method())) {
            return known != null && known;
        }
        boolean settles = false;
        for (Step step : body.steps()) {
            if (!settles && step instanceof Step.Call call) {
                Meaning meaning = program.meaning(call.site());
                settles = meaning.service() == null
                        ? settles(meaning, asked)
                        : CallContextRules.settles(meaning.service(), context);
            }
        }
        if (settles) {
            settling.put(body.method(), true);
        }
        return settles;
    }

    private void leave(Node node, Step.Call call, String why) {
        reach(node, call, new Reached.Unfollowed(node.chain(call, call.asWritten(), ""), call.callee(), why));
    }

    /** True for the call of a constructor by {@code new}, not by the constructor of a subclass. */
    private boolean isCreation(Node node, MethodRef callee) {
        MethodRef caller = node.body().method();
        return callee.name().equals(MethodRef.CONSTRUCTOR)
                && !(caller.name().equals(MethodRef.CONSTRUCTOR) && program.isSubtype(caller.owner(), callee.owner()));
    }
}
