/** What a party is shown of its case, in words. */
@NullMarked
package org.redress.parties.sheet;

import org.jspecify.annotations.NullMarked;
