package homeward.request.application.deem;

import homeward.events.PersonId;

public record ConfirmDeemedConsentBody(PersonId personId) {}
