/**
 * The connection to the Zeebe broker: client, deployment of the models, its clock and positions.
 */
@NullMarked
package org.redress.engine.broker;

import org.jspecify.annotations.NullMarked;
