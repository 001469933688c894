/** The case file for the eye: typeface, pages, and a section for each subject. */
@NullMarked
package org.redress.casefile.pdf;

import org.jspecify.annotations.NullMarked;
