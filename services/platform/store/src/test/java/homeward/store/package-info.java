/**
 * Tests of the embedded store. Those of commands and queries also run against a real MongoDB ({@code
 * HOMEWARD_MONGODB_URI}), to show that both give the same answers; those of files, commits and indexes simulate kills
 * and compare random contents with a rebuild.
 */
@NullMarked
package homeward.store;

import org.jspecify.annotations.NullMarked;
