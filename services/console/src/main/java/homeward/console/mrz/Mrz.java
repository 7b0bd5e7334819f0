package homeward.console.mrz;

import java.util.List;

/**
 * What a zone says. The date of birth is no proof of the real one, and names are transliterated and may be cut off.
 *
 * @param kind the document's code, e.g. {@code P} or {@code ID}
 * @param issuer ICAO code of the issuing state, e.g. {@code KAZ} or {@code D}
 * @param nationality ICAO code, as the issuer
 * @param sex {@code F}, {@code M} or {@code X}
 * @param givenNames empty for a person with one name
 * @param cut whether the names fill their field, so that something may be missing
 * @param checks all check digits, right or wrong
 */
public record Mrz(
        Format format,
        String kind,
        String issuer,
        String number,
        String nationality,
        PartialDate birth,
        String sex,
        PartialDate expiry,
        String surname,
        String givenNames,
        boolean cut,
        List<Check> checks) {

    public List<Check> wrong() {
        return checks.stream().filter(check -> !check.right()).toList();
    }

    public int right() {
        return checks.size() - wrong().size();
    }

    public boolean isPassport() {
        return kind.startsWith("P");
    }
}
