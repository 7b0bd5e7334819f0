package homeward.casefile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.type.TypeFactory;

import homeward.casefile.summary.ApplicationSummary;
import homeward.casefile.summary.Summaries;
import homeward.casefile.summary.Summary;
import homeward.casefile.work.Entry;
import homeward.casefile.work.Listed;
import homeward.chassis.documents.CaseDocument;
import homeward.chassis.projections.Projection;
import homeward.chassis.projections.Section;
import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.StateCode;
import homeward.events.disclosure.DisclosureEvent;
import homeward.events.disclosure.DisclosureEvent.PersonDataErased;
import homeward.events.request.RequestEvent;

/**
 * A desk's case file as a read model: a summary of every service's events, and the desk's own part of its own service's
 * events.
 */
@Singleton
public class CaseFileProjection implements Projection {

    static final String NAME = "case-file";

    private final Desk<?, ?, ?> desk;
    private final Summary<RequestEvent, ApplicationSummary> application;
    private final List<Section<?, ?>> sections;

    /** @param desk of this service */
    public CaseFileProjection(Desk<?, ?, ?> desk) {
        this.desk = desk;
        this.application =
                desk.keepsSpecialCircumstances() ? Summaries.APPLICATION : Summaries.APPLICATION_WITHOUT_CIRCUMSTANCES;
        this.sections = Stream.of(application, Summaries.IDENTIFICATION, Summaries.TRANSFER, Summaries.REINTEGRATION)
                .<Section<?, ?>>map(summary -> isOwn(summary) ? listingTasks(desk) : listing(summary))
                .toList();
    }

    private static <S> Section<?, S> listing(Summary<?, S> summary) {
        return summary.section().listing(content -> Listed.of(content, List.of()));
    }

    private static <O> Section<?, ?> listingTasks(Desk<?, O, ?> desk) {
        return kept(desk, desk.summary())
                .listing(kept -> Listed.of(kept.summary(), desk.tasks(Contents.alone(kept.summary(), kept.own()))));
    }

    /** What lists need of a document. */
    Lines lines(CaseDocument document) {
        Listed ofApplication = listed(document, application);
        Listed own = listed(document, desk.summary());
        return new Lines(
                ofApplication,
                listed(document, Summaries.IDENTIFICATION),
                listed(document, Summaries.TRANSFER),
                listed(document, Summaries.REINTEGRATION),
                ofApplication.ended() ? own.afterTheEnd() : own,
                document.opened(),
                document.changed());
    }

    private static Listed listed(CaseDocument document, Summary<?, ?> summary) {
        return document.listed(summary.service(), Listed.class).orElse(Listed.NOTHING);
    }

    /** The case as work lists hold it. */
    Entry.Source source(CaseDocument document) {
        Lines lines = lines(document);
        Set<StateCode> parties = new HashSet<>();
        partySections()
                .forEach(service -> document.parties(service).forEach(state -> parties.add(new StateCode(state))));
        return new Entry.Source(
                document.key(), lines.application(), lines.own(), parties, lines.opened(), lines.changed());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Section<?, ?>> sections() {
        return sections;
    }

    @Override
    public Set<String> partySections() {
        return desk.ownPartiesRead()
                ? Set.of(application.service(), desk.summary().service())
                : Set.of(application.service());
    }

    /** The parties are told of each other's erasures. */
    @Override
    public Set<Class<? extends DisclosureEvent>> ledgerShown() {
        return Set.of(PersonDataErased.class);
    }

    /** Indexes the stage without the parties: both may be lists, and no index covers two lists. */
    @Override
    public List<String> indexes() {
        List<String> indexes = List.of(stageField(), closedField(), CaseDocument.TOUCHED);
        return isOwn(application)
                ? Stream.concat(indexes.stream(), Stream.of(referenceField())).toList()
                : indexes;
    }

    /** Path of the reference as it is sought. */
    String referenceField() {
        return application.service() + "." + CaseDocument.LISTED + ".reference";
    }

    /** Paths of the two sides. */
    List<String> sideFields() {
        String form = application.service() + "." + CaseDocument.LISTED + ".form.";
        return List.of(form + "requestingState", form + "requestedState");
    }

    /** Path of the moment at which the case was closed. */
    String closedField() {
        return application.service() + (isOwn(application) ? ".data.summary.closedAt" : ".data.closedAt");
    }

    /** Path of the stage, or stages, by which the desk lists its cases. */
    String stageField() {
        return desk.summary().service() + ".data.summary." + desk.summary().stageField();
    }

    /** The contents of a document. */
    public <O> Contents<O> contents(Desk<?, O, ?> of, CaseDocument document) {
        Kept<?, O> kept = stored(document, kept(of, of.summary()));
        return new Contents<>(
                CaseId.of(document.key()),
                summary(document, kept, application),
                summary(document, kept, Summaries.IDENTIFICATION),
                summary(document, kept, Summaries.TRANSFER),
                summary(document, kept, Summaries.REINTEGRATION),
                kept.own());
    }

    private static <S, O> Kept<S, O> stored(CaseDocument document, Section<?, Kept<S, O>> section) {
        return document.section(section).orElse(section.initial());
    }

    @SuppressWarnings("unchecked") // of the desk's own service, the summary is the one that is kept
    private <S> S summary(CaseDocument document, Kept<?, ?> kept, Summary<?, S> of) {
        return isOwn(of) ? (S) kept.summary() : document.section(of.section()).orElse(of.nothing());
    }

    private boolean isOwn(Summary<?, ?> summary) {
        return summary.service().equals(desk.summary().service());
    }

    @SuppressWarnings("unchecked") // a desk's summary is of the events that its own part is of
    static <E extends DomainEvent, S, O> Section<E, Kept<S, O>> kept(Desk<?, O, ?> of, Summary<E, S> summary) {
        Desk<E, O, ?> desk = (Desk<E, O, ?>) of;
        Kept<S, O> nothing = new Kept<>(summary.nothing(), desk.nothing());
        return Section.of(
                summary.service(),
                summary.events(),
                TypeFactory.defaultInstance()
                        .constructParametricType(
                                Kept.class,
                                nothing.summary().getClass(),
                                nothing.own().getClass()),
                nothing,
                (kept, event) ->
                        new Kept<>(summary.fold().apply(kept.summary(), event), desk.after(kept.own(), event)));
    }
}
