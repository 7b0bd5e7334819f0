/** The machine-readable zone of travel documents (ICAO Doc 9303, parts 3 to 6). Pure. */
@NullMarked
package homeward.console.mrz;

import org.jspecify.annotations.NullMarked;
