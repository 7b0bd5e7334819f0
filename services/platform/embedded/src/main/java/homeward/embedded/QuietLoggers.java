package homeward.embedded;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.helpers.NOP_FallbackServiceProvider;

/**
 * The SLF4J provider of the platform process: errors only. It is selected by a system property rather than announced as
 * a service, because a binding such as {@code slf4j-jdk14} would be found in every JVM with this module on its class
 * path, and compete there with the binding of Quarkus.
 */
public final class QuietLoggers extends NOP_FallbackServiceProvider {

    private final Map<String, Logger> loggers = new ConcurrentHashMap<>();

    @Override
    public ILoggerFactory getLoggerFactory() {
        return name -> loggers.computeIfAbsent(name, QuietLogger::new);
    }
}
