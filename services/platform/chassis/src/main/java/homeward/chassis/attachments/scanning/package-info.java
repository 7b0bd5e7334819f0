/**
 * A scanner for malicious content sees every file before it is accepted: ClamAV, if {@code homeward.attachments.clamav} names
 * one ({@code host:port}). Without one, files are marked as not scanned. While a configured scanner does not answer, no file is
 * accepted.
 */
@NullMarked
package homeward.chassis.attachments.scanning;

import org.jspecify.annotations.NullMarked;
