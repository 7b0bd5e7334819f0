package homeward.treaties;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import homeward.events.RuleBasis;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.identification.IdentificationEvent.EvidenceEffect;
import homeward.events.identification.IdentificationEvent.EvidenceKind;
import homeward.events.request.ApplicationEvent.Procedure;
import homeward.events.request.Transferee.Category;
import homeward.treaties.ProfileFile.Entry;
import homeward.treaties.ProfileFile.EvidenceEntry;

/** An agreement's file merged with a protocol's file, if there is one. Each rule names its source file. */
final class BundledProfile implements TreatyProfile {

    static final String AFTER_INTERVIEW = "replyStartAfterInterview";

    private static final String IN_FORCE = "inForce";
    private static final String THIRD_COUNTRY_FROM = "thirdCountryFrom";

    private final ProfileFile agreement;
    private final @Nullable ProfileFile protocol;
    private final Organisations organisations;
    private final Map<String, Origin<Entry>> rules = new HashMap<>();
    private final Map<EvidenceKind, Origin<EvidenceEntry>> nationality = new HashMap<>();
    private final Map<EvidenceKind, Origin<EvidenceEntry>> thirdCountry = new HashMap<>();

    private record Origin<T>(ProfileFile file, T entry) {}

    BundledProfile(ProfileFile agreement, @Nullable ProfileFile protocol, Organisations organisations) {
        this.agreement = agreement;
        this.protocol = protocol;
        this.organisations = organisations;
        apply(agreement);
        if (protocol != null) {
            apply(protocol);
        }
        rules.values().removeIf(rule -> rule.entry().absent());
    }

    private void apply(ProfileFile file) {
        file.rules().forEach((field, entry) -> rules.put(field, new Origin<>(file, entry)));
        file.evidence().nationality().forEach((kind, entry) -> nationality.put(kind, new Origin<>(file, entry)));
        file.evidence().thirdCountry().forEach((kind, entry) -> thirdCountry.put(kind, new Origin<>(file, entry)));
    }

    @Override
    public TreatyReference reference() {
        return protocol == null
                ? new TreatyReference(agreement.id(), null, agreement.version())
                : new TreatyReference(agreement.id(), protocol.id(), protocol.version());
    }

    @Override
    public boolean bindsBoth(StateCode requesting, StateCode requested, LocalDate on) {
        return binds(agreement, requesting, requested, on)
                && (protocol == null || binds(protocol, requesting, requested, on));
    }

    @Override
    public List<RuleBasis> uncertain() {
        return files().filter(file -> file.inForce() == null)
                .flatMap(file -> Stream.concat(
                        Stream.of(basis(file, IN_FORCE, null, false)),
                        Stream.ofNullable(file.facts().get(THIRD_COUNTRY_FROM))
                                .map(entry -> basis(file, THIRD_COUNTRY_FROM, entry.article(), entry.verified()))))
                .toList();
    }

    /** The protocol comes first. */
    private Stream<ProfileFile> files() {
        return Stream.concat(Stream.ofNullable(protocol), Stream.of(agreement));
    }

    @Override
    public RuleBasis citation(String field) {
        for (ProfileFile file : files().toList()) {
            Entry entry = file.rules().getOrDefault(field, file.facts().get(field));
            if (entry != null) {
                return basis(file, field, entry.article(), entry.verified());
            }
        }
        return basis(agreement, field, null, false);
    }

    private boolean binds(ProfileFile file, StateCode one, StateCode other, LocalDate on) {
        String left = file.parties().getFirst();
        String right = file.parties().getLast();
        return file.appliesOn(on)
                && ((party(file, one, left, on) && party(file, other, right, on))
                        || (party(file, one, right, on) && party(file, other, left, on)));
    }

    private boolean party(ProfileFile file, StateCode state, String party, LocalDate on) {
        List<ProfileFile.ExceptedState> except = file.except() == null ? List.of() : file.except();
        return organisations.belongs(state, party, on)
                && except.stream().noneMatch(excepted -> excepted.state().equals(state));
    }

    @Override
    public Optional<Rule<Limit>> submissionLimit(Category category) {
        return limit("submissionLimit." + category);
    }

    @Override
    public Optional<Rule<Limit>> replyLimit(Procedure procedure) {
        return limit("replyLimit." + procedure);
    }

    @Override
    public Optional<Rule<Limit>> replyLimitExtended(Procedure procedure) {
        return limit("replyLimitExtended." + procedure);
    }

    @Override
    public Rule<ReplyStart> replyStart(boolean interviewRequested) {
        String field = interviewRequested && rules.containsKey(AFTER_INTERVIEW) ? AFTER_INTERVIEW : "replyStart";
        return word(field, ReplyStart::valueOf);
    }

    @Override
    public Optional<Rule<Limit>> interviewResult() {
        return limit("interviewResult");
    }

    @Override
    public Rule<OnSilence> onSilence() {
        return silence("onSilence", OnSilence::valueOf);
    }

    @Override
    public Optional<Rule<Limit>> transferWindow(Procedure procedure) {
        return limit("transferWindow." + procedure);
    }

    @Override
    public Optional<Rule<WindowExtension>> transferWindowExtension(Procedure procedure) {
        String field = "transferWindowExtension." + procedure;
        return rules.containsKey(field) ? Optional.of(word(field, WindowExtension::valueOf)) : Optional.empty();
    }

    @Override
    public Optional<Rule<Limit>> travelDocumentIssue() {
        return limit("travelDocumentIssue");
    }

    @Override
    public Optional<Rule<Limit>> readmissionInError() {
        return limit("readmissionInError");
    }

    @Override
    public Optional<Rule<DocumentSilence>> travelDocumentSilence() {
        return rules.containsKey("travelDocumentSilence")
                ? Optional.of(silence("travelDocumentSilence", DocumentSilence::valueOf))
                : Optional.empty();
    }

    @Override
    public Optional<Rule<Limit>> transferNotice() {
        return limit("transferNotice");
    }

    @Override
    public Optional<Rule<Limit>> transferNoticeAnswer() {
        return limit("transferNoticeAnswer");
    }

    @Override
    public Optional<Rule<EvidenceEffect>> effect(EvidenceKind kind, Category category, @Nullable Period expired) {
        boolean ofNationality = switch (category) {
            case OWN_NATIONAL, FORMER_NATIONAL -> true;
            case THIRD_COUNTRY_NATIONAL, STATELESS -> false;
        };
        Origin<EvidenceEntry> item = (ofNationality ? nationality : thirdCountry).get(kind);
        if (item == null) {
            return Optional.empty();
        }
        String field = (ofNationality ? "evidence.nationality." : "evidence.thirdCountry.") + kind;
        EvidenceEntry entry = item.entry();
        if (expired != null && entry.effect() == EvidenceEffect.PROOF && !entry.coversExpired(expired)) {
            return switch (kind) {
                case PASSPORT -> effect(EvidenceKind.EXPIRED_PASSPORT, category, expired);
                case OTHER_DOCUMENT -> Optional.empty();
                default -> effect(EvidenceKind.OTHER_DOCUMENT, category, expired);
            };
        }
        return Optional.of(new Rule<>(entry.effect(), basis(item.file(), field, entry.article(), entry.verified())));
    }

    private Optional<Rule<Limit>> limit(String field) {
        Origin<Entry> rule = rules.get(field);
        if (rule == null) {
            return Optional.empty();
        }
        Limit.Unit unit = rule.entry().unit();
        if (unit == null) {
            throw new InvalidProfile(rule.file().id(), field, "needs a unit");
        }
        return Optional.of(new Rule<>(new Limit(value(rule, field).intValue(), unit), basis(rule, field)));
    }

    private <T> Rule<T> word(String field, Function<String, T> parser) {
        Origin<Entry> rule = rules.get(field);
        if (rule == null) {
            throw new InvalidProfile(agreement.id(), field, "is missing");
        }
        return new Rule<>(parser.apply(value(rule, field).textValue()), basis(rule, field));
    }

    private <T> Rule<T> silence(String field, Function<String, T> parser) {
        Rule<T> rule = word(field, parser);
        Origin<Entry> origin = rules.get(field);
        return origin == null || origin.file().inForce() != null
                ? rule
                : new Rule<>(
                        rule.value(), basis(origin.file(), field, origin.entry().article(), false));
    }

    private static JsonNode value(Origin<Entry> rule, String field) {
        JsonNode value = rule.entry().value();
        if (value == null) {
            throw new InvalidProfile(rule.file().id(), field, "needs a value");
        }
        return value;
    }

    private static RuleBasis basis(Origin<Entry> rule, String field) {
        return basis(rule.file(), field, rule.entry().article(), rule.entry().verified());
    }

    private static RuleBasis basis(ProfileFile file, String field, @Nullable String article, boolean verified) {
        return new RuleBasis(file.id(), file.version(), field, article, verified);
    }
}
