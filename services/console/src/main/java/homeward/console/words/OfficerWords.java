package homeward.console.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the officers' plain forms, in English; {@code messages/officer_ru.properties} has them in Russian. */
@MessageBundle("officer")
public interface OfficerWords {

    @Message("Also possible")
    String alsoPossible();

    @Message("After the return")
    String afterReturn();

    @Message("Assistance until {until}")
    String assistanceUntil(String until);

    @Message("delivered: {delivered}")
    String deliveredOf(String delivered);

    @Message("Not possible as the file stands:")
    String notOffered();

    @Message("I have looked at it and send this on version {version}")
    String seenAndSend(long version);

    @Message("This cannot be undone.")
    String cannotBeUndone();

    @Message("From the file")
    String fromTheFile();

    @Message("One more")
    String anotherRow();

    @Message("Whom it concerns")
    String whomItConcerns();
}
