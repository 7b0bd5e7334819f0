package homeward.chassis.observing;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

import homeward.chassis.failures.Vitals;
import homeward.journal.Journal;

/** Alive while no part of the process has ended. Outages do not count, since a restart would not help. */
@Liveness
@ApplicationScoped
class VitalsLiveness implements HealthCheck {

    private final Vitals vitals;
    private final List<Journal> journals;

    @Inject
    VitalsLiveness(Vitals vitals, @Any Instance<Journal> journals) {
        this(vitals, journals.stream().toList());
    }

    VitalsLiveness(Vitals vitals, List<Journal> journals) {
        this.vitals = vitals;
        this.journals = journals;
    }

    @Override
    public HealthCheckResponse call() {
        journals.stream().flatMap(own -> own.failure().stream()).forEach(failure -> vitals.died("journal", failure));
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("parts").status(vitals.death().isEmpty());
        vitals.death().ifPresent(death -> answer.withData("ended", death.part()).withData("cause", death.cause()));
        vitals.alarms().forEach(answer::withData);
        return answer.build();
    }
}
