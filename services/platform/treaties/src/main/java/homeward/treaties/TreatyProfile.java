package homeward.treaties;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import homeward.events.RuleBasis;
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

    /**
     * Whether the treaty applies between the two states on that day. Members of an organisation that is a party are bound
     * too, for the days of their membership.
     */
    boolean bindsBoth(StateCode requesting, StateCode requested, LocalDate on);

    /**
     * The source of a field: of the rule or of the fact that the text has under this name, otherwise of nothing that was
     * read. It is cited with what a treaty does <em>not</em> provide for.
     */
    RuleBasis citation(String field);

    /**
     * What is not certain about whether the treaty applies: an entry into force that is not known, and what counts from it
     * and cannot be computed then. Empty if nothing is.
     */
    List<RuleBasis> uncertain();

    Optional<Rule<Limit>> submissionLimit(Category category);

    Optional<Rule<Limit>> replyLimit(Procedure procedure);

    /** The limit for a reply, including all extensions; empty if the limit cannot be extended. */
    Optional<Rule<Limit>> replyLimitExtended(Procedure procedure);

    /**
     * The start of the reply limit.
     *
     * @param interviewRequested whether the application asks for an interview: a protocol can let the limit start with its
     *     result
     */
    Rule<ReplyStart> replyStart(boolean interviewRequested);

    /** The limit, from receipt of an application that asks for an interview, for its result. */
    Optional<Rule<Limit>> interviewResult();

    /** Not verified, whatever was read, if the treaty's entry into force is not known: silence binds nobody before it. */
    Rule<OnSilence> onSilence();

    /** The period after consent within which the person may be transferred. */
    Optional<Rule<Limit>> transferWindow(Procedure procedure);

    /** How the window is extended by the time that legal or practical obstacles take; empty if it is not. */
    Optional<Rule<WindowExtension>> transferWindowExtension(Procedure procedure);

    Optional<Rule<Limit>> travelDocumentIssue();

    /**
     * What follows if the requested state issues no document within that limit; empty if nothing does. Verified as
     * {@link #onSilence} is.
     */
    Optional<Rule<DocumentSilence>> travelDocumentSilence();

    /** The period before departure by which the transfer must be notified, in the requested state's calendar. */
    Optional<Rule<Limit>> transferNotice();

    /** The limit, from the notice, for the requested state's answer to it; empty if the treaty asks for none. */
    Optional<Rule<Limit>> transferNoticeAnswer();

    /**
     * The limit, from the handover, within which the requesting state takes back whoever was readmitted in error, with all
     * identity data; empty if no such rule is known.
     */
    Optional<Rule<Limit>> readmissionInError();

    /**
     * The legal effect of a kind of evidence under this treaty; empty if its lists do not name the kind.
     *
     * @param expired how long ago its last day of validity was; null if it has not passed. Then the document is proof only if
     *     the treaty says so of such a time, and counts otherwise as an expired passport or as any other document
     */
    Optional<Rule<EvidenceEffect>> effect(EvidenceKind kind, Category category, @Nullable Period expired);

    /** The legal effect of a document: that of its kind or, if the lists do not name it, that of any other document. */
    default Optional<Rule<EvidenceEffect>> effectOfDocument(
            EvidenceKind kind, Category category, @Nullable Period expired) {
        return effect(kind, category, expired).or(() -> effect(EvidenceKind.OTHER_DOCUMENT, category, expired));
    }

    enum ReplyStart {
        RECEIPT,
        CONFIRMED_RECEIPT,
        COMPLETE_DOSSIER,
        /** The requested state sends the result of the interview. Only for applications that ask for one. */
        INTERVIEW_RESULT
    }

    enum OnSilence {
        DEEMED_CONSENT,
        NO_EFFECT
    }

    /** How a transfer window is extended. */
    enum WindowExtension {
        /** The requesting state asks for it with reasons; the requested state need not agree. */
        ON_REQUEST,
        /** The requesting state informs the requested state. */
        BY_INFORMATION
    }

    /** The effect of silence on a request for a travel document. */
    enum DocumentSilence {
        /** The requested state is taken to accept a document of the requesting state. */
        SUBSTITUTE_ACCEPTED
    }
}
