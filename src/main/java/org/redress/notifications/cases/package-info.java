/** What the parties of a case are told about it. */
@NullMarked
package org.redress.notifications.cases;

import org.jspecify.annotations.NullMarked;
