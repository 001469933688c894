/**
 * Double-entry books: accounts, entries and their postings, balanced per entry by the domain and by
 * the database.
 *
 * <p>Only ever added to; knows of orders and cases no more than their ids.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.redress.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
