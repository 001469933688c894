/** Cases over the API: opened, seen, acted on, and the money that came of them. */
@NullMarked
package org.redress.marketplace.cases;

import org.jspecify.annotations.NullMarked;
