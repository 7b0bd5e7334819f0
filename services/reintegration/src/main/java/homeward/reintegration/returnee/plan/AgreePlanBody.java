package homeward.reintegration.returnee.plan;

import java.util.List;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import homeward.events.reintegration.ReintegrationEvent.Measure;

public record AgreePlanBody(
        @NotEmpty @Size(max = 20) List<Measure> measures,
        @Nullable @Size(min = 1, max = 4000) String objectives) {}
