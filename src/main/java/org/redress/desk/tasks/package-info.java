/** The work that waits for people. */
@NullMarked
package org.redress.desk.tasks;

import org.jspecify.annotations.NullMarked;
