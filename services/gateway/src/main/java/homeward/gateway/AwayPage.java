package homeward.gateway;

import java.util.regex.Pattern;

/** What one sees while the console does not answer. */
final class AwayPage {

    static final String MEDIA_TYPE = "text/html;charset=UTF-8";

    /** Those for people without an account. */
    private static final Pattern OF_PEOPLE = Pattern.compile("/person(?![^/?;])");

    /** For officers. A form that was on its way is sent again by loading the page again. */
    private static final String TEXT = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>Homeward does not answer</title></head>
            <body><main>
            <h1>Homeward does not answer at the moment</h1>
            <p>Load this page again in a moment. If you were sending a form, the browser asks whether to send it again: say yes. What has been recorded already is not recorded again.</p>
            <div lang="ru"><h2>Homeward сейчас не отвечает</h2>
            <p>Обновите эту страницу через минуту. Если вы отправляли форму, браузер спросит, отправить ли её снова: согласитесь. То, что уже записано, второй раз не запишется.</p></div>
            </main></body>
            </html>
            """;

    /** Names nothing: somebody else may look on. A secret is rather typed again than sent again. */
    private static final String TEXT_OF_PEOPLE = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex, nofollow"><title>No answer at the moment</title></head>
            <body><main>
            <h1>No answer at the moment</h1>
            <p>The page cannot be opened now. <a href="/person?lang=en">Try again in a few minutes.</a></p>
            <p lang="ru">Сейчас страницу открыть нельзя. <a href="/person?lang=ru">Попробуйте через несколько минут.</a></p>
            <p lang="ar" dir="rtl">لا يمكن فتح الصفحة الآن. <a href="/person?lang=ar">حاول مرة أخرى بعد دقائق.</a></p>
            <p lang="fa" dir="rtl">اکنون نمی‌توان صفحه را باز کرد. <a href="/person?lang=fa">چند دقیقه دیگر دوباره تلاش کنید.</a></p>
            </main></body>
            </html>
            """;

    private AwayPage() {}

    /** @param uri path and query that were asked for */
    static String of(String uri) {
        return OF_PEOPLE.matcher(uri).lookingAt() ? TEXT_OF_PEOPLE : TEXT;
    }
}
