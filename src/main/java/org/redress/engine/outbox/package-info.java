/**
 * The closed list of what the processes are told, kept with the change it tells of and sent after
 * the commit.
 */
@NullMarked
package org.redress.engine.outbox;

import org.jspecify.annotations.NullMarked;
