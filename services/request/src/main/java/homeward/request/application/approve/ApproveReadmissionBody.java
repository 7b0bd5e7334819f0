package homeward.request.application.approve;

import homeward.events.PersonId;

public record ApproveReadmissionBody(PersonId personId) {}
