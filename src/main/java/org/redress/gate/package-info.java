/**
 * The gate of the house: every text that enters passes here, of whatever door, and what is no
 * request at all is turned away. We keep no number of a payment card or a bank account.
 *
 * <p>Depends on the few shared words and the installation's key only, so that every module may ask
 * it.
 */
@ApplicationModule(allowedDependencies = {"shared", "signing"})
@NullMarked
package org.redress.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
