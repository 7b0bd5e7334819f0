package homeward.treaties;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.identification.IdentificationEvent.EvidenceEffect;
import homeward.events.identification.IdentificationEvent.EvidenceKind;
import homeward.events.request.ApplicationEvent.Procedure;
import homeward.events.request.Transferee.Category;

/**
 * The rules of one agreement, merged with an implementing protocol if there is one. A rule that was not found is absent:
 * callers must leave the step to a person and must not assume a value.
 */
public interface TreatyProfile {

    TreatyReference reference();

    /** Whether the treaty applies between the two states. Members of an organisation that is a party are bound too. */
    boolean bindsBoth(StateCode requesting, StateCode requested);

    /** As above, by the membership of that day; the form without a day goes by present members. */
    default boolean bindsBoth(StateCode requesting, StateCode requested, LocalDate on) {
        return bindsBoth(requesting, requested);
    }

    Optional<Rule<Limit>> submissionLimit(Category category);

    Optional<Rule<Limit>> replyLimit(Procedure procedure);

    /** The limit for a reply, including all extensions; empty if the limit cannot be extended. */
    Optional<Rule<Limit>> replyLimitExtended(Procedure procedure);

    Rule<ReplyStart> replyStart();

    Rule<OnSilence> onSilence();

    /** The period after consent within which the person may be transferred. */
    Optional<Rule<Limit>> transferWindow(Procedure procedure);

    Optional<Rule<Limit>> travelDocumentIssue();

    Optional<Rule<Limit>> travelDocumentValidity();

    /** The period before departure by which the transfer must be notified, in the requested state's calendar. */
    Optional<Rule<Limit>> transferNotice();

    /** The legal effect of a kind of evidence under this treaty; empty if its lists do not name the kind. */
    Optional<Rule<EvidenceEffect>> effect(EvidenceKind kind, Category category);

    /** Names of the fields whose treaty text was not read. */
    Set<String> unverified();

    enum ReplyStart {
        RECEIPT,
        CONFIRMED_RECEIPT,
        COMPLETE_DOSSIER
    }

    enum OnSilence {
        DEEMED_CONSENT,
        NO_EFFECT
    }
}
