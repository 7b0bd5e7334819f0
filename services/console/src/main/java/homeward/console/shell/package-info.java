/** What every page has: who is signed in, language and colours, headers, sign-out, and pages for what went wrong. */
@NullMarked
package homeward.console.shell;

import org.jspecify.annotations.NullMarked;
