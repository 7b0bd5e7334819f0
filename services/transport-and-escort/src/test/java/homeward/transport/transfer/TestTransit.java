package homeward.transport.transfer;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import homeward.events.RuleBasis;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.transport.TransferEvent.EscortAssurance;
import homeward.events.transport.TransferEvent.TransitSilence;
import homeward.events.transport.TransferEvent.TransportMode;
import homeward.treaties.AirsideRule;
import homeward.treaties.Limit;
import homeward.treaties.Rule;
import homeward.treaties.TransitRule;
import homeward.treaties.TransitRules;

/** The same rules on transit between all states; a test sets them. Initially there are none. */
public record TestTransit(TransitRule rule, @Nullable AirsideRule airside) implements TransitRules {

    public static final TestTransit NO_RULES = new TestTransit(TransitRule.NONE, null);

    public static RuleBasis basis(String field, boolean verified) {
        return new RuleBasis("TEST-TRANSIT", 1, field, "4", verified);
    }

    /** A lead time and a reply limit of two days each, and a consent that can be used for thirty days. */
    public static TestTransit limits() {
        return limits(TransitSilence.NO_EFFECT, true);
    }

    public static TestTransit silenceSuffices(boolean verified) {
        return limits(TransitSilence.TRANSIT_MAY_BEGIN, verified);
    }

    private static TestTransit limits(TransitSilence silence, boolean verified) {
        return new TestTransit(
                new TransitRule(
                        Optional.of(new Rule<>(days(2), basis("leadTime", true))),
                        Optional.of(new Rule<>(days(2), basis("replyLimit", true))),
                        Optional.of(new Rule<>(silence, basis("onSilence", verified))),
                        Optional.of(new Rule<>(days(30), basis("usableFor", true))),
                        Optional.empty()),
                null);
    }

    /** Escorts are unarmed, in civilian clothes, and carry proof. */
    public static TestTransit escorts() {
        return new TestTransit(
                new TransitRule(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Rule<>(Set.of(EscortAssurance.values()), basis("escorts", true)))),
                null);
    }

    /** Nobody who changes planes within three hours needs consent, whatever the kind of return. */
    public static TestTransit airside(boolean verified) {
        return airside(3, Set.of(ReturnKind.values()), verified);
    }

    public static TestTransit airside(int hours, Set<ReturnKind> kinds, boolean verified) {
        return new TestTransit(
                TransitRule.NONE, new AirsideRule(Duration.ofHours(hours), kinds, basis("airside", verified)));
    }

    private static Limit days(int days) {
        return new Limit(days, Limit.Unit.CALENDAR_DAYS);
    }

    @Override
    public TransitRule between(
            StateCode requesting, StateCode transit, Set<TransportMode> modes, ReturnKind kind, LocalDate on) {
        return rule;
    }

    @Override
    public Optional<AirsideRule> airside(StateCode state, LocalDate on) {
        return Optional.ofNullable(airside);
    }
}
