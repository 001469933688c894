package org.redress;

import org.redress.local.LocalDefault;
import org.redress.local.OperatorActs;
import org.redress.local.VerifyAudit;
import org.redress.local.VerifyCaseFile;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Redress as a whole; where the settings name no database and no broker it brings its own. With
 * {@code verify-audit} or {@code verify-case-file} as its first argument it only verifies, with a
 * command of its operator it only does that.
 */
@SpringBootApplication
public class RedressApplication {

  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals(VerifyAudit.COMMAND)) {
      VerifyAudit.main(args);
      return;
    }
    if (args.length > 0 && args[0].equals(VerifyCaseFile.COMMAND)) {
      VerifyCaseFile.main(args);
      return;
    }
    if (args.length > 0 && OperatorActs.COMMANDS.contains(args[0])) {
      OperatorActs.main(args);
      return;
    }
    var application = new SpringApplication(RedressApplication.class);
    application.addListeners(new LocalDefault());
    application.run(args);
  }
}
