package org.redress;

import org.redress.local.LocalDefault;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Redress as a whole; where the settings name no database and no broker it brings its own. */
@SpringBootApplication
public class RedressApplication {

  public static void main(String[] args) {
    var application = new SpringApplication(RedressApplication.class);
    application.addListeners(new LocalDefault());
    application.run(args);
  }
}
