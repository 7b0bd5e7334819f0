package homeward.console.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What the request desk adds to a case file.
 *
 * @param receivedAt null before the requested state has confirmed receipt
 * @param concerns for the requesting state alone; absent elsewhere
 * @param interview null unless a limit for its result was set or the result is known
 * @param momentCorrections of moments that the requested state has stated, in order
 * @param records for the requesting state alone; absent elsewhere
 * @param irregularStay null if the form says nothing of one
 * @param errorRule by which a readmission in error is claimed; null if none is known
 */
public record RequestDesk(
        @Nullable Instant receivedAt,
        @Nullable Personal<String> observations,
        @Nullable List<Deemed> unconfirmed,
        @Nullable List<Concern> concerns,
        @Nullable Letters correspondence,
        @Nullable List<Limit> limits,
        @Nullable Interview interview,
        @Nullable List<MomentCorrection> momentCorrections,
        @Nullable List<KeptRecord> records,
        @Nullable IrregularStay irregularStay,
        @Nullable Basis errorRule) {

    /** Where nothing is known yet. */
    public static final RequestDesk NOTHING =
            new RequestDesk(null, null, null, null, null, null, null, null, null, null, null);

    /**
     * A time limit.
     *
     * @param follows what the end of the limit brings about
     */
    public record Limit(
            String kind,
            @Nullable String personId,
            String status,
            @Nullable Instant due,
            String follows,
            Basis basis) {

        public boolean isRunning() {
            return status.equals("RUNNING");
        }

        public boolean isPassed() {
            return status.equals("PASSED");
        }

        public boolean silenceIsConsent() {
            return follows.equals("SILENCE_IS_CONSENT");
        }
    }

    /** Consent by silence that nobody has confirmed. */
    public record Deemed(String personId, Instant since, Instant windowEnds) {}

    /** @param finding null while it is open */
    public record Concern(
            String suspensionId,
            String personId,
            @Nullable Personal<Grounds> concern,
            @Nullable Personal<Object> finding) {

        public boolean isOpen() {
            return finding == null;
        }
    }

    /**
     * Why a return is suspended.
     *
     * @param appeal null unless an appeal was recorded as such
     */
    public record Grounds(
            @Nullable String ground,
            @Nullable String account,
            @Nullable Author raisedBy,
            @Nullable Appeal appeal) {}

    /** An officer, by the id of the sign-in. */
    public record Author(String id) {}

    /** @param step {@code LODGED}, {@code DISMISSED}, {@code WITHDRAWN} or {@code UPHELD} */
    public record Appeal(String appealId, boolean suspensive, String step, LocalDate day) {

        public boolean isLodged() {
            return step.equals("LODGED");
        }
    }

    /** An appeal without a decision. */
    public record Pending(String personId, Appeal appeal) {}

    /** What the requesting state has on its own record: an assessment that found no risk, or a step of an appeal. */
    public record KeptRecord(String personId, @Nullable Personal<Content> content) {}

    /** What a record holds, as far as pages need it. */
    public record Content(@Nullable Appeal appeal) {}

    /** @param resultSentAt null until the requested state has sent the result */
    public record Interview(
            @Nullable Instant due,
            @Nullable Basis basis,
            @Nullable Instant resultSentAt) {}

    /**
     * A correction of a moment that starts limits.
     *
     * @param agreedAt when the requesting state agreed to a later end; null if it has not, or need not
     */
    public record MomentCorrection(
            @Nullable CorrectedLimit replyLimit,
            @Nullable CorrectedLimit interviewLimit,
            @Nullable Instant agreedAt) {

        private Optional<CorrectedLimit> awaitsAgreement() {
            return agreedAt != null
                    ? Optional.empty()
                    : Stream.of(Optional.ofNullable(replyLimit), Optional.ofNullable(interviewLimit))
                            .flatMap(Optional::stream)
                            .filter(limit -> limit.effect().equals("AWAITS_AGREEMENT"))
                            .findFirst();
        }
    }

    /** What a correction means for a limit. */
    public record CorrectedLimit(Instant due, String effect, Basis basis) {}

    /** @param knownSince by the requesting state, as corrected */
    public record IrregularStay(LocalDate knownSince) {}

    /** What the two states wrote to each other, without the texts. */
    public record Letters(@Nullable List<Letter> messages) {}

    public List<Limit> clocks() {
        return Lists.of(limits);
    }

    public Optional<Limit> replyLimit() {
        return clocks().stream().filter(limit -> limit.kind().equals("REPLY")).findFirst();
    }

    public List<Deemed> deemed() {
        return Lists.of(unconfirmed);
    }

    /** Concerns that stop a departure now; empty for those from whom they are kept. */
    public List<Concern> openConcerns() {
        return Lists.of(concerns).stream().filter(Concern::isOpen).toList();
    }

    /** The concern by its id; empty for those from whom it is kept. */
    public Optional<Concern> concern(@Nullable String suspensionId) {
        return Lists.of(concerns).stream()
                .filter(concern -> concern.suspensionId().equals(suspensionId))
                .findFirst();
    }

    /** Appeals without a decision; empty for those from whom they are kept, and where they are sealed. */
    public List<Pending> pendingAppeals() {
        List<Pending> all = Stream.concat(
                        Lists.of(concerns).stream()
                                .flatMap(concern -> pending(concern.personId(), appeal(concern.concern()))),
                        Lists.of(records).stream().flatMap(record -> pending(record.personId(), appeal(record))))
                .toList();
        Set<String> decided = all.stream()
                .map(Pending::appeal)
                .filter(appeal -> !appeal.isLodged())
                .map(Appeal::appealId)
                .collect(Collectors.toSet());
        Set<String> ended = Lists.of(concerns).stream()
                .filter(concern -> !concern.isOpen())
                .map(Concern::suspensionId)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(one -> one.appeal().isLodged())
                .filter(one -> !decided.contains(one.appeal().appealId())
                        && !ended.contains(one.appeal().appealId()))
                .toList();
    }

    private static Stream<Pending> pending(String personId, @Nullable Appeal appeal) {
        return Stream.ofNullable(appeal).map(one -> new Pending(personId, one));
    }

    private static @Nullable Appeal appeal(@Nullable Personal<Grounds> concern) {
        Grounds grounds = Personal.open(concern);
        return grounds == null ? null : grounds.appeal();
    }

    private static @Nullable Appeal appeal(KeptRecord record) {
        Content content = Personal.open(record.content());
        return content == null ? null : content.appeal();
    }

    /** The later end of a limit to which the requesting state has not agreed. */
    public Optional<CorrectedLimit> laterLimit() {
        return Lists.of(momentCorrections).reversed().stream()
                .flatMap(correction -> correction.awaitsAgreement().stream())
                .findFirst();
    }

    /** Whether the result of an interview is known. */
    public boolean hasInterviewResult() {
        return interview != null && interview.resultSentAt() != null;
    }

    public List<Letter> letters() {
        return correspondence == null ? List.of() : Lists.of(correspondence.messages());
    }
}
