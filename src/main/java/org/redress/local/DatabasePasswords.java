package org.redress.local;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/** The generated passwords of the embedded server's three roles. */
record DatabasePasswords(String superuser, String owner, String app) {

  private static final JsonMapper JSON = new JsonMapper();

  /** Those kept in the file, made where there are none yet. */
  static DatabasePasswords keptIn(Path path) {
    var file = new SecretFile(path);
    return file.read()
        .map(kept -> JSON.readValue(kept, DatabasePasswords.class))
        .orElseGet(() -> makeIn(file));
  }

  private static DatabasePasswords makeIn(SecretFile file) {
    var made = new DatabasePasswords(random(), random(), random());
    file.write(JSON.writeValueAsString(made));
    return made;
  }

  private static String random() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "DatabasePasswords[hidden]";
  }
}
