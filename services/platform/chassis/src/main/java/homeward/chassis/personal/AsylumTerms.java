package homeward.chassis.personal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import homeward.events.Audience;
import homeward.events.DomainEvent;
import homeward.events.codec.PersonalData;

/**
 * Recognises texts that speak of asylum or international protection, by the words in {@code asylum-terms.txt}. They are
 * told to no other state (Directive 2013/32/EU, Article 30). A word list finds what is said openly, nothing else.
 */
public final class AsylumTerms {

    private static final Pattern TERMS = terms();

    private AsylumTerms() {}

    /** Names of the fields that would be sent to another state and speak of asylum. The data must not be sealed yet. */
    public static Set<String> sentIn(DomainEvent event) {
        Set<String> fields = new LinkedHashSet<>();
        PersonalData.texts(event, Audience.PARTIES, (field, text) -> {
            if (TERMS.matcher(text).find()) {
                fields.add(field);
            }
        });
        return fields;
    }

    private static Pattern terms() {
        try (InputStream file = AsylumTerms.class.getResourceAsStream("asylum-terms.txt")) {
            String words = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(AsylumTerms::anywhere)
                    .collect(Collectors.joining("|"));
            return Pattern.compile("(?<!\\p{L})(?:" + words + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a term, with anything but letters between them, each of them possibly inflected. */
    private static String anywhere(String term) {
        return Pattern.compile("[\\s-]+")
                .splitAsStream(term.strip())
                .map(Pattern::quote)
                .collect(Collectors.joining("\\p{L}*\\P{L}+"));
    }
}
