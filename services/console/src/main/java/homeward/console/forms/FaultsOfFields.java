package homeward.console.forms;

import java.util.List;
import java.util.stream.Collectors;

import io.quarkus.qute.TemplateExtension;

/** What templates ask of the faults of a form. */
@TemplateExtension
final class FaultsOfFields {

    private FaultsOfFields() {}

    /** What is wrong with a field; empty if nothing is. */
    static String at(List<Fault> faults, String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::text)
                .collect(Collectors.joining(". "));
    }
}
