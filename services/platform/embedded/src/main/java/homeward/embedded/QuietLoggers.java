package homeward.embedded;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.helpers.NOP_FallbackServiceProvider;

/**
 * The logging of the platform process: errors only. The provider is named by a system property and not announced as a
 * service: a binding from a library, such as {@code slf4j-jdk14}, would be found in every JVM that has this module on its
 * class path, and compete there with the binding of Quarkus.
 */
public final class QuietLoggers extends NOP_FallbackServiceProvider {

    private final Map<String, Logger> loggers = new ConcurrentHashMap<>();

    @Override
    public ILoggerFactory getLoggerFactory() {
        return name -> loggers.computeIfAbsent(name, QuietLogger::new);
    }
}
