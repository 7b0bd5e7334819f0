package homeward.local.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One platform for all test classes that leave every process running; they take it as a parameter. It starts with the first of them and
 * ends after the last. Its cases are those of all these classes, and its clock may have been moved forward.
 */
public final class SharedRun implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == KillableRun.class;
    }

    @Override
    public KillableRun resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return of(context);
    }

    /** For extensions that need it, too. */
    public static KillableRun of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedRun.class))
                .computeIfAbsent(Kept.class, _ -> Kept.start(), Kept.class)
                .run();
    }

    /** Closed by the store when the last test has ended. */
    private record Kept(KillableRun run, Path data) implements AutoCloseable {

        static Kept start() {
            try {
                Path data = Files.createTempDirectory("homeward-shared-run");
                KillableRun run = KillableRun.start(data);
                run.awaitReady();
                return new Kept(run, data);
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }

        @Override
        public void close() throws IOException {
            run.close();
            try (Stream<Path> all = Files.walk(data)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
