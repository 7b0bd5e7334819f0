package homeward.transport.transfer;

import java.util.UUID;

import homeward.events.transport.TransferEvent.RecipientKind;

/**
 * Who is to receive an unaccompanied child.
 *
 * @param confirmed whether the requested state has confirmed it
 */
public record Recipient(UUID id, RecipientKind kind, boolean confirmed) {}
