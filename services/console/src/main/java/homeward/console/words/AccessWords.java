package homeward.console.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts with which officers give and end a person's access; {@code messages/access_ru.properties} has them in Russian. */
@MessageBundle("access")
public interface AccessWords {

    @Message("Access to the own case")
    String ownAccess();

    @Message("Access of the person to the own case")
    String ownAccessOf();

    @Message(
            "With the code of a letter and a secret the person sees, without an account: where the case stands, what happens next and on which day, rights, who received which data, whom to ask. Nothing about protection, health, other persons, places or routes.")
    String ownAccessHint();

    @Message("Access now")
    String accessNow();

    @Message("The person has none.")
    String accessNone();

    @Message("Given")
    String accessGiven();

    @Message("Until")
    String accessUntil();

    @Message("Used last")
    String accessOpened();

    @Message("never")
    String accessNeverOpened();

    @Message("Wrong secrets")
    String accessFailures();

    @Message("It was ended.")
    String accessRevoked();

    @Message("End access")
    String endAccess();

    @Message("The letter opens nothing from then on.")
    String endAccessHint();

    @Message("Give access")
    String giveAccess();

    @Message("Access given before ends.")
    String accessReplaces();

    @Message("Language of the letter")
    String letterLanguage();

    @Message("Secret of the person")
    String secretOfPerson();

    @Message(
            "The person types it. At least six characters, a word or a number; no name, telephone number or date, no row such as 123456: others would try those first. Look away: nobody but the person needs it. Interpreters and relatives do not see it.")
    String secretOfPersonHint();

    @Message("The same once more")
    String secretAgain();

    @Message("The person has chosen the secret and typed it, without anybody telling them what")
    String ownSecret();

    @Message("A guardian of the child is here and agrees; I have seen who it is")
    String guardianThere();

    @Message(
            "Whoever stands beside a child can be somebody else than its guardian. Child protection gives this access.")
    String guardianHint();

    @Message(
            "To a person who may be a minor, access is given by child protection, with a guardian there. Tell a colleague of child protection that the person asks for it.")
    String childProtectionGives();

    @Message("Give access and show the letter")
    String giveAndShow();

    @Message("Print the letter now: it is not shown again. It holds nothing of the case, not even what it is about.")
    String letterOnce();
}
