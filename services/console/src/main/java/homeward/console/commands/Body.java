package homeward.console.commands;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import homeward.console.words.Speech;

/** A form that has no flaw, as the body that the service takes. What was left empty is left out. */
public final class Body {

    private final Filled filled;
    private final @Nullable String person;
    private final ZoneId zone;

    private Body(Filled filled, @Nullable String person, ZoneId zone) {
        this.filled = filled;
        this.person = person;
        this.zone = zone;
    }

    /** @param zone of the clock by which the officer typed times */
    public static Map<String, Object> of(Command command, Target target, Filled filled, ZoneId zone) {
        Body body = new Body(filled, target.person(), zone);
        Map<String, Object> all = new LinkedHashMap<>();
        if (command.naming() && target.person() != null) {
            all.put("personId", target.person());
        }
        command.asked()
                .forEach(asked -> body.value(asked, asked.name()).ifPresent(value -> all.put(asked.name(), value)));
        return all;
    }

    /**
     * The same form with the time where now was meant and the service wants to know it: another attempt to send it is the same
     * command.
     */
    public static Filled timed(Command command, Filled filled, Speech say) {
        Filled timed = filled;
        for (Asked asked : command.asked()) {
            if (asked.kind() == Kind.NOW && asked.required() && !filled.has(asked.name())) {
                String now = say.now()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .atZone(say.home())
                        .toLocalDateTime()
                        .toString();
                timed = timed.with(asked.name(), now);
            }
        }
        return timed;
    }

    /** @param name of the field, which in a row is longer than its name in the body */
    private Optional<Object> value(Asked asked, String name) {
        return switch (asked.kind()) {
            case LINE, TEXT, ONE, PICK, DAY, FIXED -> text(name).map(value -> value);
            case SEVERAL -> Optional.of(filled.all(name));
            case TRUTH -> text(name).map(Boolean::valueOf);
            case LAST_DAY ->
                text(name).flatMap(day -> Typed.afterDay(day, zone)).map(Instant::toString);
            case MOMENT, NOW ->
                text(name).flatMap(moment -> Typed.moment(moment, zone)).map(Instant::toString);
            case CODE -> text(name).flatMap(Typed::codes).map(codes -> codes.getFirst());
            case PLACE -> text(name).flatMap(Typed::place).map(code -> code);
            case CODES -> Typed.codes(filled.text(name)).map(codes -> codes);
            case MONEY ->
                text(name)
                        .flatMap(amount -> Typed.money(amount, filled.text("currency")))
                        .map(money -> money);
            case ABOUT -> text(name).map(text -> about(asked, text));
            case LIST -> Optional.<Object>of(filled.all(name)).filter(_ -> filled.has(name));
            case NATIONALITIES -> Typed.nationalities(filled.text(name)).map(codes -> codes);
            case GROUP -> Optional.of(group(asked));
            case EACH -> Optional.of(each(asked));
            case ROWS ->
                Optional.<Object>of(rows(asked))
                        .filter(_ -> asked.required() || !rows(asked).isEmpty());
        };
    }

    private Optional<String> text(String name) {
        return Optional.of(filled.text(name)).filter(text -> !text.isEmpty());
    }

    private Map<String, Object> about(Asked asked, String text) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("personId", person == null ? filled.text(asked.whom()) : person);
        about.put("text", text);
        return about;
    }

    private Map<String, Object> group(Asked asked) {
        Map<String, Object> of = new LinkedHashMap<>();
        asked.inner().forEach(inner -> {
            Asked whole = inner.in(asked.name());
            value(whole, whole.name()).ifPresent(value -> of.put(inner.name(), value));
        });
        return of;
    }

    private List<Map<String, Object>> each(Asked asked) {
        Asked inner = asked.inner().getFirst();
        List<Map<String, Object>> all = new ArrayList<>();
        for (String one : filled.persons(asked)) {
            Map<String, Object> of = new LinkedHashMap<>();
            of.put("personId", one);
            value(inner, asked.name() + "." + one + "." + inner.name()).ifPresent(value -> of.put(inner.name(), value));
            all.add(of);
        }
        return all;
    }

    private List<Map<String, Object>> rows(Asked asked) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int row : filled.begun(asked)) {
            Map<String, Object> of = new LinkedHashMap<>();
            asked.inner()
                    .forEach(inner -> value(inner, asked.name() + "." + row + "." + inner.name())
                            .ifPresent(value -> of.put(inner.name(), value)));
            all.add(of);
        }
        return all;
    }
}
