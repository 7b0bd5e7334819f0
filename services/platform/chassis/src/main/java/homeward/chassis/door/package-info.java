/**
 * The door of a service: what is checked of every HTTP request before anything else happens, and what every answer
 * carries.
 *
 * <p><b>Guarantees.</b> A request is let in only if it is framed as HTTP/1.0 or 1.1 (501, 505), if its caller accepts
 * JSON, or a file where the answer is one (406), and if its body, where there is one, is announced as JSON in UTF-8 (415) of at most 1 MiB. Nothing has
 * been read, decided or recorded when the door refuses. Every answer is JSON or a problem, and may neither be stored,
 * nor guessed to be of another type, nor shown as a page.
 *
 * <p><b>For service authors.</b> Applies to every resource; nothing to declare, but the paths that take files
 * ({@code homeward.http.uploads}) and give them ({@code homeward.http.downloads}).
 *
 * <p><b>For maintainers.</b> {@code Door} lists the checks in their order. They run on the event loop, before
 * authentication: they must not block, and must depend on nothing but the request's head. Descriptions and figures
 * ({@code /openapi}, {@code /q}) are not JSON and exempt from negotiation.
 */
@NullMarked
package homeward.chassis.door;

import org.jspecify.annotations.NullMarked;
