package homeward.identification.identity.document;

/** Nothing more is said with a request: {@code {}}. */
public record RequestTravelDocumentBody() {}
