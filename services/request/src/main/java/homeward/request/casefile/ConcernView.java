package homeward.request.casefile;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;
import homeward.events.request.ApplicationEvent.LiftReason;
import homeward.events.request.ApplicationEvent.ProtectionGround;

/** A protection concern; open as long as nothing lifted it. */
public record ConcernView(
        UUID concernId,
        PersonId personId,
        ProtectionGround ground,
        Instant raisedAt,
        @Nullable LiftReason lifted) {

    ConcernView liftedFor(LiftReason reason) {
        return new ConcernView(concernId, personId, ground, raisedAt, reason);
    }
}
