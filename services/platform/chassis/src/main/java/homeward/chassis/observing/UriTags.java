package homeward.chassis.observing;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;

/** Keeps addresses out of the figures: the tag {@code uri} is the template of a resource of this service, or UNKNOWN. */
@ApplicationScoped
class UriTags {

    private static final String TAG = "uri";
    private static final String UNKNOWN = "UNKNOWN";

    @Produces
    @Singleton
    MeterFilter templatesOnly(BeanManager beans) {
        Supplier<Set<String>> templates = () -> beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .flatMap(bean -> templates(bean.getBeanClass()))
                .collect(Collectors.toUnmodifiableSet());
        return new Filter(templates);
    }

    private static Stream<String> templates(Class<?> type) {
        Path own = type.getAnnotation(Path.class);
        if (own == null) {
            return Stream.empty();
        }
        return Stream.concat(
                Stream.of(joined(own.value(), "")),
                Arrays.stream(type.getMethods())
                        .map(method -> method.getAnnotation(Path.class))
                        .flatMap(Stream::ofNullable)
                        .map(path -> joined(own.value(), path.value())));
    }

    private static String joined(String first, String second) {
        String path = ("/" + first + "/" + second).replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static final class Filter implements MeterFilter {

        private final Supplier<Set<String>> source;
        private volatile Set<String> templates = Set.of();

        Filter(Supplier<Set<String>> source) {
            this.source = source;
        }

        @Override
        public Meter.Id map(Meter.Id id) {
            String uri = id.getTag(TAG);
            if (uri == null || known().contains(uri)) {
                return id;
            }
            return id.replaceTags(id.getTags().stream()
                    .map(tag -> tag.getKey().equals(TAG) ? Tag.of(TAG, UNKNOWN) : tag)
                    .toList());
        }

        private Set<String> known() {
            if (templates.isEmpty()) {
                templates = source.get();
            }
            return templates;
        }
    }
}
