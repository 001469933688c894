/** What a supervisor looks over: cases, money, cover, promises. */
@NullMarked
package org.redress.desk.overview;

import org.jspecify.annotations.NullMarked;
