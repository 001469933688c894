/** What every resource of the API shares: problems, pages, and writes that are done once. */
@NullMarked
package org.redress.marketplace.web;

import org.jspecify.annotations.NullMarked;
