package org.redress;

import org.redress.local.LocalDefault;
import org.redress.local.VerifyAudit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Redress as a whole; where the settings name no database and no broker it brings its own. With
 * {@code verify-audit} as its first argument it only verifies the audit trail.
 */
@SpringBootApplication
public class RedressApplication {

  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals(VerifyAudit.COMMAND)) {
      VerifyAudit.main(args);
      return;
    }
    var application = new SpringApplication(RedressApplication.class);
    application.addListeners(new LocalDefault());
    application.run(args);
  }
}
