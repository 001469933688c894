/** The list of cases, the page of one, and what agents do there. */
@NullMarked
package org.redress.desk.cases;

import org.jspecify.annotations.NullMarked;
