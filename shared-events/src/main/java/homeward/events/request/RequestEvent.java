package homeward.events.request;

import homeward.events.DomainEvent;

/** Whatever the request service records about a case: the course of its application, and what the two sides write to each other. */
public sealed interface RequestEvent extends DomainEvent permits ApplicationEvent, CorrespondenceEvent {}
