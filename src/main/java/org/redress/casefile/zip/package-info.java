/** The ZIP of a case file: written entry by entry, signed, and checked again. */
@NullMarked
package org.redress.casefile.zip;

import org.jspecify.annotations.NullMarked;
