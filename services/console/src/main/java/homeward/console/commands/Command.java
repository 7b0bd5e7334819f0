package homeward.console.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import homeward.console.api.Service;
import homeward.console.shell.Signed;

/**
 * A command of a service as a form. Whether it is lawful is decided by the service.
 *
 * @param code of its words
 * @param path of the service, with {@code {case}}, {@code {person}}, {@code {item}}, {@code {number}} and
 *     {@code {within}}
 * @param stream that it changes, in the same way
 * @param roles for which the service takes it, as its description says
 * @param excluded roles of officers who do not decide it, whatever else they are, as its description says
 * @param naming whether its body names the person whom the form is about
 * @param stopping whether it cannot be undone, so that one stops before it
 * @param limited whether the limit to reply stands beside it
 * @param initial what is filled in from the file at first
 * @param facts what stands beside the form
 */
public record Command(
        String code,
        Service service,
        String path,
        String stream,
        Set<String> roles,
        Set<String> excluded,
        boolean naming,
        boolean stopping,
        boolean limited,
        List<Asked> asked,
        Function<Context, Map<String, String>> initial,
        Function<Context, List<Fact>> facts) {

    /** Something to know while one fills in a form. */
    public record Fact(String name, String value) {}

    /** Whether the service takes it from one of the officer's roles. */
    public boolean isFor(Signed officer) {
        return officer.roles().stream().anyMatch(roles::contains);
    }

    /** Whether one of the officer's roles keeps it from him or her. */
    public boolean isKeptFrom(Signed officer) {
        return officer.roles().stream().anyMatch(excluded::contains);
    }

    /** All fields by their whole names, those of groups one by one. */
    public List<Asked> fields() {
        return asked.stream().flatMap(Asked::flat).toList();
    }

    /** Where it is sent. */
    public String path(Target target) {
        return target.in(path);
    }

    /** The stream that it changes, for {@code If-Match}. */
    public String stream(Target target) {
        return target.in(stream);
    }

    /** Whether names are needed on its form: then the file is opened. */
    public boolean namesPersons(Target target) {
        return target.person() != null
                || asked.stream()
                        .anyMatch(one -> one.kind() == Kind.ABOUT
                                || one.kind() == Kind.EACH
                                || one.name().equals("travellers"));
    }

    /** Whether the service is told about one person, whom the address of the form has to name. */
    public boolean needsPerson() {
        return naming
                || path.contains("{person}")
                || asked.stream()
                        .anyMatch(
                                one -> one.kind() == Kind.ABOUT && one.options().equals(Options.NONE));
    }

    static Builder of(String code, Service service, String path, String stream) {
        return new Builder(code, service, path, stream);
    }

    /** Says what is not as in most forms. */
    static final class Builder {

        private final String code;
        private final Service service;
        private final String path;
        private final String stream;
        private final List<Asked> asked = new ArrayList<>();
        private Set<String> roles = Set.of();
        private Set<String> excluded = Set.of();
        private boolean naming;
        private boolean stopping;
        private boolean limited;
        private Function<Context, Map<String, String>> initial = _ -> Map.of();
        private Function<Context, List<Fact>> facts = _ -> List.of();

        private Builder(String code, Service service, String path, String stream) {
            this.code = code;
            this.service = service;
            this.path = path;
            this.stream = stream;
        }

        Builder by(String... officers) {
            roles = Set.of(officers);
            return this;
        }

        Builder notBy(Set<String> officers) {
            excluded = officers;
            return this;
        }

        Builder naming() {
            naming = true;
            return this;
        }

        Builder stopping() {
            stopping = true;
            return this;
        }

        Builder limited() {
            limited = true;
            return this;
        }

        Builder asks(Asked... fields) {
            asked.addAll(List.of(fields));
            return this;
        }

        Builder begins(Function<Context, Map<String, String>> with) {
            initial = with;
            return this;
        }

        Builder tells(Function<Context, List<Fact>> beside) {
            facts = beside;
            return this;
        }

        Command made() {
            return new Command(
                    code,
                    service,
                    path,
                    stream,
                    roles,
                    excluded,
                    naming,
                    stopping,
                    limited,
                    List.copyOf(asked),
                    initial,
                    facts);
        }
    }
}
