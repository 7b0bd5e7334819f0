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
 * The rules of one agreement, with an implementing protocol laid over it where there is one. Every rule is optional:
 * where none was found the profile has none, and nobody may guess one.
 */
public interface TreatyProfile {

    TreatyReference reference();

    String title();

    /** Member states of an organisation that is a party are parties themselves. */
    boolean bindsBoth(StateCode requesting, StateCode requested);

    /** As above, by the membership of that day; the form without a day goes by present members. */
    default boolean bindsBoth(StateCode requesting, StateCode requested, LocalDate on) {
        return bindsBoth(requesting, requested);
    }

    Optional<Rule<Limit>> submissionLimit(Category category);

    Optional<Rule<Limit>> replyLimit(Procedure procedure);

    /** The longest a reply may take in all, where the limit can be extended. */
    Optional<Rule<Limit>> replyLimitExtended(Procedure procedure);

    Rule<ReplyStart> replyStart();

    Rule<OnSilence> onSilence();

    /** How long after consent the person may be transferred. */
    Optional<Rule<Limit>> transferWindow(Procedure procedure);

    Optional<Rule<Limit>> travelDocumentIssue();

    Optional<Rule<Limit>> travelDocumentValidity();

    /** How long before departure the notice of transfer must be given, in the requested state's calendar. */
    Optional<Rule<Limit>> transferNotice();

    /** What a kind of evidence is worth under this treaty; empty where its lists do not name it. */
    Optional<Rule<EvidenceEffect>> effect(EvidenceKind kind, Category category);

    /** Names of the fields that stand in the profile without their text having been read. */
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
