/** The workers: one job is one domain command. */
@NullMarked
package org.redress.engine.work;

import org.jspecify.annotations.NullMarked;
