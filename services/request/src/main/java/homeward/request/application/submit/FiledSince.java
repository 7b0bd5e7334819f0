package homeward.request.application.submit;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import homeward.events.request.ApplicationEvent.EvidenceContent;
import homeward.events.request.PersonalDetails;
import homeward.request.application.FormerCase;
import homeward.request.application.FormerCase.Filed;
import homeward.request.application.identity.IdentityKey;
import homeward.request.application.identity.Spelling;

/** Evidence filed with the identification: what had been filed before a refusal, and what is new since. */
final class FiledSince {

    /** What a piece of evidence says; what is not stated is empty. */
    private record Said(String kind, String number, String issuer, String issued, String expires, String remarks) {

        static Said of(EvidenceContent details) {
            return new Said(
                    details.kind(),
                    numberOf(details),
                    spelt(details.issuedBy()),
                    spelt(details.issuedOn()),
                    spelt(details.expiresOn()),
                    spelt(details.remarks()));
        }

        private static String spelt(@Nullable String text) {
            return text == null ? "" : Spelling.of(text);
        }
    }

    private FiledSince() {}

    /**
     * What was filed after a refusal, and of which no application that was refused had the like: neither evidence of the same
     * kind that says the same, nor a document with its number. What cannot be read any more is held against nobody.
     *
     * @param refused the person in the cases in which an application was refused
     * @param brought evidence on which an application that was refused rested already
     * @param held what the forms of those applications said
     */
    static Set<UUID> to(List<FormerCase.Person> refused, Set<UUID> brought, List<PersonalDetails> held) {
        Set<String> numbers = held.stream()
                .flatMap(form -> IdentityKey.numbers(form).stream())
                .collect(Collectors.toSet());
        Set<Said> known = new HashSet<>();
        filed(refused)
                .filter(one -> !one.afterRefusal() || brought.contains(one.id()))
                .forEach(one -> said(one).forEach(known::add));
        Set<UUID> since = new LinkedHashSet<>();
        filed(refused)
                .filter(one -> one.afterRefusal() && !brought.contains(one.id()))
                .filter(one -> said(one).noneMatch(said -> known.contains(said) || numbers.contains(said.number())))
                .forEach(one -> since.add(one.id()));
        return since;
    }

    /** The numbers of documents that had been filed before the refusals. */
    static Set<String> numbersBefore(List<FormerCase.Person> refused, Set<UUID> brought) {
        return filed(refused)
                .filter(one -> !one.afterRefusal() || brought.contains(one.id()))
                .flatMap(FiledSince::said)
                .map(Said::number)
                .collect(Collectors.toSet());
    }

    private static Stream<Filed> filed(List<FormerCase.Person> refused) {
        return refused.stream().flatMap(person -> person.filed().stream());
    }

    private static Stream<Said> said(Filed one) {
        return one.content() == null ? Stream.empty() : Stream.of(Said.of(one.content()));
    }

    private static String numberOf(EvidenceContent details) {
        return details.number() == null ? "" : Spelling.ofNumber(details.number());
    }
}
