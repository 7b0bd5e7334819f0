package homeward.treaties;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import homeward.events.request.ApplicationEvent.Procedure;
import homeward.events.request.Transferee.Category;
import homeward.treaties.ProfileFile.Entry;
import homeward.treaties.TreatyProfile.DocumentSilence;
import homeward.treaties.TreatyProfile.OnSilence;
import homeward.treaties.TreatyProfile.ReplyStart;
import homeward.treaties.TreatyProfile.WindowExtension;

/** Checks that every profile file must pass before it is used. */
final class ProfileCheck {

    static final List<String> PER_CATEGORY = List.of("submissionLimit");
    static final List<String> PER_PROCEDURE = List.of("replyLimit", "replyLimitExtended", "transferWindow");
    static final List<String> LIMITS = List.of(
            "interviewResult",
            "travelDocumentIssue",
            "travelDocumentValidity",
            "transferNotice",
            "transferNoticeAnswer",
            "readmissionInError");

    private static final ReplyStart[] WITHOUT_INTERVIEW = {
        ReplyStart.RECEIPT, ReplyStart.CONFIRMED_RECEIPT, ReplyStart.COMPLETE_DOSSIER
    };

    private static final Set<String> EXTENSION_FIELDS = Stream.of(Procedure.values())
            .map(procedure -> "transferWindowExtension." + procedure)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> LIMIT_FIELDS = limitFields();

    private ProfileCheck() {}

    static void check(String file, ProfileFile profile) {
        if (profile.version() < 1) {
            throw new InvalidProfile(file, "version", "must be at least 1");
        }
        if (profile.parties().size() != 2) {
            throw new InvalidProfile(file, "parties", "must name the two sides");
        }
        profile.rules().forEach((field, entry) -> checkRule(file, field, entry));
        profile.facts().forEach((field, entry) -> {
            checkOrigin(file, field, entry.source(), entry.article(), entry.verified());
            require(entry.value() != null, file, field, "needs a value");
        });
        Stream.of(profile.evidence().nationality(), profile.evidence().thirdCountry())
                .forEach(list -> list.forEach((kind, entry) -> {
                    require(entry.effect() != null, file, "evidence." + kind, "needs an effect");
                    require(
                            entry.expiredLessThanMonths() >= 0
                                    && (entry.expiredLessThanMonths() == 0 || !entry.alsoExpired()),
                            file,
                            "evidence." + kind,
                            "counts expired documents always, or for a period, which is not negative");
                    checkOrigin(file, "evidence." + kind, entry.source(), entry.article(), entry.verified());
                }));
        if (profile.overlayOf() == null) {
            for (Procedure procedure : Procedure.values()) {
                for (String field : List.of("replyLimit." + procedure, "transferWindow." + procedure)) {
                    require(profile.rules().containsKey(field), file, field, "must be stated, or marked as absent");
                }
            }
            for (String field : List.of("replyStart", "onSilence")) {
                require(profile.rules().containsKey(field), file, field, "is missing");
            }
        }
    }

    private static void checkRule(String file, String field, Entry entry) {
        checkOrigin(file, field, entry.source(), entry.article(), entry.verified());
        if (entry.absent()) {
            require(entry.value() == null, file, field, "cannot have a value if it is absent");
            return;
        }
        if (LIMIT_FIELDS.contains(field)) {
            JsonNode value = entry.value();
            require(
                    value != null && value.isInt() && value.intValue() > 0,
                    file,
                    field,
                    "needs a whole positive value");
            require(entry.unit() != null, file, field, "needs a unit");
        } else if (field.equals("replyStart")) {
            checkWord(file, field, entry, WITHOUT_INTERVIEW);
        } else if (field.equals(BundledProfile.AFTER_INTERVIEW)) {
            checkWord(file, field, entry, ReplyStart.values());
        } else if (EXTENSION_FIELDS.contains(field)) {
            checkWord(file, field, entry, WindowExtension.values());
        } else if (field.equals("travelDocumentSilence")) {
            checkWord(file, field, entry, DocumentSilence.values());
        } else if (field.equals("onSilence")) {
            checkWord(file, field, entry, OnSilence.values());
        } else {
            throw new InvalidProfile(file, field, "is not a known rule");
        }
    }

    private static void checkWord(String file, String field, Entry entry, Enum<?>[] allowed) {
        JsonNode value = entry.value();
        require(
                value != null && Stream.of(allowed).anyMatch(word -> word.name().equals(value.textValue())),
                file,
                field,
                "must be one of " + List.of(allowed));
    }

    private static void checkOrigin(
            String file, String field, @Nullable String source, @Nullable String article, boolean verified) {
        require(!Objects.requireNonNullElse(source, "").isBlank(), file, field, "needs a source");
        require(!verified || article != null, file, field, "cannot be verified without an article");
    }

    private static void require(boolean condition, String file, String field, String reason) {
        if (!condition) {
            throw new InvalidProfile(file, field, reason);
        }
    }

    private static Set<String> limitFields() {
        Set<String> fields = new HashSet<>(LIMITS);
        for (String field : PER_CATEGORY) {
            Stream.of(Category.values()).forEach(category -> fields.add(field + "." + category));
        }
        for (String field : PER_PROCEDURE) {
            Stream.of(Procedure.values()).forEach(procedure -> fields.add(field + "." + procedure));
        }
        return fields;
    }
}
