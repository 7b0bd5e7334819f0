package homeward.console.commands;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import homeward.console.cases.IdentityDesk;
import homeward.console.cases.TransferDesk;
import homeward.console.words.Speech;

/** What there is to choose from, by the file and in the reader's words. */
@FunctionalInterface
public interface Options {

    Options NONE = _ -> List.of();

    List<Option> of(Context context);

    /** All codes, in their order. */
    static Options coded(String kind, Enum<?>[] codes) {
        return coded(kind, codes, Set.of());
    }

    /** Codes without some that are not for this form. */
    static Options coded(String kind, Enum<?>[] codes, Set<? extends Enum<?>> without) {
        return context -> Arrays.stream(codes)
                .filter(Predicate.not(without::contains))
                .map(code -> option(kind, code.name(), context.say()))
                .toList();
    }

    private static Option option(String kind, String code, Speech say) {
        return new Option(
                code, say.word(kind, code), say.known(kind + "hint", code).orElse(null));
    }

    /** Yes and no. */
    static Options truth() {
        return context -> List.of(option("truth", "true", context.say()), option("truth", "false", context.say()));
    }

    /** The persons of the application. */
    static Options persons() {
        return context -> context.file().application().people().stream()
                .map(person -> new Option(person.personId(), context.name(person.personId()), null))
                .toList();
    }

    /** Those who travel on the itinerary that the form is about. */
    static Options travellers() {
        return context -> context.plan().stream()
                .flatMap(plan -> plan.people().stream())
                .map(person -> new Option(person, context.name(person), null))
                .toList();
    }

    /** States that the itinerary crosses and that were not asked yet. */
    static Options crossed() {
        return context -> context.transfer().stream()
                .flatMap(desk -> desk.crossed(context.target().item()).stream())
                .filter(TransferDesk.Crossed::isUnasked)
                .map(crossed -> new Option(crossed.state(), context.say().state(crossed.state()), null))
                .toList();
    }

    /** The evidence about the person whom the form is about. */
    static Options evidence() {
        return context -> context.identity().stream()
                .flatMap(person -> person.pieces().stream())
                .map(piece -> evidence(piece, context.say()))
                .toList();
    }

    private static Option evidence(IdentityDesk.Evidence piece, Speech say) {
        return new Option(
                piece.evidenceId(),
                say.word("evidence", piece.kind()),
                say.word("effect", piece.effect()) + ", " + say.article(piece.basis()));
    }
}
