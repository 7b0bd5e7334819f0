package homeward.request.application.preview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import homeward.casefile.disclosure.DisclosurePreview;
import homeward.chassis.deciding.DocumentDates;
import homeward.events.Personal;
import homeward.events.RuleBasis;
import homeward.events.StateCode;
import homeward.events.identification.IdentificationEvent.EvidenceEffect;
import homeward.events.identification.IdentificationEvent.EvidenceKind;
import homeward.events.request.PersonalDetails;
import homeward.events.request.PersonalDetails.IdentityDocument;
import homeward.events.request.Transferee;
import homeward.request.application.ApplicationCommand.SubmitApplication;
import homeward.treaties.LimitClock;
import homeward.treaties.Rule;
import homeward.treaties.TreatyProfile;
import homeward.treaties.TreatyProfile.OnSilence;
import homeward.treaties.TreatyProfile.ReplyStart;

/**
 * What an application would do if it were sent now.
 *
 * @param to the requested state
 * @param sent the fields that it would be told
 * @param kept everything about such a case that is never sent, whatever is recorded later
 * @param refused fields whose text would not be sent: with them the application is refused
 * @param evidence the legal effect of each document in the form, by person and document
 * @param reply what would follow from receipt at this moment; null if the limit runs from the result of an interview, or
 *     there is none
 * @param uncertain what is not certain about whether the treaty applies, e.g. an entry into force that is not known
 */
public record ApplicationPreview(
        StateCode to,
        List<DisclosurePreview.Part> sent,
        List<DisclosurePreview.Kept> kept,
        Set<String> refused,
        List<Strength> evidence,
        @Nullable Reply reply,
        List<RuleBasis> uncertain) {

    /**
     * @param person number in the form, from 1
     * @param document number among the person's, from 1
     * @param effect null if the treaty's lists name neither this kind nor other documents
     * @param basis the list; what was looked into if there is no effect
     */
    public record Strength(
            int person,
            int document,
            EvidenceKind kind,
            @Nullable EvidenceEffect effect,
            RuleBasis basis) {}

    /**
     * @param due when the limit to reply would end
     * @param onSilence what then follows from silence
     * @param silenceBasis by which rule
     */
    public record Reply(Instant due, RuleBasis basis, OnSilence onSilence, RuleBasis silenceBasis) {}

    static ApplicationPreview of(
            DisclosurePreview told,
            SubmitApplication application,
            TreatyProfile treaty,
            LimitClock limits,
            Instant now) {
        LocalDate today = limits.day(now, application.requestingState());
        List<Strength> evidence = new ArrayList<>();
        for (int person = 0; person < application.persons().size(); person++) {
            evidence.addAll(evidence(application.persons().get(person), person + 1, treaty, today));
        }
        return new ApplicationPreview(
                told.to(),
                told.sent(),
                told.kept(),
                told.refused(),
                evidence,
                reply(application, treaty, limits, now),
                treaty.uncertain());
    }

    private static List<Strength> evidence(Transferee person, int number, TreatyProfile treaty, LocalDate today) {
        List<Strength> evidence = new ArrayList<>();
        if (person.details() instanceof Personal.Present<PersonalDetails> present) {
            List<IdentityDocument> documents = present.value().documents();
            for (int place = 0; place < documents.size(); place++) {
                IdentityDocument document = documents.get(place);
                Period expired = DocumentDates.checked(document.issuedOn(), document.expiresOn(), "", today)
                        .expired(today);
                EvidenceKind kind = kind(document.kind());
                Optional<Rule<EvidenceEffect>> effect = treaty.effectOfDocument(kind, person.category(), expired);
                evidence.add(new Strength(
                        number,
                        place + 1,
                        kind,
                        effect.map(Rule::value).orElse(null),
                        effect.map(Rule::basis).orElseGet(() -> treaty.citation("evidence"))));
            }
        }
        return evidence;
    }

    private static EvidenceKind kind(IdentityDocument.Kind kind) {
        return switch (kind) {
            case PASSPORT -> EvidenceKind.PASSPORT;
            case IDENTITY_CARD -> EvidenceKind.IDENTITY_CARD;
            case DRIVING_LICENCE -> EvidenceKind.DRIVING_LICENCE;
            case OTHER_OFFICIAL_DOCUMENT -> EvidenceKind.OTHER_DOCUMENT;
        };
    }

    private static @Nullable Reply reply(
            SubmitApplication application, TreatyProfile treaty, LimitClock limits, Instant now) {
        if (treaty.replyStart(application.interviewRequested()).value() == ReplyStart.INTERVIEW_RESULT) {
            return null;
        }
        Rule<OnSilence> silence = treaty.onSilence();
        return treaty.replyLimit(application.procedure())
                .map(rule -> limits.count(now, rule, application.requestedState()))
                .map(limit -> new Reply(limit.end(), limit.basis(), silence.value(), silence.basis()))
                .orElse(null);
    }
}
