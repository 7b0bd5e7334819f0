package homeward.request.application.receipt;

import java.time.Instant;

/** @param receivedAt when the requested authority received the application; not before its submission */
public record ConfirmReceiptBody(Instant receivedAt) {}
