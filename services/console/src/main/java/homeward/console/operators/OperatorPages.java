package homeward.console.operators;

import java.time.Clock;
import java.util.Locale;

import jakarta.inject.Singleton;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import homeward.console.words.Borrowed;
import homeward.console.words.Languages;
import homeward.console.words.Speech;
import homeward.console.words.States;

/** Makes the pages of operators, in the reader's language. */
@Singleton
class OperatorPages {

    private static final String OF_NO_STATE = "";

    private final Clock clock = Clock.systemUTC();

    @CheckedTemplate(basePath = "operators")
    static class Templates {
        private Templates() {}

        static native TemplateInstance overview(Frame frame, Overview overview);

        static native TemplateInstance refused(Frame frame, String why);

        static native TemplateInstance signIn(Frame frame);
    }

    /**
     * For a page.
     *
     * @param session null if nobody has signed in
     */
    Frame frame(Asked asked, @Nullable Session session) {
        Locale language = Languages.of(asked.cookie(Asked.LANGUAGE), asked.accepted());
        Speech say = new Speech(language, States.zone(OF_NO_STATE), clock.instant());
        String theme = asked.cookie(Asked.THEME);
        return new Frame(
                say,
                "light".equals(theme) || "dark".equals(theme) ? theme : null,
                session == null ? null : new Frame.Who(session.name(), session.form(), say.clock(session.ends())));
    }

    String overview(Frame frame, Overview overview) {
        return text(Templates.overview(frame, overview), frame);
    }

    /** @param why a code of the page's words */
    String refused(Frame frame, String why) {
        return text(Templates.refused(frame, why), frame);
    }

    String signIn(Frame frame) {
        return text(Templates.signIn(frame), frame);
    }

    private static String text(TemplateInstance page, Frame frame) {
        return Borrowed.told(page.setLocale(frame.say().locale()).render());
    }
}
