/**
 * The coordinator's board: transfers under way and to come, by departure, with what each still lacks, and the live feed beside
 * it. Personal data is not opened for it.
 */
@NullMarked
package homeward.console.board;

import org.jspecify.annotations.NullMarked;
