/**
 * The feed over HTTP: {@code GET /feed} as server-sent events or as lines of JSON.
 *
 * <p>A route of its own rather than a resource: every event is written once and handed to all readers as the same bytes. Each
 * event loop owns its readers; a reader that does not keep up takes what it missed from the ring, and is cut off after five
 * seconds without reading. Where a reader is, it says itself, by the place that it got with each event; the process keeps
 * nothing about it.
 */
@NullMarked
package homeward.feed.http;

import org.jspecify.annotations.NullMarked;
