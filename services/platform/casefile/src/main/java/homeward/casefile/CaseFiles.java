package homeward.casefile;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import homeward.casefile.disclosure.Onlooker;
import homeward.casefile.disclosure.Reader;
import homeward.casefile.summary.ApplicationSummary;
import homeward.casefile.summary.IdentificationSummary;
import homeward.casefile.summary.ReintegrationSummary;
import homeward.casefile.work.Direction;
import homeward.casefile.work.Entry;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.documents.CaseDocument;
import homeward.chassis.documents.HistoryEntry;
import homeward.chassis.documents.OlderHistory;
import homeward.chassis.personal.PersonalReader;
import homeward.chassis.personal.StateKeys;
import homeward.chassis.reading.Cursor;
import homeward.chassis.reading.Query;
import homeward.chassis.reading.ReadModels;
import homeward.chassis.reading.Visibility;
import homeward.chassis.security.Caller;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;

/** Reads case files and lists of cases for the caller. */
@Singleton
public class CaseFiles {

    private static final Set<String> SORTS = Set.of(CaseDocument.OPENED);

    private final CaseFileProjection projection;
    private final ReadModels models;
    private final PersonalReader personal;
    private final StateKeys keys;
    private final Caller caller;
    private final Clock clock;

    CaseFiles(
            CaseFileProjection projection,
            ReadModels models,
            PersonalReader personal,
            StateKeys keys,
            Caller caller,
            Clock clock) {
        this.projection = projection;
        this.models = models;
        this.personal = personal;
        this.keys = keys;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Refusal if stage, sort or cursor is invalid */
    CasePage list(Desk<?, ?, ?> desk, @Nullable String stage, String sort, @Nullable String cursor, int size) {
        StateCode reader = caller.state();
        Query.Sort order = sort(sort);
        Query query = Query.sortedBy(order).limit(size + 1);
        if (stage != null) {
            if (!desk.summary().stages().contains(stage)) {
                throw Refusal.invalid(
                        "stage",
                        "must be one of " + String.join(", ", desk.summary().stages()));
            }
            query = query.where(at(stage, reader));
        }
        if (cursor != null) {
            query = query.after(Cursor.parse(cursor, order));
        }
        List<CaseDocument> found = models.listed(CaseFileProjection.NAME, query, Visibility.of(reader));
        List<CaseDocument> page = found.subList(0, Math.min(size, found.size()));
        return new CasePage(
                page.stream()
                        .map(document -> line(document, reader))
                        .filter(line -> isAt(stage, line))
                        .toList(),
                found.size() > size ? Cursor.of(page.getLast(), order).text() : null);
    }

    /**
     * The cases of a side at the stage, and all of a transit state, whose lines are looked at afterwards: where a page
     * ends must not depend on a stage that its reader is not shown.
     */
    private Query.Condition at(String stage, StateCode reader) {
        return new Query.Condition.Either(List.of(
                new Query.Condition.Is(projection.stageField(), stage),
                new Query.Condition.NoneIs(projection.sideFields(), reader.value())));
    }

    /** A transit state is shown the stage of its own journey, which can be another than the case's. */
    private static boolean isAt(@Nullable String stage, CaseLine line) {
        return stage == null
                || line.form() != null
                || stage.equals(line.stages().transfer().name());
    }

    private static Query.Sort sort(String text) {
        boolean descending = text.startsWith("-");
        String field = descending ? text.substring(1) : text;
        if (!SORTS.contains(field)) {
            throw Refusal.invalid("sort", "must be opened or -opened");
        }
        return new Query.Sort(field, descending);
    }

    private CaseLine line(CaseDocument document, StateCode reader) {
        CaseId caseId = CaseId.of(document.key());
        Lines lines = projection.lines(document);
        if (!lines.hasSide(reader)) {
            return Shown.of(CaseLine.passage(caseId, lines, reader), Onlooker.IN_TRANSIT, null);
        }
        boolean requesting = Entry.direction(lines.application().form(), reader) == Direction.OUTGOING;
        return Shown.of(
                CaseLine.of(caseId, lines),
                new Onlooker(Reader.of(requesting, caller.actor().roles()), requesting),
                null);
    }

    private Onlooker onlooker(Contents<?> contents) {
        boolean requesting = contents.application().isRequesting(caller.state());
        Set<Reader> readers = Reader.of(requesting, caller.actor().roles());
        Set<PersonId> escorted = requesting && readers.contains(Reader.ESCORT)
                ? contents.transfer().escortedBy(caller.actor().id(), clock.instant())
                : Set.of();
        return new Onlooker(readers, requesting, escorted);
    }

    /** @throws Refusal if the case does not exist for the caller */
    <O, V> RestResponse<CaseFile<V>> read(Desk<?, O, V> desk, CaseId caseId, boolean withPersonalData) {
        CaseDocument document = models.find(CaseFileProjection.NAME, caseId.toString(), Visibility.of(caller.state()))
                .orElseThrow(CaseFiles::unknown);
        Contents<O> contents = projection.contents(desk, document);
        var answer = RestResponse.ResponseBuilder.ok(file(desk, contents, document, withPersonalData));
        desk.stream(caseId).ifPresent(stream -> answer.tag(document.etag(stream)));
        return answer.build();
    }

    private <O, V> CaseFile<V> file(
            Desk<?, O, V> desk, Contents<O> contents, CaseDocument document, boolean withPersonalData) {
        StateCode reader = caller.state();
        if (!contents.application().hasSide(reader)) {
            return Shown.of(part(desk, contents, document, reader), Onlooker.IN_TRANSIT, null);
        }
        CaseFile<V> whole = CaseFile.of(desk, contents, document, clock.instant(), keys.of(reader));
        Onlooker onlooker = onlooker(contents);
        return withPersonalData
                ? personal.read(contents.caseId(), CaseFileProjection.NAME, opened -> Shown.of(whole, onlooker, opened))
                : Shown.of(whole, onlooker, null);
    }

    /** @throws Refusal if the case does not exist for the caller, or it has no such page */
    <O> HistoryPage history(Desk<?, O, ?> desk, CaseId caseId, int page) {
        CaseDocument document = models.find(CaseFileProjection.NAME, caseId.toString(), Visibility.of(caller.state()))
                .orElseThrow(CaseFiles::unknown);
        Contents<O> contents = projection.contents(desk, document);
        if (!contents.application().hasSide(caller.state())) {
            return Shown.of(new HistoryPage(List.of(), null), Onlooker.IN_TRANSIT, null);
        }
        long pages = document.older().values().stream()
                .mapToLong(count -> Math.ceilDiv(count, OlderHistory.PAGE))
                .max()
                .orElse(0);
        List<HistoryEntry> entries = models.older(CaseFileProjection.NAME, document, page);
        return Shown.of(new HistoryPage(entries, page < pages ? page + 1 : null), onlooker(contents), null);
    }

    private static Refusal unknown() {
        return Refusal.unknown("there is no such case, or it is not visible to you");
    }

    private <O, V> CaseFile<V> part(Desk<?, O, V> desk, Contents<O> contents, CaseDocument document, StateCode reader) {
        Contents<O> part = part(contents, reader);
        Optional<String> stream = desk.stream(contents.caseId());
        return new CaseFile<>(
                part.caseId(),
                Set.of(reader),
                part.application(),
                part.identification(),
                part.transfer(),
                part.reintegration(),
                desk.showPart(contents, reader, clock.instant()).orElseThrow(CaseFiles::unknown),
                List.of(),
                List.of(),
                null,
                stream.map(own -> Map.of(own, document.version(own))).orElseGet(Map::of));
    }

    /** The summaries shown to a party that is not one of the two sides: only the stage of the journey it was asked about. */
    private static <O> Contents<O> part(Contents<O> contents, StateCode reader) {
        return new Contents<>(
                contents.caseId(),
                ApplicationSummary.NOTHING,
                IdentificationSummary.NOTHING,
                contents.transfer().stageFor(reader),
                ReintegrationSummary.NOTHING,
                contents.own());
    }
}
