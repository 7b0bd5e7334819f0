package homeward.gateway;

/** What an officer sees while the console does not answer. A form that was on its way is sent again by loading the page again. */
final class AwayPage {

    static final String MEDIA_TYPE = "text/html;charset=UTF-8";

    static final String TEXT = """
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

    private AwayPage() {}
}
