package org.redress.local;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts what the settings do not point to: a PostgreSQL where there is no {@code
 * spring.datasource.url}, a Zeebe broker where there is no {@code redress.zeebe.grpc-address}. Both
 * end after the application.
 */
public final class LocalDefault implements ApplicationListener<ApplicationContextInitializedEvent> {

  @Override
  public void onApplicationEvent(ApplicationContextInitializedEvent event) {
    var environment = event.getApplicationContext().getEnvironment();
    MarketplaceSettings.of(environment);
    var needsPostgres = !environment.containsProperty("spring.datasource.url");
    var needsBroker = !environment.containsProperty("redress.zeebe.grpc-address");
    if (needsPostgres || needsBroker) {
      start(environment, needsPostgres, needsBroker);
    }
  }

  private static void start(
      ConfigurableEnvironment environment, boolean needsPostgres, boolean needsBroker) {
    var home = HomeFolder.of(environment);
    home.needRoom();
    var stores = new LocalStores(home);
    SpringApplication.getShutdownHandlers().add(stores::close);
    needPort(environment);
    if (needsBroker) {
      stores.startBroker(program(environment, home));
    }
    if (needsPostgres) {
      stores.startPostgres(home);
    }
    var settings = environment.getPropertySources();
    settings.addFirst(new MapPropertySource("redress local stores", stores.awaitReady()));
    if (needsBroker) {
      // A broker of our own has a clock that can be moved; the settings may still say no.
      settings.addLast(
          new MapPropertySource("redress local default", Map.of("redress.sandbox", true)));
    }
  }

  private static BrokerProgram program(ConfigurableEnvironment environment, HomeFolder home) {
    var distribution =
        environment.getProperty(
            "redress.local.broker-distribution", "target/broker/camunda-zeebe-8.5.8");
    return new BrokerProgram(Path.of(distribution), home.broker(), home.log("broker.log"));
  }

  private static void needPort(ConfigurableEnvironment environment) {
    var port = environment.getProperty("server.port", Integer.class, 8080);
    if (port != 0 && !FreePorts.isFree(address(environment, port))) {
      throw new StartRefused(
          "Port %d is taken by another program: stop that one, or choose another port with server.port."
              .formatted(port));
    }
  }

  private static InetSocketAddress address(ConfigurableEnvironment environment, int port) {
    var host = environment.getProperty("server.address");
    try {
      return host == null
          ? new InetSocketAddress(port)
          : new InetSocketAddress(InetAddress.getByName(host), port);
    } catch (UnknownHostException e) {
      throw new StartRefused(
          "server.address is %s, which is no address of this machine.".formatted(host), e);
    }
  }
}
