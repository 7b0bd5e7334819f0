package homeward.console.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.apply.DraftDesk.Draft;
import homeward.console.words.Speech;

/** Makes what stands around the pages of a draft. */
final class Frames {

    private Frames() {}

    /** @param state of the officer */
    static Frame of(Draft draft, Answers answers, Place here, String state, Speech say) {
        Paper paper = Paper.of(answers, say);
        List<Completeness> complete = Completeness.of(answers);
        return new Frame(
                draft.draftId(),
                answers.get("reference"),
                state,
                orNull(answers.get("requestedState")),
                orNull(answers.get("returnKind")),
                say.moment(draft.savedAt()),
                say.day(draft.keptUntil()),
                steps(draft, answers, here, say),
                complete.stream()
                        .map(one -> person(draft, answers, one, here, paper, say))
                        .toList(),
                complete.stream().mapToInt(Completeness::present).sum(),
                complete.stream().mapToInt(Completeness::asked).sum());
    }

    static String href(String draftId, Place place) {
        return "/applications/drafts/" + draftId + "/" + place.path();
    }

    /** To the field itself; null if the form has no such field. */
    static @Nullable String href(String draftId, String name, boolean checked) {
        return Place.of(name)
                .map(place -> href(draftId, place) + (checked ? "?checked=true" : "") + "#" + name)
                .orElse(null);
    }

    private static List<Frame.Step> steps(Draft draft, Answers answers, Place here, Speech say) {
        LocalDate today = say.now().atZone(say.home()).toLocalDate();
        List<Section> lacking = Lack.of(answers, today).stream()
                .flatMap(lack -> Place.of(lack.name()).stream())
                .map(Place::section)
                .toList();
        List<Frame.Step> steps = new ArrayList<>();
        for (Section section : Section.values()) {
            Place first = new Place(section, section.isOfEachPerson() ? 1 : 0);
            boolean answered = answers.fields().keySet().stream()
                    .flatMap(name -> Place.of(name).stream())
                    .anyMatch(place -> place.section() == section);
            steps.add(new Frame.Step(
                    href(draft.draftId(), first),
                    say.word("section", section.name()),
                    hint(section.name(), say),
                    section == here.section(),
                    answered && !lacking.contains(section)));
        }
        return steps;
    }

    private static @Nullable String hint(String section, Speech say) {
        String hint = say.word("sectionhint", section);
        return hint.equals(section) ? null : hint;
    }

    private static Frame.Person person(
            Draft draft, Answers answers, Completeness one, Place here, Paper paper, Speech say) {
        Section section = here.section().isOfEachPerson() ? here.section() : Section.PERSONS;
        String role = answers.get(one.person(), "role");
        return new Frame.Person(
                href(draft.draftId(), new Place(section, one.person())),
                paper.personName(one.person()),
                (role.isEmpty() ? "" : say.word("family", role) + " · ") + one.present() + " / " + one.asked(),
                one.present(),
                one.asked(),
                one.missing().stream()
                        .map(name -> new Frame.Link(
                                missing(draft, name),
                                name.endsWith(".number") ? say.word("section", "EVIDENCE") : paper.label(name)))
                        .toList(),
                here.number() == one.person());
    }

    private static String missing(Draft draft, String name) {
        String href = href(draft.draftId(), name, false);
        return href == null ? "#" : href;
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
