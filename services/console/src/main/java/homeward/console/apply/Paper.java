package homeward.console.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import homeward.console.apply.Field.Kind;
import homeward.console.apply.Field.Option;
import homeward.console.apply.Group.Zone;
import homeward.console.mrz.Mrz;
import homeward.console.mrz.MrzReading;
import homeward.console.mrz.MrzReading.Read;
import homeward.console.mrz.MrzReading.Unread;
import homeward.console.words.Codes;
import homeward.console.words.Speech;
import homeward.console.words.States;
import homeward.events.request.ApplicationEvent.Procedure;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.PersonalDetails.CivilStatus;
import homeward.events.request.PersonalDetails.IdentityDocument;
import homeward.events.request.Transferee.Category;
import homeward.events.request.Transferee.FamilyRole;

/** What the paper form asks for, page by page. */
final class Paper {

    private static final int NAME = 150;
    private static final int REMARK = 2000;
    private static final int FREE_TEXT = 4000;

    private static final String YEAR = "year";

    /** The parts of the date of birth, of which the year alone may be known. */
    private static final List<String> BIRTH = List.of("day", "month", YEAR);

    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("surname", "A1"),
            Map.entry("maidenName", "A2"),
            Map.entry("birth", "A3"),
            Map.entry("physicalDescription", "A4"),
            Map.entry("alsoKnownAs", "A5"),
            Map.entry("nationalities", "A6"),
            Map.entry("civilStatus", "A7"),
            Map.entry("lastAddress", "A8"),
            Map.entry("stateOfHealth", "D1"),
            Map.entry("particularDanger", "D2"),
            Map.entry("observations", "F"));

    private final Answers answers;
    private final Answers stored;
    private final Map<String, String> faults;
    private final Speech say;

    /**
     * @param answers as they are shown
     * @param stored as they are saved
     * @param faults by the name of the field
     */
    Paper(Answers answers, Answers stored, Map<String, String> faults, Speech say) {
        this.answers = answers;
        this.stored = stored;
        this.faults = faults;
        this.say = say;
    }

    /** To name fields and persons. */
    static Paper of(Answers answers, Speech say) {
        return new Paper(answers, answers, Map.of(), say);
    }

    List<Group> groups(Place place) {
        return switch (place.section()) {
            case PARTIES -> List.of(group("kind", choice("returnKind", ReturnKind.values(), "kind")), parties());
            case PERSONS -> person(place.number());
            case EVIDENCE ->
                IntStream.rangeClosed(1, answers.documents(place.number()))
                        .mapToObj(document -> document(place.number(), document))
                        .toList();
            case CIRCUMSTANCES ->
                IntStream.rangeClosed(1, answers.persons())
                        .mapToObj(this::circumstances)
                        .toList();
            case OBSERVATIONS ->
                List.of(group(
                        "observations",
                        field("interviewRequested", Kind.TICK, "", 0),
                        field("observations", Kind.LINES, "", FREE_TEXT)));
            case CHECK -> List.of();
        };
    }

    private Group parties() {
        return group(
                "parties",
                choice("requestedState", "c6", states()),
                choice("agreement", "c6", agreements()),
                field("reference", Kind.LINE, "c6", 100),
                choice("procedure", Procedure.values(), "procedure"),
                field("requestingAuthority", Kind.LINE, "", 200),
                field("requestedAuthority", Kind.LINE, "", 200),
                field("irregularStayKnownSince", Kind.DAY, "c6", 10));
    }

    private List<Group> person(int n) {
        return List.of(
                zone(n),
                group(
                        "name",
                        field(n, "surname", Kind.LINE, "c6", NAME),
                        field(n, "givenNames", Kind.LINE, "c6", NAME),
                        field(n, "patronymic", Kind.LINE, "c6", NAME),
                        field(n, "maidenName", Kind.LINE, "c6", NAME),
                        field(n, "alsoKnownAs", Kind.LINES, "", FREE_TEXT)),
                group(
                        "birth",
                        birth(n),
                        field(n, "placeOfBirth", Kind.LINE, "c6", 200),
                        choice(Names.of(n, "sex"), "c4", options(Names.of(n, "sex"), List.of("F", "M", "X"), "sex")),
                        field(n, "physicalDescription", Kind.LINES, "", 1000)),
                group(
                        "family",
                        field(n, "nationalities", Kind.LINE, "c6", 60),
                        field(n, "languages", Kind.LINE, "c6", 500),
                        choice(n, "category", Category.values(), "category"),
                        choice(n, "role", FamilyRole.values(), "family"),
                        choice(Names.of(n, "accompaniedBy"), "c6", parents(n)),
                        choice(n, "civilStatus", CivilStatus.values(), "civil"),
                        field(n, "fathersName", Kind.LINE, "c6", NAME),
                        field(n, "mothersName", Kind.LINE, "c6", NAME),
                        field(n, "lastAddress", Kind.LINE, "", 300)));
    }

    private Group zone(int n) {
        String text = answers.get(n, "mrz");
        return new Group(
                "g-mrz",
                say.word("group", "mrz"),
                hint("grouphint", "mrz"),
                List.of(field(n, "mrz", Kind.ZONE, "", 200)),
                null,
                text.isBlank() ? null : read(text, answers.read(n).size()));
    }

    private Zone read(String text, int filled) {
        return switch (MrzReading.of(text, today())) {
            case Unread unread -> new Zone(unread(unread), null, List.of(), filled);
            case Read(Mrz mrz) ->
                new Zone(
                        null,
                        mrz.right() + " " + say.word("zone", "OF") + " "
                                + mrz.checks().size(),
                        mrz.wrong().stream()
                                .map(check -> say.word("check", check.of().name()) + ": "
                                        + at(check.line(), check.place()) + ", " + check.stated() + " "
                                        + say.word("zone", "SHOULD_BE") + " " + check.computed())
                                .toList(),
                        filled);
        };
    }

    private String unread(Unread unread) {
        String why = say.word("zone", unread.why().name());
        return unread.line() == 0 ? why : why + ": " + at(unread.line(), unread.place());
    }

    private String at(int line, int place) {
        String lineText = say.word("zone", "LINE") + " " + line;
        return place == 0 ? lineText : lineText + ", " + say.word("zone", "PLACE") + " " + place;
    }

    private LocalDate today() {
        return say.now().atZone(say.home()).toLocalDate();
    }

    private Group document(int n, int document) {
        return new Group(
                "g-d" + document,
                say.word("group", "document") + " " + document,
                null,
                List.of(
                        choice(
                                Names.of(n, document, "kind"),
                                "c6",
                                options(
                                        Names.of(n, document, "kind"),
                                        codes(IdentityDocument.Kind.values()),
                                        "document")),
                        document(n, document, "number", 50),
                        document(n, document, "issuedOn", 10),
                        document(n, document, "expiresOn", 10),
                        document(n, document, "issuedAt", NAME),
                        document(n, document, "issuedBy", NAME)),
                "remove-document-" + document,
                null);
    }

    private Field document(int n, int document, String field, int most) {
        return field(Names.of(n, document, field), Kind.LINE, "c6", most);
    }

    private Group circumstances(int n) {
        return new Group(
                "g-p" + n,
                personName(n),
                hint("grouphint", "circumstances"),
                List.of(
                        field(n, "stateOfHealth", Kind.LINES, "", REMARK),
                        field(n, "particularDanger", Kind.LINES, "", REMARK)),
                null,
                null);
    }

    /** Surname first; the number in the form if there is no name yet. */
    String personName(int n) {
        String name = (answers.get(n, "surname") + " " + answers.get(n, "givenNames")).strip();
        return name.isEmpty() ? say.word("person", "NUMBER") + " " + n : name;
    }

    /** What a field is called, with the person and document whom it is of. */
    String longLabel(String name) {
        String[] parts = name.split("\\.", -1);
        String label = label(name);
        if (parts.length == 1) {
            return label;
        }
        int person = Integer.parseInt(parts[0].substring(1));
        String document = parts.length == 3 ? say.word("group", "document") + " " + parts[1].substring(1) + ", " : "";
        return personName(person) + ": " + document + label;
    }

    /** An answer in words. */
    String shown(String name, String value) {
        if (name.equals("interviewRequested")) {
            return say.word("tick", value.isEmpty() ? "NO" : "YES");
        }
        if (value.isEmpty()) {
            return say.word("lack", "EMPTY");
        }
        return Place.of(name).stream()
                .flatMap(place -> groups(place).stream())
                .flatMap(group -> group.fields().stream())
                .filter(field -> field.name().equals(name))
                .flatMap(field -> field.options().stream())
                .filter(option -> option.code().equals(value))
                .map(Option::name)
                .findFirst()
                .orElse(value);
    }

    /** What a field is called where it stands alone; the year, without which there is no date of birth, stands for the date. */
    String label(String name) {
        String bare = name.substring(name.lastIndexOf('.') + 1);
        if (!BIRTH.contains(bare)) {
            return say.word("field", bare);
        }
        String birth = say.word("field", "birth");
        return bare.equals(YEAR) ? birth : birth + ", " + say.word("field", bare);
    }

    private Field birth(int n) {
        List<Field> parts = BIRTH.stream()
                .map(part -> field(n, part, Kind.LINE, "", part.equals(YEAR) ? 4 : 2))
                .toList();
        boolean read = parts.stream().anyMatch(Field::read);
        String fault = parts.stream()
                .flatMap(part -> Stream.ofNullable(part.fault()))
                .findFirst()
                .orElse(null);
        return new Field(
                Names.of(n, "birth"),
                Kind.PARTS,
                say.word("field", "birth"),
                NUMBERS.get("birth"),
                "",
                "",
                hint("fieldhint", "birth"),
                fault,
                read,
                "c6",
                0,
                List.of(),
                parts);
    }

    private Group group(String code, Field... fields) {
        return new Group("g-" + code, say.word("group", code), hint("grouphint", code), List.of(fields), null, null);
    }

    private Field field(int person, String field, Kind kind, String width, int most) {
        return field(Names.of(person, field), kind, width, most);
    }

    private Field field(String name, Kind kind, String width, int most) {
        return field(name, kind, width, most, List.of());
    }

    private Field field(String name, Kind kind, String width, int most, List<Option> options) {
        String bare = name.substring(name.lastIndexOf('.') + 1);
        return new Field(
                name,
                kind,
                say.word("field", bare),
                NUMBERS.get(bare),
                answers.get(name),
                stored.get(name),
                hint("fieldhint", bare),
                faults.get(name),
                isRead(name),
                width,
                most,
                options,
                List.of());
    }

    private boolean isRead(String name) {
        return IntStream.rangeClosed(1, answers.persons())
                .anyMatch(person -> answers.read(person).contains(name));
    }

    private Field choice(String name, Enum<?>[] values, String kind) {
        return choice(name, "c6", options(name, codes(values), kind));
    }

    private Field choice(int person, String field, Enum<?>[] values, String kind) {
        return choice(Names.of(person, field), values, kind);
    }

    private Field choice(String name, String width, List<Option> options) {
        return field(name, Kind.CHOICE, width, 0, options);
    }

    private List<Option> options(String name, List<String> codes, String kind) {
        return codes.stream()
                .map(code ->
                        new Option(code, say.word(kind, code), answers.get(name).equals(code)))
                .toList();
    }

    private static List<String> codes(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private List<Option> states() {
        List<String> known = States.known();
        String chosen = answers.get("requestedState");
        return known.stream()
                .map(code -> new Option(code, say.state(code), code.equals(chosen)))
                .sorted(Comparator.comparing(Option::name))
                .toList();
    }

    /** Agreements, without their protocols: those follow from the two states and the day. */
    private List<Option> agreements() {
        return options(
                "agreement",
                Codes.known("treaty").stream()
                        .filter(code -> !code.contains("/"))
                        .toList(),
                "treaty");
    }

    private List<Option> parents(int n) {
        List<Option> parents = new ArrayList<>();
        String chosen = answers.get(n, "accompaniedBy");
        for (int person = 1; person <= answers.persons(); person++) {
            if (person != n) {
                String code = String.valueOf(person);
                parents.add(new Option(code, personName(person), code.equals(chosen)));
            }
        }
        return parents;
    }

    /** Null if there is none. */
    private @Nullable String hint(String kind, String code) {
        String hint = say.word(kind, code);
        return hint.equals(code) ? null : hint;
    }
}
