/**
 * One file about one case that a court can keep: the commits as stored, with all that is needed to check them while none
 * of the services runs any more.
 *
 * <p><b>Guarantees.</b> {@link homeward.bundles.BundleCheck} says of a bundle what holds and what does not, by
 * nothing but the file itself and, if given, public keys from elsewhere. Every change of a bundle is found and its place
 * is named; of a print by another version of the printer, every change of its text. Personal data is in it as ciphertext only, so a bundle still verifies when a person was erased.
 *
 * <p>{@code Gathering} asks the running services, {@code BundleWriter} makes the file, {@code BundleFile} reads one, {@code BundleZip}
 * unpacks it, {@code CasePage} is the page to read and {@code CasePrint} the same for an archive, {@code verify_bundle.py} the second verifier that lies in the bundle.
 */
@NullMarked
package homeward.bundles;

import org.jspecify.annotations.NullMarked;
