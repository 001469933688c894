/** What the processes are told, what they carry, and the way they took, as PostgreSQL knows it. */
@NullMarked
package org.redress.engine.process;

import org.jspecify.annotations.NullMarked;
