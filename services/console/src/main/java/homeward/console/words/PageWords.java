package homeward.console.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The texts of what every page has beside its own, the end of the session and the list of keys, in English; {@code messages/page_ru.properties} has
 * them in Russian.
 */
@MessageBundle("page")
public interface PageWords {

    @Message("Session")
    String sessionWord();

    @Message("Stay signed in")
    String staySignedIn();

    @Message("If you open nothing more, the session ends at")
    String sessionUntil();

    @Message("all keys")
    String keysAll();

    @Message("Keyboard shortcuts")
    String keysTitle();

    @Message("to the search of cases")
    String keySearchCases();

    @Message("to the next row of a list")
    String keyNextRow();

    @Message("to the row before")
    String keyRowBefore();

    @Message("open the row")
    String keyOpenRow();

    @Message("page or step before")
    String keyPageBefore();

    @Message("next page or step")
    String keyNextPage();

    @Message("this list")
    String keyList();

    @Message("close this list")
    String keyClose();

    @Message("They act where nothing is being typed, and can be switched off at the foot of each page.")
    String keysWhere();

    @Message("Close")
    String close();
}
