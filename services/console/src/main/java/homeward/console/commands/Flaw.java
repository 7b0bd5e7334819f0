package homeward.console.commands;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Why the service could not even be asked.
 *
 * @param asked the field, in a row or for a person by its whole name
 * @param field to go to
 * @param code of the words
 */
public record Flaw(Asked asked, String field, String code) {

    private static final Set<Kind> CHOICES = Set.of(Kind.ONE, Kind.PICK, Kind.SEVERAL, Kind.TRUTH);

    /** All flaws of a form, in the order of its fields. */
    public static List<Flaw> of(Command command, Target target, Filled filled, ZoneId zone) {
        List<Flaw> flaws = new ArrayList<>();
        command.fields().forEach(asked -> add(asked, target.person(), filled, zone, flaws));
        return List.copyOf(flaws);
    }

    private static void add(Asked asked, @Nullable String person, Filled filled, ZoneId zone, List<Flaw> flaws) {
        switch (asked.kind()) {
            case EACH -> {
                if (filled.persons(asked).isEmpty()) {
                    flaws.add(new Flaw(asked, asked.name(), "CHOOSE"));
                }
            }
            case ROWS -> rows(asked, person, filled, zone, flaws);
            default ->
                code(asked, person, filled, zone)
                        .ifPresent(code ->
                                flaws.add(new Flaw(asked, code.equals("WHOM") ? asked.whom() : asked.name(), code)));
        }
    }

    private static void rows(Asked asked, @Nullable String person, Filled filled, ZoneId zone, List<Flaw> flaws) {
        List<Integer> some = filled.begun(asked);
        if (some.isEmpty() && asked.required()) {
            flaws.add(new Flaw(asked, asked.name(), "REQUIRED"));
        }
        for (int row : some) {
            asked.inner().forEach(inner -> add(inner.in(asked.name() + "." + row), person, filled, zone, flaws));
        }
    }

    /** Empty if it has none. */
    private static Optional<String> code(Asked asked, @Nullable String person, Filled filled, ZoneId zone) {
        String text = filled.text(asked.name());
        if (text.isEmpty()) {
            boolean needed = asked.required() && asked.kind() != Kind.NOW && asked.kind() != Kind.CODES;
            return needed ? Optional.of(CHOICES.contains(asked.kind()) ? "CHOOSE" : "REQUIRED") : Optional.empty();
        }
        return switch (asked.kind()) {
            case DAY, LAST_DAY -> unless(Typed.day(text).isPresent(), "DATE");
            case MOMENT, NOW -> unless(Typed.moment(text, zone).isPresent(), "MOMENT");
            case CODE ->
                unless(Typed.codes(text).filter(codes -> codes.size() == 1).isPresent(), "STATE_CODE");
            case PLACE -> unless(Typed.place(text).isPresent(), "PLACE_CODE");
            case CODES -> unless(Typed.codes(text).isPresent(), "STATE_CODES");
            case NATIONALITIES -> unless(Typed.nationalities(text).isPresent(), "STATE_CODES");
            case MONEY -> unless(Typed.money(text, filled.text("currency")).isPresent(), "MONEY");
            case ABOUT -> unless(person != null || filled.has(asked.whom()), "WHOM");
            case LINE, TEXT, ONE, PICK, SEVERAL, TRUTH, FIXED, LIST, EACH, GROUP, ROWS -> Optional.empty();
        };
    }

    private static Optional<String> unless(boolean well, String code) {
        return well ? Optional.empty() : Optional.of(code);
    }
}
