package org.redress.gate;

/**
 * The words of a page in the language of whoever reads it; it stands in its model as {@code say}.
 */
public interface Spoken {

  String the(String key, Object... details);
}
