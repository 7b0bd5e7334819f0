package homeward.casefile.summary;

import homeward.events.identification.IdentificationEvent;
import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.stages.ApplicationStage;
import homeward.events.stages.IdentificationStage;
import homeward.events.stages.ReintegrationStage;
import homeward.events.stages.TransferStage;
import homeward.events.transport.TransferEvent;

/** The summaries of the four services. */
public final class Summaries {

    public static final Summary<ApplicationEvent, ApplicationSummary> APPLICATION = Summary.of(
            "request",
            ApplicationEvent.class,
            ApplicationSummary.NOTHING,
            ApplicationSummary::after,
            "stage",
            ApplicationStage.class);

    /** For desks where nobody needs special circumstances: they are not stored there. */
    public static final Summary<ApplicationEvent, ApplicationSummary> APPLICATION_WITHOUT_CIRCUMSTANCES = Summary.of(
            "request",
            ApplicationEvent.class,
            ApplicationSummary.NOTHING,
            (summary, recorded) -> recorded.event() instanceof ApplicationSubmitted
                    ? summary.after(recorded).withoutCircumstances()
                    : summary.after(recorded),
            "stage",
            ApplicationStage.class);

    public static final Summary<IdentificationEvent, IdentificationSummary> IDENTIFICATION = Summary.of(
            "identification",
            IdentificationEvent.class,
            IdentificationSummary.NOTHING,
            IdentificationSummary::after,
            "persons.stage",
            IdentificationStage.class);

    public static final Summary<TransferEvent, TransferSummary> TRANSFER = Summary.of(
            "transport-and-escort",
            TransferEvent.class,
            TransferSummary.NOTHING,
            TransferSummary::after,
            "stage",
            TransferStage.class);

    public static final Summary<ReintegrationEvent, ReintegrationSummary> REINTEGRATION = Summary.of(
            "reintegration",
            ReintegrationEvent.class,
            ReintegrationSummary.NOTHING,
            ReintegrationSummary::after,
            "persons.stage",
            ReintegrationStage.class);

    private Summaries() {}
}
