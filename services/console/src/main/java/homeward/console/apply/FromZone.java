package homeward.console.apply;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import homeward.console.mrz.Check;
import homeward.console.mrz.Mrz;
import homeward.console.mrz.PartialDate;

/**
 * Fills fields from a machine-readable zone: those that are empty or were filled from one before. What was typed stays, and what a
 * wrong check digit casts doubt on is not taken.
 */
final class FromZone {

    private final Answers before;
    private final int person;
    private final Map<String, String> filled = new LinkedHashMap<>();

    private FromZone(Answers before, int person) {
        this.before = before;
        this.person = person;
    }

    static Answers fill(Answers answers, int person, Mrz mrz) {
        FromZone zone = new FromZone(answers, person);
        zone.take("surname", mrz.surname());
        zone.take("givenNames", mrz.givenNames());
        zone.take("sex", mrz.sex());
        zone.take("nationalities", mrz.nationality());
        if (zone.isRight(mrz, Check.Of.BIRTH)) {
            zone.date(mrz.birth());
        }
        Answers with = answers;
        if (zone.isRight(mrz, Check.Of.NUMBER)) {
            String kind = mrz.isPassport() ? "PASSPORT" : "IDENTITY_CARD";
            int document = zone.document(mrz.number(), kind);
            if (document > answers.documents(person)) {
                with = answers.addDocument(person);
            }
            if (document > 0) {
                zone.take(document, "kind", kind);
                zone.take(document, "number", mrz.number());
            }
            if (document > 0 && zone.isRight(mrz, Check.Of.EXPIRY)) {
                zone.take(document, "expiresOn", text(mrz.expiry()));
            }
        }
        Set<String> read = new LinkedHashSet<>(answers.read(person));
        zone.filled.forEach((name, value) -> {
            if (value.isEmpty()) {
                read.remove(name);
            } else {
                read.add(name);
            }
        });
        return with.with(zone.filled).reading(person, read);
    }

    private boolean isRight(Mrz mrz, Check.Of of) {
        return mrz.wrong().stream().noneMatch(check -> check.of() == of);
    }

    /** The three belong together: an unknown day takes the place of one that was read before. */
    private void date(PartialDate birth) {
        boolean free = may(Names.of(person, "day")) && may(Names.of(person, "month")) && may(Names.of(person, "year"));
        if (free && !birth.year().isEmpty()) {
            filled.put(Names.of(person, "year"), birth.year());
            filled.put(Names.of(person, "month"), birth.month());
            filled.put(Names.of(person, "day"), birth.day());
        }
    }

    /**
     * The document of that number, else the first of that kind without one, else a further one; 0 if there are too many. One that has
     * another number is another document.
     */
    private int document(String number, String kind) {
        int documents = before.documents(person);
        for (int document = 1; document <= documents; document++) {
            if (before.get(person, document, "number").equals(number)) {
                return document;
            }
        }
        for (int document = 1; document <= documents; document++) {
            String known = before.get(person, document, "kind");
            if (!before.has(Names.of(person, document, "number")) && (known.isEmpty() || known.equals(kind))) {
                return document;
            }
        }
        return documents < Answers.MOST ? documents + 1 : 0;
    }

    private void take(String field, String value) {
        put(Names.of(person, field), value);
    }

    private void take(int document, String field, String value) {
        put(Names.of(person, document, field), value);
    }

    private void put(String name, String value) {
        if (!value.isEmpty() && may(name)) {
            filled.put(name, value);
        }
    }

    private boolean may(String name) {
        return !before.has(name) || before.read(person).contains(name);
    }

    private static String text(PartialDate date) {
        if (date.year().isEmpty() || date.month().isEmpty()) {
            return date.year();
        }
        String month = date.year() + "-" + twoDigits(date.month());
        return date.day().isEmpty() ? month : month + "-" + twoDigits(date.day());
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
