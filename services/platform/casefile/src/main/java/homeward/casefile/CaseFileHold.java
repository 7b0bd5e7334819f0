package homeward.casefile;

import jakarta.inject.Singleton;

import homeward.casefile.summary.TransferSummary;
import homeward.casefile.summary.TransferSummary.Journey;
import homeward.chassis.personal.LegalHold;
import homeward.chassis.reading.ReadModels;
import homeward.chassis.reading.Visibility;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.stages.ApplicationStage;
import homeward.events.stages.ReintegrationStage;

/**
 * A case needs the data of its persons until the application is closed, nobody is on the way, and the person's
 * reintegration, once opened, is closed. Read from the desk's case file: a file that is late or missing holds the data.
 */
@Singleton
class CaseFileHold implements LegalHold {

    private final CaseFileProjection projection;
    private final ReadModels models;
    private final Desk<?, ?, ?> desk;

    CaseFileHold(CaseFileProjection projection, ReadModels models, Desk<?, ?, ?> desk) {
        this.projection = projection;
        this.models = models;
        this.desk = desk;
    }

    @Override
    public boolean runs(CaseId caseId, PersonId personId, StateCode reader) {
        return models.find(CaseFileProjection.NAME, caseId.toString(), Visibility.of(reader))
                .map(document -> runs(projection.contents(desk, document), personId))
                .orElse(true);
    }

    static boolean runs(Contents<?> contents, PersonId person) {
        return contents.application().stage() != ApplicationStage.CLOSED
                || isOnTheWay(contents.transfer())
                || contents.reintegration().persons().stream()
                        .filter(returnee -> returnee.personId().equals(person))
                        .anyMatch(returnee -> isOpen(returnee.stage()));
    }

    private static boolean isOnTheWay(TransferSummary transfer) {
        return switch (transfer.stage()) {
            case UNDER_WAY, ARRIVED -> true;
            case EXPECTED, OPEN, PLANNED, NOTIFIED, HANDED_OVER, FAILED ->
                transfer.journeys().stream().anyMatch(Journey::mustBeTakenBack);
        };
    }

    private static boolean isOpen(ReintegrationStage stage) {
        return switch (stage) {
            case OPEN, PLANNED, ASSISTED, PERIOD_ENDED -> true;
            case EXPECTED, ANNOUNCED, CLOSED -> false;
        };
    }
}
