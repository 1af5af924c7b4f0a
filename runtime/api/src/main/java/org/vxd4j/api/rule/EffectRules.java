package org.vxd4j.api.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.vxd4j.api.Target;
import org.vxd4j.api.service.Convention;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.api.service.Versions;

/** What {@link org.vxd4j.api.Effects} promises: whoever implements the method is held to it, whoever calls it trusts it. */
public final class EffectRules {
    private EffectRules() {}

    static final Rule KEEPS_PROMISE = Rule.error(
            "DS-18",
            "effect-not-stated",
            "An implementation of a method with @Effects does nothing that is not stated there.",
            "Callers are judged by what is stated, and do not look at the implementations.",
            """
            interface Logger {
              @Effects(Effect.SCHEDULES)
              void log(int code);
            }

            class SlowLogger implements Logger {
              @Override
              public void log(int code) {
                vmm.waitSemaphore(code, 0);
              }
            }
            """,
            """
            interface Logger {
              @Effects({Effect.BLOCKS, Effect.TASK_SWITCH})
              void log(int code);
            }

            class SlowLogger implements Logger {
              @Override
              public void log(int code) {
                vmm.waitSemaphore(code, 0);
              }
            }
            """,
            "vxd4j design");

    static final List<Rule> ALL = List.of(KEEPS_PROMISE);

    /**
     * A method with stated effects, as if it were a service. Nothing is said about whether it is asynchronous: whether it may be
     * called at interrupt time, the implementations decide, unless an effect forbids it.
     */
    public static ServiceContract promise(String name, Set<Effect> effects) {
        boolean never = effects.contains(Effect.BLOCKS)
                || effects.contains(Effect.NESTED_EXEC)
                || effects.contains(Effect.PAGEABLE_TOUCH);
        return new ServiceContract(
                "",
                0,
                0,
                name,
                name,
                Target.WIN30,
                Convention.REGISTER,
                never ? Versions.NEVER : Versions.ALWAYS,
                Versions.NEVER,
                effects,
                List.of(),
                0,
                Set.of(),
                Set.of(),
                "");
    }

    static boolean isPromise(ServiceContract service) {
        return service.device().isEmpty();
    }

    /** True where the effects alone say what a call may do; elsewhere it also counts which services it calls. */
    public static boolean suffice(Context context) {
        return switch (context.time()) {
            case INTERRUPT, REENTERED, NMI -> false;
            default -> true;
        };
    }

    /** What a service does that is not stated. What a scheduling service boosts and switches to is another moment's. */
    public static Set<Effect> unstated(Set<Effect> stated, ServiceContract service) {
        Set<Effect> effects = EnumSet.noneOf(Effect.class);
        effects.addAll(service.effects());
        if (effects.contains(Effect.SCHEDULES)) {
            effects.remove(Effect.ADJUSTS_PRIORITY);
            effects.remove(Effect.TASK_SWITCH);
        }
        effects.removeAll(stated);
        return effects;
    }
}
