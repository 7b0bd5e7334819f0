package homeward.identification.casefile;

import java.util.List;

/** Every person's identification, as this service itself decided it. */
public record IdentificationView(List<PersonFile> persons) {}
