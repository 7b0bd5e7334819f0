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

    @Message("Files")
    String files();

    @Message(
            "They go with the letter, and open for whoever reads it. They concern the person whom the letter is about.")
    String filesHint();

    @Message("Goes with the letter")
    String fileGoes();

    @Message("Title, as the other state reads it")
    String fileTitle();

    @Message("Choose files")
    String chooseFiles();

    @Message(
            "PDF, JPEG, PNG or TIFF, each of at most 20 MB, and of 30 MB together at a time. Metadata of pictures is taken out, that of PDF is not. The name of a file becomes its title.")
    String fileKinds();

    @Message(
            "These files are too large together: at most 30 MB at a time. Put some to the letter, then choose the others.")
    String filesTooLarge();

    @Message("Put them to the letter, and go on writing")
    String addFiles();

    @Message("Remind")
    String remind();

    @Message("A reminder is possible from {moment}, when the time for the answer is over.")
    String remindFrom(String moment);
}
