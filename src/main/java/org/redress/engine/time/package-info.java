/** Business time where it can be moved, and the one mapping from it to the time of the broker. */
@NullMarked
package org.redress.engine.time;

import org.jspecify.annotations.NullMarked;
