/**
 * How much one officer may do in a day, and how much a process does at once.
 *
 * <p><b>Guarantees.</b> Requests, and readings of personal data, are counted by actor and day (UTC) in each process. Who
 * has used up either gets 429 with {@code Retry-After}, and the counter {@code homeward_limits_reached} grows. What must
 * always be possible is marked {@link homeward.chassis.limits.Unlimited}. Counts are kept in memory: a restart begins
 * anew, and every replica counts for itself. A process works on a limited number of requests at once, a quarter of them
 * from one caller, and a quarter for all together who need no token; the next gets 503 with {@code Retry-After}, before anything of it was read or done. Commands are carried out a
 * few at once, in the order in which they came; a request whose body has not arrived waits for no turn and holds none.
 *
 * <p><b>For service authors.</b> {@link homeward.chassis.limits.Unlimited}.
 *
 * <p><b>For maintainers.</b> {@link homeward.chassis.limits.RequestLimit} gives each request its place and counts it;
 * {@link homeward.chassis.limits.Turns} orders commands. What else requests hold in common and could be used up by one
 * caller is shared out by {@link homeward.chassis.limits.Shares}.
 */
@NullMarked
package homeward.chassis.limits;

import org.jspecify.annotations.NullMarked;
