package org.redress;

import org.redress.local.LocalDefault;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class RedressApplication {

  public static void main(String[] args) {
    var application = new SpringApplication(RedressApplication.class);
    application.addListeners(new LocalDefault());
    application.run(args);
  }
}
