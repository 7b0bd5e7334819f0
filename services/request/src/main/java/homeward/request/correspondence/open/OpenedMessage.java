package homeward.request.correspondence.open;

import homeward.events.Personal;
import homeward.events.request.CorrespondenceEvent.MessageText;
import homeward.request.correspondence.Letter;

/** A message with its text. */
public record OpenedMessage(Letter message, Personal<MessageText> text) {}
