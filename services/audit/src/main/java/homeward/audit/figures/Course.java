package homeward.audit.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;
import homeward.events.identification.IdentificationEvent.SubstituteDocumentPermitted;
import homeward.events.identification.IdentificationEvent.TravelDocumentIssued;
import homeward.events.identification.IdentificationEvent.TravelDocumentRequested;
import homeward.events.reintegration.ReintegrationEvent.PlanAgreed;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationClosed;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.ApplicationEvent.ApplicationWithdrawn;
import homeward.events.request.ApplicationEvent.CaseClosed;
import homeward.events.request.ApplicationEvent.DeemedConsentArisen;
import homeward.events.request.ApplicationEvent.PersonWithdrawn;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.events.request.ApplicationEvent.ReadmissionInErrorClaimed;
import homeward.events.request.ApplicationEvent.ReadmissionRefused;
import homeward.events.request.ApplicationEvent.ReceiptConfirmed;
import homeward.events.request.ApplicationEvent.ReceiptCorrected;
import homeward.events.request.ApplicationEvent.RefusalReason;
import homeward.events.request.ApplicationEvent.ReplyLimitExtended;
import homeward.events.request.ApplicationEvent.ReplyLimitSet;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.Transferee;
import homeward.events.transport.TransferEvent.HandoverCompleted;
import homeward.events.transport.TransferEvent.HandoverTimeCorrected;
import homeward.events.transport.TransferEvent.VoluntaryReturnDeclared;
import homeward.events.transport.TransferEvent.VoluntaryReturnRevoked;

/**
 * The course of one case, event by event in the order of their decisions: what counts, and when it came to count. What is
 * corrected afterwards changes nothing that counts already. Not thread-safe.
 */
final class Course {

    private static final Set<Class<? extends Record>> READ = Set.of(
            ApplicationSubmitted.class,
            ReceiptConfirmed.class,
            ReceiptCorrected.class,
            ReplyLimitSet.class,
            ReplyLimitExtended.class,
            ReadmissionApproved.class,
            ReadmissionRefused.class,
            DeemedConsentArisen.class,
            PersonWithdrawn.class,
            ApplicationWithdrawn.class,
            CaseClosed.class,
            ReadmissionInErrorClaimed.class,
            TravelDocumentRequested.class,
            TravelDocumentIssued.class,
            SubstituteDocumentPermitted.class,
            VoluntaryReturnDeclared.class,
            VoluntaryReturnRevoked.class,
            HandoverCompleted.class,
            HandoverTimeCorrected.class,
            PlanAgreed.class,
            ReintegrationClosed.class);

    /** Names of the events that are looked at. */
    static final Set<String> KINDS = READ.stream().map(Class::getSimpleName).collect(Collectors.toUnmodifiableSet());

    /** What an application counts in once. */
    private enum Once {
        RECEIPT(false),
        WITHDRAWAL(false),
        REPLY(false),
        DOCUMENT(true),
        RETURN(true),
        ERROR(true),
        PLAN(true),
        CLOSING(true);

        private final boolean follows;

        /** @param follows whether it presupposes the reply */
        Once(boolean follows) {
            this.follows = follows;
        }
    }

    /** What was answered about a person. */
    private enum Word {
        APPROVED,
        REFUSED,
        NOTHING
    }

    private record Answer(Word word, Instant at, boolean late, Set<RefusalReason> reasons) {}

    /** @param due null if there is no limit */
    private record Asked(Instant at, @Nullable Instant due) {}

    private final List<Fact> facts = new ArrayList<>();
    private final List<Fact> ahead = new ArrayList<>();
    private final Set<Once> seen = EnumSet.noneOf(Once.class);
    private final Set<PersonId> awaited = new HashSet<>();
    private final List<Answer> answers = new ArrayList<>();
    private final Set<PersonId> voluntary = new HashSet<>();
    private final Map<UUID, Asked> documents = new HashMap<>();
    private @Nullable Pair pair;
    private ReturnKind kind = ReturnKind.FORCED;
    private Instant submittedAt = Instant.EPOCH;
    private @Nullable Instant receivedAt;
    private @Nullable Instant due;
    private @Nullable Instant handedOverAt;

    /** Empty before the application. */
    Optional<Pair> pair() {
        return Optional.ofNullable(pair);
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** @param decided when it was decided; never earlier than the one before */
    void take(Record event, Instant decided) {
        switch (event) {
            case ApplicationSubmitted e -> submitted(e, decided);
            case ReceiptConfirmed e -> received(e, decided);
            case ReceiptCorrected e -> receivedAt = e.corrected();
            case ReplyLimitSet e -> due = e.due();
            case ReplyLimitExtended e -> due = e.due();
            case ReadmissionApproved e -> answered(e.personId(), Word.APPROVED, decided, Set.of(), decided);
            case ReadmissionRefused e -> answered(e.personId(), Word.REFUSED, decided, e.reasons(), decided);
            case DeemedConsentArisen e -> answered(e.personId(), Word.NOTHING, e.limitPassed(), Set.of(), decided);
            case PersonWithdrawn e -> {
                awaited.remove(e.personId());
                replied(decided);
            }
            case ApplicationWithdrawn _ -> {
                count(Once.WITHDRAWAL, Measure.WITHDRAWN, decided, null);
                noMoreAnswers(decided);
            }
            case CaseClosed _ -> noMoreAnswers(decided);
            case ReadmissionInErrorClaimed _ -> count(Once.ERROR, Measure.READMITTED_IN_ERROR, decided, null);
            case TravelDocumentRequested e -> documents.put(e.documentId(), new Asked(e.requestedAt(), e.due()));
            case TravelDocumentIssued e -> issued(e, decided);
            case SubstituteDocumentPermitted _ -> count(Once.DOCUMENT, Measure.DOCUMENT_SUBSTITUTE, decided, null);
            case VoluntaryReturnDeclared e -> voluntary.add(e.personId());
            case VoluntaryReturnRevoked e -> voluntary.remove(e.personId());
            case HandoverCompleted e -> handedOver(e, decided);
            case HandoverTimeCorrected e -> {
                if (e.mistaken().equals(handedOverAt)) {
                    handedOverAt = e.corrected();
                }
            }
            case PlanAgreed _ -> planned(decided);
            case ReintegrationClosed e ->
                Measure.closedWith(e.outcome()).ifPresent(measure -> count(Once.CLOSING, measure, decided, null));
            default -> {}
        }
    }

    private void submitted(ApplicationSubmitted e, Instant decided) {
        pair = new Pair(e.requestingState(), e.requestedState());
        kind = e.kind();
        submittedAt = e.submittedAt();
        e.persons().stream().map(Transferee::personId).forEach(awaited::add);
        facts.add(new Fact(Measure.SUBMITTED, decided, null));
    }

    private void received(ReceiptConfirmed e, Instant decided) {
        receivedAt = e.receivedAt();
        count(Once.RECEIPT, Measure.RECEIVED, decided, days(submittedAt, e.receivedAt()));
    }

    /** The first answer about a person counts. */
    private void answered(PersonId person, Word word, Instant at, Set<RefusalReason> reasons, Instant decided) {
        if (awaited.remove(person)) {
            answers.add(new Answer(word, at, due != null && !at.isBefore(due), reasons));
            replied(decided);
        }
    }

    private void noMoreAnswers(Instant decided) {
        awaited.clear();
        replied(decided);
    }

    /** An application is answered once nobody awaits an answer any more. */
    private void replied(Instant decided) {
        if (awaited.isEmpty() && !answers.isEmpty()) {
            Measure reply = reply();
            Instant since = receivedAt == null ? submittedAt : receivedAt;
            count(Once.REPLY, reply, decided, reply == Measure.SILENCE ? null : days(since, lastAnswer()));
        }
    }

    private Measure reply() {
        if (answers.stream().anyMatch(answer -> answer.word() == Word.NOTHING)) {
            return Measure.SILENCE;
        }
        if (answers.stream().anyMatch(Answer::late)) {
            return Measure.LATE;
        }
        if (answers.stream().anyMatch(answer -> answer.word() == Word.APPROVED)) {
            return Measure.APPROVED_IN_TIME;
        }
        Set<RefusalReason> reasons =
                answers.stream().flatMap(answer -> answer.reasons().stream()).collect(Collectors.toSet());
        return reasons.size() == 1
                ? Measure.refusedFor(reasons.iterator().next())
                : Measure.REFUSED_FOR_SEVERAL_REASONS;
    }

    private Instant lastAnswer() {
        return answers.stream().map(Answer::at).max(Comparator.naturalOrder()).orElse(submittedAt);
    }

    private void issued(TravelDocumentIssued e, Instant decided) {
        Asked asked = documents.get(e.documentId());
        if (asked != null) {
            boolean late = asked.due() != null && !e.issuedAt().isBefore(asked.due());
            count(
                    Once.DOCUMENT,
                    late ? Measure.DOCUMENT_LATE : Measure.DOCUMENT_IN_TIME,
                    decided,
                    days(asked.at(), e.issuedAt()));
        }
    }

    private void handedOver(HandoverCompleted e, Instant decided) {
        boolean willing = kind == ReturnKind.VOLUNTARY || voluntary.containsAll(e.travellers());
        count(
                Once.RETURN,
                willing ? Measure.RETURNED_VOLUNTARILY : Measure.RETURNED_BY_FORCE,
                decided,
                days(lastAnswer(), e.completedAt()));
        handedOverAt = handedOverAt == null ? e.completedAt() : handedOverAt;
    }

    private void planned(Instant decided) {
        if (handedOverAt == null) {
            count(Once.PLAN, Measure.PLANNED_BEFORE_RETURN, decided, null);
        } else {
            count(Once.PLAN, Measure.PLANNED_AFTER_RETURN, decided, days(handedOverAt, decided));
        }
    }

    /** Once in each group. What follows from an answer counts once all are answered, also if part of a family went ahead. */
    private void count(Once once, Measure measure, Instant at, @Nullable Integer days) {
        if (!seen.add(once)) {
            return;
        }
        if (once.follows && !seen.contains(Once.REPLY)) {
            ahead.add(new Fact(measure, at, days));
            return;
        }
        facts.add(new Fact(measure, at, days));
        if (once == Once.REPLY) {
            ahead.forEach(fact -> facts.add(new Fact(fact.measure(), at, fact.days())));
            ahead.clear();
        }
    }

    private static int days(Instant from, Instant to) {
        return Math.toIntExact(Math.max(0, Duration.between(from, to).toDays()));
    }
}
