package homeward.console.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import homeward.console.api.Answer;
import homeward.console.api.Calls;
import homeward.console.api.Problem;
import homeward.console.api.Service;
import homeward.console.words.Speech;

/** Asks the service what an application would do; nothing is recorded. */
@ApplicationScoped
class DryRun {

    /** How the service names what no field of the form is: the officer's authority, as the sign-in gives it. */
    private static final String OWN_AUTHORITY = "authority";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Calls calls;

    DryRun(Calls calls) {
        this.calls = calls;
    }

    /**
     * @param found what stands in the way
     * @param preview null if the service could not be asked, refuses the application or does not answer
     */
    record Result(List<Found> found, @Nullable Preview preview) {

        /** What is wrong, by field. */
        Map<String, String> byName() {
            Map<String, String> faults = new HashMap<>();
            found.forEach(one -> {
                if (one.name() != null) {
                    faults.putIfAbsent(one.name(), one.text());
                }
            });
            return faults;
        }
    }

    /** @param state of the officer */
    Result of(Answers answers, String state, String token, Speech say) {
        LocalDate today = today(say);
        List<Found> lacking = lacking(answers, today, say);
        if (!lacking.isEmpty()) {
            return new Result(lacking, null);
        }
        Answer<Preview> answer = calls.post(
                Service.REQUEST,
                "/applications/preview",
                token,
                UUID.randomUUID().toString(),
                Body.of(answers, state, today),
                Preview.class);
        Problem problem = answer.problem();
        if (problem != null) {
            return new Result(found(problem, answers, say), null);
        }
        Preview preview = answer.orThrow();
        return new Result(refused(preview, answers, say), preview);
    }

    static LocalDate today(Speech say) {
        return say.now().atZone(say.home()).toLocalDate();
    }

    /** What the service could not even be asked without. */
    static List<Found> lacking(Answers answers, LocalDate today, Speech say) {
        Paper paper = Paper.of(answers, say);
        return Lack.of(answers, today).stream()
                .map(lack -> new Found(
                        lack.name(), paper.longLabel(lack.name()) + ": " + say.word("lack", lack.code()), null))
                .toList();
    }

    /** Texts that would not be sent. */
    private static List<Found> refused(Preview preview, Answers answers, Speech say) {
        Paper paper = Paper.of(answers, say);
        return preview.refused().stream()
                .map(field -> {
                    if (field.equals(OWN_AUTHORITY)) {
                        return new Found(null, say.word("lack", "ASYLUM_AUTHORITY"), null);
                    }
                    String name = Fields.of(field).orElse(null);
                    String label = name == null ? field : paper.longLabel(name);
                    return new Found(name, label + ": " + say.word("lack", "ASYLUM"), null);
                })
                .toList();
    }

    /** What the service says, at the fields that it names. */
    static List<Found> found(Problem problem, Answers answers, Speech say) {
        if (problem.isPassing()) {
            String code = problem.status() == 429 ? "TOO_MANY" : "NO_ANSWER";
            return List.of(new Found(null, say.word("fault", code), null));
        }
        Paper paper = Paper.of(answers, say);
        List<Problem.Violation> violations = problem.violations();
        if (violations != null && !violations.isEmpty()) {
            List<Found> found = new ArrayList<>();
            violations.forEach(one -> found.add(
                    DraftDesk.CONTENT.equals(one.field())
                            ? new Found(null, say.word("lack", "TOO_LONG"), null)
                            : at(one.field(), one.message(), paper)));
            return found;
        }
        String rule = problem.ruleOrStatus();
        String said = say.word("rule", rule);
        String detail = problem.detail() == null ? rule : problem.detail();
        String text = said.equals(rule) ? detail : said + named(detail);
        Found found = at(problem.field(), text, paper);
        return List.of(new Found(found.name(), found.text(), problem.basis()));
    }

    /** The case of which the service speaks; nothing if it speaks of none. */
    private static String named(String detail) {
        Matcher caseId = ID.matcher(detail);
        return caseId.find() ? ": " + caseId.group() : "";
    }

    private static Found at(@Nullable String field, String text, Paper paper) {
        String name = Fields.of(field).orElse(null);
        String label = name != null ? paper.longLabel(name) + ": " : field != null ? field + ": " : "";
        return new Found(name, label + text, null);
    }
}
