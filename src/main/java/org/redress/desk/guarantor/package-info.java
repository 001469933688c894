/** The guarantor's own view: the cases that came before it, its awards, what it gets back. */
@NullMarked
package org.redress.desk.guarantor;

import org.jspecify.annotations.NullMarked;
