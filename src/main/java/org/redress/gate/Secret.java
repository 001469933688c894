package org.redress.gate;

import java.util.Locale;

/** Fields whose values are nobody's business: they are never read, shown or kept at the gate. */
final class Secret {

  private Secret() {}

  static boolean is(String field) {
    var name = field.toLowerCase(Locale.ROOT);
    return name.equals("_csrf")
        || name.endsWith("password")
        || name.endsWith("secret")
        || name.equals("token");
  }
}
