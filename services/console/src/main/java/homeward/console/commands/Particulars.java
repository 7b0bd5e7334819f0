package homeward.console.commands;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Application.Applicant;
import homeward.console.cases.Application.Details;
import homeward.console.cases.Application.IdentityDocument;
import homeward.console.cases.Personal;
import homeward.events.request.PersonalDetails;

/** Sections A to C and E of the form for one person, whole, as the service takes them once more. */
final class Particulars {

    private static final int PLACE = 200;
    private static final int DESCRIPTION = 1000;
    private static final int ADDRESS = 300;

    /** As on the form. */
    private enum Sex {
        F,
        M,
        X
    }

    private Particulars() {}

    /** @param name of the object in the body */
    static Asked group(String name) {
        return Asked.group(
                name,
                Asked.line("surname", Asked.NAME).optional(),
                Asked.line("givenNames", Asked.NAME).optional(),
                Asked.line("patronymic", Asked.NAME).optional(),
                Asked.line("maidenName", Asked.NAME).optional(),
                Asked.plain("alsoKnownAs", Kind.LIST).upTo(Asked.FREE_TEXT).optional(),
                Asked.line("dateOfBirth", Asked.PARTIAL_DATE),
                Asked.line("placeOfBirth", PLACE).optional(),
                Asked.pick("sex", Options.coded("sexlong", Sex.values())),
                Asked.plain("nationalities", Kind.NATIONALITIES),
                Asked.plain("languages", Kind.LIST).upTo(Asked.FREE_TEXT).optional(),
                Asked.pick("civilStatus", Options.coded("civil", PersonalDetails.CivilStatus.values()))
                        .optional(),
                Asked.line("fathersName", Asked.NAME).optional(),
                Asked.line("mothersName", Asked.NAME).optional(),
                Asked.line("lastAddressInRequestedState", ADDRESS).optional(),
                Asked.text("physicalDescription").upTo(DESCRIPTION).optional(),
                Asked.rows(
                                "documents",
                                Asked.pick(
                                        "kind",
                                        Options.coded("document", PersonalDetails.IdentityDocument.Kind.values())),
                                Asked.line("number", Asked.NUMBER),
                                Asked.line("issuedOn", Asked.PARTIAL_DATE).optional(),
                                Asked.line("issuedAt", Asked.NAME).optional(),
                                Asked.line("issuedBy", Asked.NAME).optional(),
                                Asked.line("expiresOn", Asked.PARTIAL_DATE).optional())
                        .optional());
    }

    /** What the file says now of the person whom the form is about; nothing if it may not be read. */
    static Map<String, String> begin(String name, Context context) {
        Applicant person =
                context.file().application().person(context.target().person()).orElse(null);
        Details known = person == null ? null : Personal.open(person.details());
        if (known == null) {
            return Map.of();
        }
        Map<String, String> values = new HashMap<>();
        put(values, name, "surname", known.surname());
        put(values, name, "givenNames", known.givenNames());
        put(values, name, "patronymic", known.patronymic());
        put(values, name, "maidenName", known.maidenName());
        put(values, name, "alsoKnownAs", joined(known.alsoKnownAs(), "\n"));
        put(values, name, "dateOfBirth", known.dateOfBirth());
        put(values, name, "placeOfBirth", known.placeOfBirth());
        put(values, name, "sex", known.sex());
        put(values, name, "nationalities", joined(known.nationalities(), ", "));
        put(values, name, "languages", joined(known.languages(), "\n"));
        put(values, name, "civilStatus", known.civilStatus());
        put(values, name, "fathersName", known.fathersName());
        put(values, name, "mothersName", known.mothersName());
        put(values, name, "lastAddressInRequestedState", known.lastAddressInRequestedState());
        put(values, name, "physicalDescription", known.physicalDescription());
        documents(values, name + ".documents", known.documents() == null ? List.of() : known.documents());
        return Map.copyOf(values);
    }

    private static void documents(Map<String, String> values, String name, List<IdentityDocument> documents) {
        for (int i = 0; i < documents.size(); i++) {
            IdentityDocument document = documents.get(i);
            String row = name + "." + (i + 1);
            put(values, row, "kind", document.kind());
            put(values, row, "number", document.number());
            put(values, row, "issuedOn", document.issuedOn());
            put(values, row, "issuedAt", document.issuedAt());
            put(values, row, "issuedBy", document.issuedBy());
            put(values, row, "expiresOn", document.expiresOn());
        }
        values.put(name + ".rows", String.valueOf(Math.min(Filled.MOST_ROWS, documents.size() + 1)));
    }

    private static @Nullable String joined(@Nullable List<String> values, String between) {
        return values == null ? null : String.join(between, values);
    }

    private static void put(Map<String, String> values, String name, String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            values.put(name + "." + field, value);
        }
    }
}
