package homeward.treaties;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import homeward.events.RuleBasis;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.transport.TransferEvent.TransportMode;
import homeward.treaties.TransitFile.Agreement;
import homeward.treaties.TransitFile.Airside;
import homeward.treaties.TransitFile.Figure;

/** The rules of {@code treaties/transit.json}. */
public final class BundledTransitRules implements TransitRules {

    private static final String FILE = "transit.json";

    private final TransitFile file;
    private final Organisations organisations;

    private BundledTransitRules(TransitFile file, Organisations organisations) {
        this.file = file;
        this.organisations = organisations;
    }

    /** @throws InvalidProfile if the file is malformed, or claims to have read what it does not cite */
    public static BundledTransitRules load() {
        TransitFile file = TreatyData.transit(FILE);
        file.agreements().forEach(BundledTransitRules::check);
        file.airside().forEach(rule -> cited(rule.id(), "airside", rule.article(), rule.source(), rule.verified()));
        return new BundledTransitRules(file, TreatyData.organisations());
    }

    private static void check(Agreement agreement) {
        if (agreement.parties().size() != 2) {
            throw new InvalidProfile(FILE, agreement.id(), "must name the two sides");
        }
        check(agreement, "leadTime", agreement.leadTime());
        check(agreement, "replyLimit", agreement.replyLimit());
        check(agreement, "usableFor", agreement.usableFor());
        TransitFile.Word silence = agreement.onSilence();
        if (silence != null) {
            cited(agreement.id(), "onSilence", silence.article(), silence.source(), silence.verified());
        }
        TransitFile.Escorts escorts = agreement.escorts();
        if (escorts != null) {
            cited(agreement.id(), "escorts", escorts.article(), escorts.source(), escorts.verified());
        }
    }

    private static void check(Agreement agreement, String field, @Nullable Figure figure) {
        if (figure != null) {
            cited(agreement.id(), field, figure.article(), figure.source(), figure.verified());
            if (figure.value() < 1) {
                throw new InvalidProfile(FILE, agreement.id() + "/" + field, "needs a positive value");
            }
        }
    }

    private static void cited(String id, String field, @Nullable String article, String source, boolean verified) {
        if (source.isBlank() || (verified && article == null)) {
            throw new InvalidProfile(FILE, id + "/" + field, "needs a source, and an article if it is verified");
        }
    }

    @Override
    public TransitRule between(
            StateCode requesting, StateCode transit, Set<TransportMode> modes, ReturnKind kind, LocalDate on) {
        return file.agreements().stream()
                .filter(agreement -> agreement.inForce() == null || !on.isBefore(agreement.inForce()))
                .filter(agreement ->
                        agreement.modes() == null || agreement.modes().containsAll(modes))
                .filter(agreement ->
                        agreement.kinds() == null || agreement.kinds().contains(kind))
                .filter(agreement -> binds(agreement, requesting, transit, on))
                .findFirst()
                .map(BundledTransitRules::rule)
                .orElse(TransitRule.NONE);
    }

    private boolean binds(Agreement agreement, StateCode one, StateCode other, LocalDate on) {
        String left = agreement.parties().getFirst();
        String right = agreement.parties().getLast();
        return (party(agreement, one, left, on) && party(agreement, other, right, on))
                || (party(agreement, one, right, on) && party(agreement, other, left, on));
    }

    private boolean party(Agreement agreement, StateCode state, String party, LocalDate on) {
        List<ProfileFile.ExceptedState> excepted = agreement.excepted() == null ? List.of() : agreement.excepted();
        return organisations.belongs(state, party, on)
                && excepted.stream().noneMatch(other -> other.state().equals(state));
    }

    private static TransitRule rule(Agreement of) {
        return new TransitRule(
                limit(of, "leadTime", of.leadTime()),
                limit(of, "replyLimit", of.replyLimit()),
                Optional.ofNullable(of.onSilence())
                        .map(word -> new Rule<>(word.value(), of.basis("onSilence", word.article(), word.verified()))),
                limit(of, "usableFor", of.usableFor()),
                Optional.ofNullable(of.escorts())
                        .map(rule ->
                                new Rule<>(rule.assurances(), of.basis("escorts", rule.article(), rule.verified()))));
    }

    private static Optional<Rule<Limit>> limit(Agreement of, String field, @Nullable Figure figure) {
        return Optional.ofNullable(figure)
                .map(known -> new Rule<>(
                        new Limit(known.value(), known.unit()), of.basis(field, known.article(), known.verified())));
    }

    @Override
    public Optional<AirsideRule> airside(StateCode state, LocalDate on) {
        return file.airside().stream()
                .filter(rule -> rule.inForce() == null || !on.isBefore(rule.inForce()))
                .filter(rule -> organisations.belongs(state, rule.state(), on))
                .findFirst()
                .map(BundledTransitRules::airside);
    }

    private static AirsideRule airside(Airside rule) {
        return new AirsideRule(
                Duration.ofHours(rule.longestStay()),
                rule.kinds(),
                new RuleBasis(rule.id(), rule.version(), "airside", rule.article(), rule.verified()));
    }
}
