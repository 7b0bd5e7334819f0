package homeward.request.returnee;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import homeward.casefile.CaseFileProjection;
import homeward.casefile.Contents;
import homeward.casefile.Shown;
import homeward.casefile.disclosure.Onlooker;
import homeward.casefile.disclosure.Reader;
import homeward.casefile.summary.ApplicationSummary;
import homeward.chassis.codes.Access;
import homeward.chassis.documents.CaseDocument;
import homeward.chassis.reading.Query;
import homeward.chassis.reading.ReadModels;
import homeward.chassis.reading.Visibility;
import homeward.events.StateCode;
import homeward.request.casefile.Proceedings;
import homeward.request.casefile.RequestDesk;
import homeward.request.returnee.ReturneeView.Receipt;
import homeward.treaties.LocalTimes;

/** Makes the view of a person from the read models. Blocking. */
@Singleton
class ReturneeViews {

    private static final int MOST = 500;

    private static final Onlooker RETURNEE = new Onlooker(EnumSet.of(Reader.RETURNEE), false);

    private final ReadModels models;
    private final CaseFileProjection files;
    private final RequestDesk desk;
    private final Recipients recipients;
    private final ContactSettings contacts;
    private final Clock clock;
    private final LocalTimes times = new LocalTimes();

    ReturneeViews(
            ReadModels models,
            CaseFileProjection files,
            RequestDesk desk,
            Recipients recipients,
            ContactSettings contacts,
            Clock clock) {
        this.models = models;
        this.files = files;
        this.desk = desk;
        this.recipients = recipients;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Empty if the case is not known here, or has no such person. */
    Optional<ReturneeView> of(Access access) {
        return models.find(files.name(), access.caseId().toString(), Visibility.of(access.by()))
                .flatMap(document -> view(files.contents(desk, document), access))
                .map(view -> Shown.of(view, RETURNEE, null));
    }

    private Optional<ReturneeView> view(Contents<Proceedings> contents, Access access) {
        Proceedings.ReplyLimit limit = contents.own().replyLimit();
        return CourseOfCase.of(
                        contents.application(),
                        contents.transfer(),
                        limit == null ? null : limit.due(),
                        access.person())
                .map(course -> new ReturneeView(
                        course.status(),
                        course.next(),
                        day(course, access.by()),
                        received(access, contents.application()),
                        contact(access.by()),
                        lastDay(access.until(), access.by()),
                        access.openedAt() == null ? null : day(access.openedAt(), access.by()),
                        access.failures()));
    }

    /** A day that has passed is none that anything comes next. */
    private @Nullable LocalDate day(CourseOfCase course, StateCode state) {
        Instant moment = course.moment();
        if (moment == null) {
            return null;
        }
        LocalDate day = course.end() ? lastDay(moment, state) : day(moment, state);
        return day.isBefore(day(clock.instant(), state)) ? null : day;
    }

    /** Null if the state has named none: then it is whoever gave the letter. */
    private @Nullable Contact contact(StateCode state) {
        return Optional.ofNullable(contacts.contacts().get(state.value()))
                .map(entry -> new Contact(
                        entry.authority(),
                        entry.address().orElse(null),
                        entry.telephone().orElse(null),
                        entry.mail().orElse(null),
                        entry.supervisor().orElse(null)))
                .orElse(null);
    }

    private List<Receipt> received(Access access, ApplicationSummary application) {
        ApplicationSummary.Form form = application.form();
        Receipts receipts =
                new Receipts(form == null ? Set.of() : Set.of(form.requestingState(), form.requestedState()));
        for (String service : recipients.services()) {
            Query query = Query.sortedBy(new Query.Sort(CaseDocument.CHANGED, true))
                    .where(Recipients.personsField(service), access.person().toString())
                    .limit(MOST);
            for (CaseDocument document : models.list(Recipients.NAME, query, Visibility.platform())) {
                document.section(recipients.section(service)).ifPresent(sent -> receipts.add(service, sent));
            }
        }
        return receipts.all(at -> day(at, access.by()));
    }

    /** A limit ends with its last day: midnight belongs to the day before. */
    private LocalDate lastDay(Instant end, StateCode state) {
        return day(end.minusMillis(1), state);
    }

    private LocalDate day(Instant moment, StateCode state) {
        return times.at(moment, state)
                .orElseGet(() -> moment.atOffset(ZoneOffset.UTC).toLocalDateTime())
                .toLocalDate();
    }
}
