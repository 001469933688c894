package org.redress.local;

/**
 * Redress cannot start here; the message is the one sentence that the person at the console needs.
 */
final class StartRefused extends RuntimeException {

  StartRefused(String sentence) {
    super(sentence);
  }

  StartRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
