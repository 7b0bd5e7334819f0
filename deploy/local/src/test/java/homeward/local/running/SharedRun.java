package homeward.local.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One platform for all test classes that kill nothing; they take it as a parameter. It starts with the first of them and
 * ends after the last. Its cases are those of all these classes, and its clock may have been moved forward.
 */
public final class SharedRun implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == KillableRun.class;
    }

    @Override
    public KillableRun resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedRun.class))
                .computeIfAbsent(KillableRun.class, _ -> started(), KillableRun.class);
    }

    private static KillableRun started() {
        try {
            KillableRun run = KillableRun.start(
                    Path.of("target", "shared-run", UUID.randomUUID().toString()));
            run.awaitReady();
            return run;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
