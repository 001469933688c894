package org.redress.testing;

import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Lets tests open as many marketplaces as they like: each has five logins, and the hash of a
 * password is made to take its time.
 */
public final class QuickPasswords
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final int LEAST_STRENGTH = 4;

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context.getBeanFactory().addBeanPostProcessor(new Weakening());
  }

  private static final class Weakening implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
      return bean instanceof PasswordEncoder
          ? new DelegatingPasswordEncoder(
              "bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(LEAST_STRENGTH)))
          : bean;
    }
  }
}
