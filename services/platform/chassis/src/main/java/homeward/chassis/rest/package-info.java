/**
 * HTTP: what is checked before a resource is called, and how every answer that is no success looks.
 *
 * <p><b>Guarantees.</b> Strict JSON: nothing unknown, doubled, coerced or missing. At most 1 MiB. A stranger to a case
 * gets 404 before the body is read. Every failure is a {@link homeward.chassis.rest.Problem} (RFC 9457) that names the
 * rule, and the field if there is one, and never repeats a value.
 *
 * <p><b>For service authors.</b> It applies to every resource. {@link homeward.chassis.rest.PersonalText} and {@link
 * homeward.chassis.rest.Lengths} for the texts in a request's body; an example of the body as a JSON file beside the
 * resource, named after it, is shown in the OpenAPI description.
 *
 * <p><b>For maintainers.</b> In the order of a request: {@code OversizedBody}, {@code PartyFilter}, {@code
 * RequestReader}, {@code BodyRequired}, {@code StrictJson}, the resource, {@code ProblemMappers}. {@code
 * DescribedOnce} completes the OpenAPI description, with what {@code
 * DescribedByResource} finds beside a resource.
 */
@NullMarked
package homeward.chassis.rest;

import org.jspecify.annotations.NullMarked;
