package org.vxd4j.processor.check;

import java.util.Optional;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Scope;
import org.vxd4j.api.rule.DeclarationRules;
import org.vxd4j.api.rule.EventArguments;
import org.vxd4j.api.rule.EventRules;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.processor.model.Binding;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;
import org.vxd4j.processor.model.Param;
import org.vxd4j.processor.model.Site;
import org.vxd4j.processor.model.Tag;

/**
 * The rules on events, put to the constants of {@code @EventCallback}; and those on carry (ET-03, ET-07). A time-out
 * that does not count is a mistake of its own (ET-01, ET-02), and carry is not asked about.
 */
final class EventChecks {
    private EventChecks() {}

    static void check(Driver driver, Report report) {
        for (Entry.Event event : driver.entries(Entry.Event.class)) {
            EventArguments arguments = event.arguments(driver.target());
            for (Finding finding : EventRules.check(arguments)) {
                report.add(site(event, finding), finding);
            }
            checkCarry(event, arguments, report);
        }
    }

    /** The value that the finding is about; what is not stated is complained about at the annotation. */
    private static Site site(Entry.Event event, Finding finding) {
        Tag tag = event.tag();
        return switch (finding.part()) {
            case SCOPE -> tag.at("scope");
            case FLAGS -> flag(event, finding.flag());
            case BOOST -> tag.at("boost");
            case TIME_OUT -> tag.at("timeoutMillis");
            case VIA -> tag.at("via");
            default -> tag.site();
        };
    }

    /** A flag that follows from the scope or the time-out is complained about there. */
    private static Site flag(Entry.Event event, Pef flag) {
        int index = event.flags().indexOf(flag);
        if (index < 0 && flag == Pef.TIME_OUT && event.timeOutMillis() >= 0) {
            return event.tag().at("timeoutMillis");
        }
        if (index < 0 && flag == Pef.THREAD_EVENT && event.scope() == Scope.THREAD) {
            return event.tag().at("scope");
        }
        return event.tag().at("flags", index);
    }

    private static void checkCarry(Entry.Event event, EventArguments arguments, Report report) {
        Optional<Param> late = event.method().bound(Binding.TIMED_OUT);
        boolean stated = arguments.timeOutStated() || arguments.has(Pef.TIME_OUT);
        boolean counts = arguments.timeOutStated() && arguments.via().restricts();
        if (stated == counts) {
            Site site = late.isPresent() ? late.get().site() : event.tag().at("timeoutMillis");
            report.add(site, DeclarationRules.timedOut(stated, late.isPresent()));
        }
    }
}
