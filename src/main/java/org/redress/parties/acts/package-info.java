/** The forms of the parties and what comes of them. */
@NullMarked
package org.redress.parties.acts;

import org.jspecify.annotations.NullMarked;
