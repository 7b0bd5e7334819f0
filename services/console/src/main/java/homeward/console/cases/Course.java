package homeward.console.cases;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How far a case has come: six stations, each with its state, from the stages that the services give.
 *
 * @param stations name and state ({@code done}, {@code now} or empty) in the order of a return
 */
public record Course(List<Station> stations) {

    private static final List<String> NAMES =
            List.of("APPLICATION", "REPLY", "DOCUMENTS", "TRANSFER", "HANDOVER", "REINTEGRATION");

    /** Nothing is expected any more unless the persons have been received. */
    private static final Set<String> ENDED = Set.of("WITHDRAWN", "CLOSED");

    /** One station. */
    public record Station(String name, String state) {

        public boolean isDone() {
            return state.equals("done");
        }

        public boolean isNow() {
            return state.equals("now");
        }
    }

    /** The course by the stages of the four services; they do not tell of a refusal. */
    public static Course of(Stages stages) {
        return of(stages, false);
    }

    /** The course of a case: if nobody is taken back, nothing is expected after the reply. */
    public static Course of(CaseFile<?> file) {
        List<Application.Applicant> people = file.application().people();
        Stages stages = stages(file);
        boolean refused = !people.isEmpty()
                && !stages.transfer().equals("HANDED_OVER")
                && people.stream().allMatch(person -> person.answer().isNegative());
        return of(stages, refused);
    }

    private static Course of(Stages stages, boolean refused) {
        int reached = refused ? NAMES.indexOf("REPLY") + 1 : reached(stages);
        boolean over = refused || (ENDED.contains(stages.application()) && reached < NAMES.indexOf("REINTEGRATION"));
        return new Course(IntStream.range(0, NAMES.size())
                .mapToObj(i -> new Station(NAMES.get(i), i < reached ? "done" : i == reached && !over ? "now" : ""))
                .toList());
    }

    private static int reached(Stages stages) {
        if (stages.transfer().equals("HANDED_OVER")) {
            return stages.reintegrations().stream().allMatch("CLOSED"::equals) ? NAMES.size() : NAMES.size() - 1;
        }
        boolean documents = !stages.identifications().isEmpty()
                && stages.identifications().stream().allMatch("DOCUMENTED"::equals);
        return switch (stages.application()) {
            case "EXPECTED" -> 0;
            case "SUBMITTED", "RECEIVED" -> 1;
            default -> !documents ? 2 : stages.transfer().equals("ARRIVED") ? 4 : 3;
        };
    }

    /** The station where the case stands; of a case that has ended, the last one that it reached. */
    public String now() {
        return stations.stream()
                .filter(Station::isNow)
                .map(Station::name)
                .findFirst()
                .orElseGet(() -> stations.stream()
                        .filter(Station::isDone)
                        .map(Station::name)
                        .reduce((_, later) -> later)
                        .orElse(NAMES.getFirst()));
    }

    /** The stages of a case file. */
    private static Stages stages(CaseFile<?> file) {
        return new Stages(
                file.application().stage(),
                file.identification() == null
                        ? List.of()
                        : Lists.of(file.identification().persons()).stream()
                                .map(CaseFile.Identity::stage)
                                .toList(),
                file.transfer() == null ? "EXPECTED" : file.transfer().stage(),
                file.reintegration() == null
                        ? List.of()
                        : file.reintegration().all().stream()
                                .map(CaseFile.Returnee::stage)
                                .toList());
    }
}
