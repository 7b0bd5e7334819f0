package homeward.events.request;

import org.jspecify.annotations.Nullable;

import homeward.events.Padded;

/**
 * Section D of the common readmission application form. Special-category data: only within {@link
 * homeward.events.Personal}.
 */
public record SpecialCircumstances(
        @Nullable String stateOfHealth, @Nullable String particularDanger) implements Padded {}
