/** What whoever paid gets back, and what agents and supervisors do about it. */
@NullMarked
package org.redress.desk.recoveries;

import org.jspecify.annotations.NullMarked;
