package homeward.casefile.summary;

import homeward.events.Recorded;
import homeward.events.identification.IdentificationEvent;
import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.RequestEvent;
import homeward.events.stages.ApplicationStage;
import homeward.events.stages.IdentificationStage;
import homeward.events.stages.ReintegrationStage;
import homeward.events.stages.TransferStage;
import homeward.events.transport.TransferEvent;

/** The summaries of the four services. */
public final class Summaries {

    public static final Summary<RequestEvent, ApplicationSummary> APPLICATION = Summary.of(
            "request",
            RequestEvent.class,
            ApplicationSummary.NOTHING,
            Summaries::application,
            "stage",
            ApplicationStage.class);

    /** For desks where nobody needs special circumstances: they are not stored there. */
    public static final Summary<RequestEvent, ApplicationSummary> APPLICATION_WITHOUT_CIRCUMSTANCES = Summary.of(
            "request",
            RequestEvent.class,
            ApplicationSummary.NOTHING,
            (summary, recorded) -> recorded.event() instanceof ApplicationSubmitted
                    ? application(summary, recorded).withoutCircumstances()
                    : application(summary, recorded),
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

    /** The correspondence changes nothing of an application. */
    private static ApplicationSummary application(ApplicationSummary summary, Recorded<RequestEvent> recorded) {
        return recorded.event() instanceof ApplicationEvent event
                ? summary.after(new Recorded<>(recorded.envelope(), event))
                : summary;
    }
}
