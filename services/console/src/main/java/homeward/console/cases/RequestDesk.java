package homeward.console.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What the request desk adds to a case file.
 *
 * @param receivedAt null before the requested state has confirmed receipt
 * @param concerns for the requesting state alone; absent elsewhere
 */
public record RequestDesk(
        @Nullable Instant receivedAt,
        @Nullable Personal<String> observations,
        @Nullable List<Deemed> unconfirmed,
        @Nullable List<Concern> concerns,
        @Nullable Letters correspondence,
        @Nullable List<Limit> limits) {

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

    /** Why a return is suspended. */
    public record Grounds(@Nullable String ground, @Nullable String account) {}

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

    public List<Letter> letters() {
        return correspondence == null ? List.of() : Lists.of(correspondence.messages());
    }
}
