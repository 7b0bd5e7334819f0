package homeward.console.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Observes;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.Resolver;
import io.quarkus.qute.Results;
import io.quarkus.qute.TemplateInstance;

/** Texts of pages that a language lacks: said in English, and marked as such. */
final class BorrowedTexts {

    /** Before those that know the texts of all languages, and say English ones as if they were of any. */
    private static final int FIRST = 10;

    void borrow(
            @Observes EngineBuilder engine,
            Words words,
            FormWords form,
            AuditWords audit,
            OfficerWords officer,
            PageWords page,
            RouteWords route,
            AccessWords access,
            FiguresWords figures,
            AdminWords admin) {
        Map.of(
                        "msg", words,
                        "form", form,
                        "audit", audit,
                        "officer", officer,
                        "page", page,
                        "route", route,
                        "access", access,
                        "figures", figures,
                        "admin", admin)
                .forEach((bundle, english) -> engine.addNamespaceResolver(of(bundle, (Resolver) english)));
    }

    /** @param bundle its namespace in templates, with which the names of its files begin */
    private static NamespaceResolver of(String bundle, Resolver english) {
        Map<String, Set<String>> own = Languages.ALL.stream()
                .filter(language -> !Languages.COMPLETE.contains(language))
                .map(Locale::getLanguage)
                .collect(Collectors.toUnmodifiableMap(Function.identity(), language -> names(bundle, language)));
        return NamespaceResolver.builder(bundle)
                .priority(FIRST)
                .resolveAsync(text -> {
                    Object locale = text.getAttribute(TemplateInstance.LOCALE);
                    Set<String> names = locale instanceof Locale language ? own.get(language.getLanguage()) : null;
                    return names == null || names.contains(text.getName())
                            ? Results.notFound(text)
                            : english.resolve(text).thenApply(said -> Borrowed.mark(String.valueOf(said)));
                })
                .build();
    }

    /** The names of the texts that a language has. */
    static Set<String> names(String bundle, String language) {
        return texts(bundle, language).stringPropertyNames();
    }

    static Properties texts(String bundle, String language) {
        String file = "/messages/" + bundle + "_" + language + ".properties";
        try (InputStream in = BorrowedTexts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            Properties texts = new Properties();
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
