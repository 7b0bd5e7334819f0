package homeward.console.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the figures, in English; {@code messages/figures_ru.properties} has them in Russian. */
@MessageBundle("figures")
public interface FiguresWords {

    @Message("Figures")
    String figures();

    @Message("Applications")
    String applications();

    @Message("Figures: {requesting} asks {requested}")
    String figuresOf(String requesting, String requested);

    @Message("Choose figures")
    String chooseFigures();

    @Message("Our side")
    String side();

    @Message("Period")
    String period();

    @Message("Newest")
    String newestPeriod();

    @Message("Show")
    String showFigures();

    @Message("Nothing can be shown")
    String nothingShown();

    @Message("Pairs with published figures")
    String pairsOfFigures();

    @Message("Of no pair of your state anything is published yet.")
    String noFigures();

    @Message("Card to print")
    String figuresCard();

    @Message("With charts")
    String figuresPage();

    @Message("Figure")
    String figure();

    @Message("Median")
    String median();

    @Message("Nine of ten")
    String nineOfTen();

    @Message("How long does it take?")
    String stagesTitle();

    @Message("withheld")
    String withheldFigure();

    @Message("{title}: the same figures are in the table beside")
    String chartSays(String title);

    @Message("Days of each stage, median and nine of ten: the same figures are in the table beside")
    String chartSaysStages();

    @Message("Too few for a chart.")
    String nothingToDraw();

    @Message("Everything is counted in applications, a family's is one, by the day of the decision, in UTC.")
    String figuresCounted();

    @Message("too low or too high by up to")
    String tooLowOrHigh();

    @Message(
            "Counts are whole multiples of {minimum}. What is left over is carried into the next quarter; what comes later in a case may wait until more is shown of what comes before it. So a count may be too low or too high by as much as stands under ±, and nothing is lost. All refusals are the sum of their reasons. A dash says that there are too few.")
    String figuresRounded(int minimum);

    @Message(
            "Voluntary is a return that was applied for as such, or that all who returned had declared to be; its share is that of the returns shown.")
    String figuresVoluntary();

    @Message("Published on {day}; not changed since.")
    String figuresPublished(String day);

    @Message(
            "Stages are in whole days and end in the year. Median and nine of ten are shown where enough applications lie beyond, and where they tell no more of what was late than its count.")
    String figuresStages();

    @Message("Median and nine of ten of the days are published for whole years alone.")
    String stagesOfYears();

    @Message("Printed {moment} by {name} for {state}.")
    String printedFigures(String moment, String name, String state);
}
