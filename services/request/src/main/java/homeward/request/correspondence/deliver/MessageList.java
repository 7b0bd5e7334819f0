package homeward.request.correspondence.deliver;

import java.util.List;

import homeward.request.correspondence.Letter;

/** @param messages in the order in which they were sent, without their texts; at most 500 */
public record MessageList(List<Letter> messages) {}
