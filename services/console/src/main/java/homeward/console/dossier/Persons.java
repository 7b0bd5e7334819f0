package homeward.console.dossier;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Application;
import homeward.console.cases.Application.Applicant;
import homeward.console.cases.CaseFile;
import homeward.console.cases.IdentityDesk;
import homeward.console.cases.Personal;
import homeward.console.cases.RequestDesk;
import homeward.console.shell.Signed;
import homeward.console.words.Speech;

/** What the page says about the persons, their evidence and their documents. */
public record Persons(Application application, Speech say) {

    /** The first person by name, and how many more. */
    String title() {
        List<Applicant> all = application.people();
        if (all.isEmpty()) {
            return say.word("person", "NONE");
        }
        String first = name(all.getFirst());
        return all.size() == 1
                ? first
                : first + " " + say.word("person", "AND") + " " + say.count("more", all.size() - 1);
    }

    int minors() {
        return (int) application.people().stream().filter(Applicant::minor).count();
    }

    /** As on the form, or the place in it if the name may not be read. */
    String name(Applicant person) {
        String name = person.name();
        return name == null || name.isEmpty() ? place(person) : say.apart(name);
    }

    /** The given names, or the place in the form; empty for nobody of the application. */
    public String shortName(@Nullable String personId) {
        return application
                .person(personId)
                .map(person -> {
                    String name = person.shortName();
                    return name == null ? place(person) : say.apart(name);
                })
                .orElse("");
    }

    private String place(Applicant person) {
        int place = application.people().indexOf(person) + 1;
        return say.word("person", "NUMBER") + " " + place;
    }

    List<DossierView.Concern> concerns(RequestDesk desk) {
        return desk.openConcerns().stream()
                .filter(concern -> Personal.open(concern.concern()) != null)
                .map(concern -> {
                    RequestDesk.Grounds grounds = Personal.open(concern.concern());
                    String ground = grounds == null ? null : grounds.ground();
                    return new DossierView.Concern(
                            shortName(concern.personId()),
                            ground == null ? "" : say.word("ground", ground),
                            grounds == null ? null : grounds.account());
                })
                .toList();
    }

    List<DossierView.Person> rows(CaseFile<RequestDesk> file, @Nullable IdentityDesk identity, Signed signed) {
        return application.people().stream()
                .map(person -> row(person, file, identity, signed))
                .toList();
    }

    private DossierView.Person row(
            Applicant person, CaseFile<RequestDesk> file, @Nullable IdentityDesk identity, Signed signed) {
        Application.Reply answer = person.answer();
        String requested =
                application.form() == null ? null : application.form().requestedState();
        return new DossierView.Person(
                person.personId(),
                name(person),
                person.name() != null,
                about(person),
                nationality(person, identity),
                file.identification() == null
                        ? ""
                        : file.identification()
                                .of(person.personId())
                                .map(one -> say.word("identification", one.stage()))
                                .orElse(""),
                say.word("reply", answer.reply()),
                colour(answer.reply()),
                icon(answer.reply()),
                say.words("reason", answer.why()),
                Personal.open(answer.explanation()),
                answer.windowEnds() == null ? null : say.due(answer.windowEnds(), requested),
                answer.isAwaited(),
                document(person, file),
                application.isSuspended(person.personId()),
                file.voluntaryWay(person.personId()).map(this::voluntary).orElse(null),
                application.form() != null && application.form().isRequesting(signed.state()) && signed.givesAccess()
                        ? "/cases/" + file.caseId() + "/persons/" + person.personId() + "/access"
                        : null);
    }

    /** Null where there is nothing to say: it is too late, or the case has ended. */
    private @Nullable String voluntary(CaseFile.VoluntaryWay way) {
        if (way.isDeclared()) {
            return say.word("voluntaryway", "DECLARED");
        }
        if (!way.isOpen() || application.ended() != null) {
            return null;
        }
        return say.word("voluntaryway", "OPEN")
                + (way.until() == null ? "" : " " + say.word("document", "UNTIL") + " " + say.moment(way.until()));
    }

    private String about(Applicant person) {
        List<String> parts = new ArrayList<>();
        parts.add(say.word("family", person.role()));
        if (person.accompaniedBy() != null) {
            parts.add(say.word("person", "WITH") + " " + shortName(person.accompaniedBy()));
        }
        Application.Details details = Personal.open(person.details());
        if (details == null) {
            parts.add(erased(person) ? say.word("person", "ERASED") : say.word("person", "SEALED"));
        } else {
            parts.add(say.word("sex", details.sex()));
            parts.add(say.partial(details.dateOfBirth()) + age(details.dateOfBirth()));
        }
        if (person.minor()) {
            parts.add(say.word("person", "MINOR"));
        }
        return String.join(" · ", parts);
    }

    private static boolean erased(Applicant person) {
        return person.details() != null && person.details().erased();
    }

    private String age(String born) {
        try {
            int years = Period.between(
                            LocalDate.parse(born), say.now().atZone(say.home()).toLocalDate())
                    .getYears();
            return " (" + years + ")";
        } catch (DateTimeParseException partial) {
            return "";
        }
    }

    private String nationality(Applicant person, @Nullable IdentityDesk identity) {
        String established = identity == null
                ? null
                : identity.of(person.personId())
                        .map(file -> Personal.open(file.nationality()))
                        .orElse(null);
        if (established != null) {
            return say.state(established);
        }
        Application.Details details = Personal.open(person.details());
        return details == null || details.nationalities() == null
                ? ""
                : String.join(
                        ", ", details.nationalities().stream().map(say::state).toList());
    }

    private static String colour(String reply) {
        return switch (reply) {
            case "APPROVED", "DEEMED_AND_CONFIRMED", "CONSENT_UPHELD" -> "bg-green-lt";
            case "AWAITED" -> "bg-blue-lt";
            case "DEEMED", "CONSENT_QUESTIONED" -> "bg-yellow-lt";
            case "PERSON_WITHDRAWN" -> "hw-plain";
            default -> "bg-red-lt";
        };
    }

    private static String icon(String reply) {
        return switch (colour(reply)) {
            case "bg-green-lt" -> "check";
            case "bg-red-lt" -> "cross";
            case "hw-plain" -> "dash";
            default -> "ring";
        };
    }

    private String document(Applicant person, CaseFile<RequestDesk> file) {
        List<CaseFile.Document> held = file.identification() == null
                ? List.of()
                : file.identification().of(person.personId()).stream()
                        .flatMap(one -> one.held().stream())
                        .toList();
        return held.isEmpty()
                ? say.word("document", "NONE")
                : String.join(", ", held.stream().map(this::said).toList());
    }

    private String said(CaseFile.Document document) {
        String kind = document.kind() == null ? "" : say.word("traveldocument", document.kind());
        String status = say.word("documentstatus", document.status());
        return kind.isEmpty() || document.status().equals("VALID")
                ? (kind.isEmpty() ? status : kind)
                : kind + ", " + status;
    }

    List<DossierView.Evidence> evidence(@Nullable IdentityDesk identity) {
        return identity == null
                ? List.of()
                : identity.all().stream()
                        .flatMap(person -> person.pieces().stream().map(piece -> piece(person.personId(), piece)))
                        .toList();
    }

    private DossierView.Evidence piece(String personId, IdentityDesk.Evidence piece) {
        IdentityDesk.EvidenceDetails details = Personal.open(piece.details());
        String about = details == null
                ? ""
                : String.join(
                        "; ",
                        Stream.of(
                                        details.issuedBy(),
                                        details.expiresOn() == null
                                                ? null
                                                : say.word("document", "UNTIL") + " "
                                                        + say.partial(details.expiresOn()),
                                        details.remarks())
                                .filter(part -> part != null && !part.isBlank())
                                .map(say::apart)
                                .toList());
        return new DossierView.Evidence(
                say.word("evidence", piece.kind()),
                details == null ? null : details.number(),
                shortName(personId),
                switch (piece.effect()) {
                    case "PROOF" -> 3;
                    case "PRIMA_FACIE" -> 2;
                    default -> 1;
                },
                say.word("effect", piece.effect()),
                piece.basis(),
                about);
    }

    List<DossierView.Documents> documents(
            CaseFile<RequestDesk> file, @Nullable IdentityDesk identity, Application.Form form) {
        return application.people().stream()
                .map(person -> new DossierView.Documents(
                        shortName(person.personId()), documents(person.personId(), file, identity, form)))
                .toList();
    }

    private List<DossierView.Document> documents(
            String personId, CaseFile<RequestDesk> file, @Nullable IdentityDesk identity, Application.Form form) {
        return file.identification() == null
                ? List.of()
                : file.identification().of(personId).stream()
                        .flatMap(person -> person.held().stream())
                        .map(document -> document(
                                document,
                                identity == null
                                        ? null
                                        : identity.of(personId)
                                                .flatMap(own -> own.document(document.documentId()))
                                                .orElse(null),
                                form))
                        .toList();
    }

    private DossierView.Document document(
            CaseFile.Document document, IdentityDesk.@Nullable DocumentDetails details, Application.Form form) {
        String about = document.validUntil() == null
                ? say.word("documentstatus", document.status())
                : say.word("documentstatus", document.status()) + ", " + say.word("document", "UNTIL") + " "
                        + say.day(document.validUntil());
        return new DossierView.Document(
                document.kind() == null ? say.word("document", "AWAITED") : say.word("traveldocument", document.kind()),
                details == null ? null : Personal.open(details.number()),
                about,
                details == null || details.due() == null || !document.status().equals("REQUESTED")
                        ? null
                        : say.due(details.due(), form.requestedState()));
    }
}
