package homeward.local.browser;

import java.io.IOException;
import java.util.Objects;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import homeward.local.running.Client;
import homeward.local.running.KillableRun;
import homeward.local.running.SharedRun;

/**
 * Gives a test class a console of the shared run with a browser, and cases to go on with, as parameters. Both are there before the class
 * begins and are gone when it has ended. A class with one instance for all its tests takes them in a method that runs before all, any other
 * in its constructor.
 */
final class InABrowser implements BeforeAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace KEPT = ExtensionContext.Namespace.create(InABrowser.class);

    /** The store closes the console when the class has ended. */
    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        KillableRun run = SharedRun.of(context);
        ExtensionContext.Store kept = context.getStore(KEPT);
        kept.put(VisitedConsole.class, VisitedConsole.open(run, context.getRequiredTestClass()));
        kept.put(OpenedCases.class, new OpenedCases(new Client(run.addresses())));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == VisitedConsole.class || type == OpenedCases.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return Objects.requireNonNull(context.getStore(KEPT).get(type), "not there before the class has begun");
    }
}
