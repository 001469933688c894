/** What a case file says, chosen field by field and in the words of the API. */
@NullMarked
package org.redress.casefile.content;

import org.jspecify.annotations.NullMarked;
