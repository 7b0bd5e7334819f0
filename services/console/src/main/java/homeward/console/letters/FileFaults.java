package homeward.console.letters;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import homeward.console.api.Problem;
import homeward.console.forms.Fault;
import homeward.console.words.Speech;

/** Why a file is not put to a letter, in words, with its name before them. */
final class FileFaults {

    /** The field to go to. */
    static final String FIELD = "files";

    private FileFaults() {}

    /**
     * @param fields of the form: one that came back because its session had ended tells what was lost with it
     */
    static List<Fault> of(List<Brought> brought, Map<String, String> fields, Speech say) {
        if (brought.isEmpty()) {
            return fields.getOrDefault(Enclosed.LOST, "")
                    .lines()
                    .map(name -> coded(name, "FILE_SESSION", say))
                    .toList();
        }
        return brought.stream()
                .filter(file -> file.stored() == null)
                .flatMap(file -> of(file, say))
                .toList();
    }

    private static Stream<Fault> of(Brought file, Speech say) {
        Problem problem = file.problem();
        if (problem == null || problem.isPassing()) {
            String code = file.code();
            return Stream.of(coded(file.name(), code == null ? "FILE_NO_ANSWER" : code, say));
        }
        return Fault.of(problem, FIELD, say).stream()
                .map(fault -> new Fault(FIELD, file.name() + ": " + fault.text(), fault.basis()));
    }

    private static Fault coded(String name, String code, Speech say) {
        return new Fault(FIELD, name + ": " + say.word("fault", code), null);
    }

    /** Whether the service does not have a file any more that the letter names. */
    static boolean isGone(Problem problem) {
        String field = problem.field();
        return field != null && field.startsWith("attachments[") && field.endsWith("].attachmentId");
    }
}
