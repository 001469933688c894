/**
 * The parcel that never came. {@code NotReceived} says what follows from {@code NotReceivedFacts};
 * the rest puts what is known into the words of the tables.
 */
@NullMarked
package org.redress.kinds.notreceived;

import org.jspecify.annotations.NullMarked;
