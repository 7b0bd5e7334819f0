package homeward.casefile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import homeward.casefile.summary.ApplicationSummary;
import homeward.casefile.summary.Summaries;
import homeward.casefile.summary.Summary;
import homeward.chassis.documents.CaseDocument;
import homeward.chassis.projections.Projection;
import homeward.chassis.projections.Section;
import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.Recorded;
import homeward.events.disclosure.DisclosureEvent;
import homeward.events.disclosure.DisclosureEvent.PersonDataErased;

/**
 * A case with the parts of all desks in one document, folded by the sections of the desks' own case files. For replaying
 * a case: any desk's contents can be taken from it.
 */
public final class AllDesks implements Projection {

    private final Map<String, Section<?, ? extends Kept<?, ?>>> sections = new LinkedHashMap<>();

    /** @param desks one of each service */
    public AllDesks(List<? extends Desk<?, ?, ?>> desks) {
        desks.forEach(desk -> sections.put(desk.summary().service(), CaseFileProjection.kept(desk, desk.summary())));
    }

    @Override
    public String name() {
        return "all-desks";
    }

    @Override
    public List<Section<?, ?>> sections() {
        return List.copyOf(sections.values());
    }

    @Override
    public Set<String> partySections() {
        return Set.of(Summaries.APPLICATION.service());
    }

    /** As in the desks' case files. */
    @Override
    public Set<Class<? extends DisclosureEvent>> ledgerShown() {
        return Set.of(PersonDataErased.class);
    }

    /** What a document says. */
    public Parts parts(CaseDocument document) {
        Map<String, Kept<?, ?>> kept = new HashMap<>();
        sections.forEach((service, section) -> kept.put(service, stored(document, section)));
        return new Parts(kept);
    }

    private static <K> K stored(CaseDocument document, Section<?, K> section) {
        return document.section(section).orElse(section.initial());
    }

    /** The parts of all desks at one point. Immutable. */
    public final class Parts {

        private final Map<String, Kept<?, ?>> kept;

        private Parts(Map<String, Kept<?, ?>> kept) {
            this.kept = kept;
        }

        /** After the next event of its stream; events of no section change nothing. */
        public Parts after(Recorded<? extends DomainEvent> recorded) {
            String service = recorded.envelope().type().service();
            Section<?, ? extends Kept<?, ?>> section = sections.get(service);
            if (section == null || !section.events().isInstance(recorded.event())) {
                return this;
            }
            Map<String, Kept<?, ?>> next = new HashMap<>(kept);
            next.put(service, applied(section, recorded));
            return new Parts(next);
        }

        @SuppressWarnings("unchecked") // what is kept under a service is of its section
        private <E extends DomainEvent, K extends Kept<?, ?>> K applied(
                Section<E, K> section, Recorded<? extends DomainEvent> recorded) {
            return section.apply(
                    (K) of(section.service()),
                    new Recorded<>(recorded.envelope(), section.events().cast(recorded.event())));
        }

        /** As one desk has it. */
        @SuppressWarnings("unchecked") // what is kept under a service is of its desk
        public <O> Contents<O> contents(CaseId caseId, Desk<?, O, ?> desk) {
            ApplicationSummary application = summary(Summaries.APPLICATION);
            return new Contents<>(
                    caseId,
                    desk.keepsSpecialCircumstances() ? application : application.withoutCircumstances(),
                    summary(Summaries.IDENTIFICATION),
                    summary(Summaries.TRANSFER),
                    summary(Summaries.REINTEGRATION),
                    (O) of(desk.summary().service()).own());
        }

        @SuppressWarnings("unchecked")
        private <S> S summary(Summary<?, S> summary) {
            return (S) of(summary.service()).summary();
        }

        private Kept<?, ?> of(String service) {
            Kept<?, ?> part = kept.get(service);
            if (part == null) {
                throw new IllegalStateException("no desk of " + service);
            }
            return part;
        }
    }
}
