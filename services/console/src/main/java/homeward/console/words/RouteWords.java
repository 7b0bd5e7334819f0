package homeward.console.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The texts of the page of a transit, of the map of legs, and of how far back the board and its feed go, in English; {@code messages/route_ru.properties} has them in
 * Russian.
 */
@MessageBundle("route")
public interface RouteWords {

    @Message("Legs of today")
    String legsOfToday();

    @Message("No leg is planned or under way today.")
    String noLegs();

    @Message(
            "Coasts without borders (made with Natural Earth), parallels and meridians every 10 degrees, places, and the shortest ways between them. Where somebody on the way is drawn follows from the timetable. The table below says the same.")
    String mapTold();

    @Message("Dashed: the position of the place was compared with nothing.")
    String mapUnsure();

    @Message("Not drawn, because it is not known where they are or they lie beyond the edge:")
    String mapUnplaced();

    @Message("Leg")
    String legWord();

    @Message("How it stands")
    String legStands();

    @Message("Transit")
    String transit();

    @Message(
            "Your state lies on the way. It is shown what it was asked and its own part of the journey, and nothing of the application.")
    String transitTold();

    @Message("Request for transit")
    String transitRequest();

    @Message("Route through your state")
    String transitRoute();

    @Message("Back to the transit")
    String backToTransit();

    @Message("and {number} more that need somebody now")
    String moreAlerts(int number);

    @Message("How far back")
    String feedBack();

    @Message("The list begins on")
    String feedBegins();

    @Message("The board cannot be read anew; it shows how things stood at")
    String boardOld();
}
