/**
 * HTTP: the checks before a resource is called, and the format of every error answer.
 *
 * <p><b>Guarantees.</b> Strict JSON: no unknown, duplicate, coerced or missing fields. At most 1 MiB. A caller that is
 * not a party of a case gets 404 before the body is read. Every failure is a {@link homeward.chassis.rest.Problem}
 * (RFC 9457) that names the rule, and the field if there is one, and never repeats a value.
 *
 * <p><b>For service authors.</b> Applies to every resource. {@link homeward.chassis.rest.PersonalText} and {@link
 * homeward.chassis.rest.Lengths} serve for texts in request bodies. A JSON file in the resource's package, named after
 * the operation, is shown as its example in the OpenAPI description.
 *
 * <p><b>For maintainers.</b> In the order of a request: the {@code door}, {@code PartyFilter}, {@code
 * RequestReader}, {@code BodyRequired}, {@code StrictJson}, the resource, {@code ProblemMappers}. {@code
 * DescribedOnce} completes the OpenAPI description, partly from {@code DescribedByResource}.
 */
@NullMarked
package homeward.chassis.rest;

import org.jspecify.annotations.NullMarked;
