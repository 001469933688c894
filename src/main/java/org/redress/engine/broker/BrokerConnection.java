package org.redress.engine.broker;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.impl.ZeebeClientBuilderImpl;
import io.camunda.zeebe.client.impl.ZeebeClientImpl;
import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The one client of the broker. Made without it, so that the application starts while the broker is
 * away; made anew when it is asked for after its end.
 */
@Component
@EnableConfigurationProperties(ZeebeSettings.class)
public class BrokerConnection implements AutoCloseable {

  /** Threads for the handlers of all jobs together. */
  private static final int WORKER_THREADS = 4;

  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);

  private final ZeebeSettings settings;
  private @Nullable Open open;

  public BrokerConnection(ZeebeSettings settings) {
    this.settings = settings;
  }

  public ZeebeClient client() {
    return open().client();
  }

  public boolean isAway() {
    return open().channel().getState(false) == ConnectivityState.TRANSIENT_FAILURE;
  }

  /**
   * Tries again at once: left alone, the channel would let up to two minutes pass between its
   * attempts.
   */
  public void retry() {
    open().channel().resetConnectBackoff();
  }

  /**
   * Closes the workers as well; nobody else may: a worker that is closed twice while the broker is
   * away never returns.
   */
  @Override
  public synchronized void close() {
    var closing = open;
    open = null;
    if (closing != null) {
      closing.client().close();
    }
  }

  private synchronized Open open() {
    var opened = open;
    if (opened == null) {
      opened = Open.to(settings);
      open = opened;
    }
    return opened;
  }

  private record Open(ManagedChannel channel, ZeebeClient client) {

    static Open to(ZeebeSettings settings) {
      var configuration = new ZeebeClientBuilderImpl();
      configuration
          .grpcAddress(settings.grpcAddress())
          .preferRestOverGrpc(false)
          .numJobWorkerExecutionThreads(WORKER_THREADS)
          .defaultRequestTimeout(REQUEST_TIMEOUT);
      if ("http".equals(settings.grpcAddress().getScheme())) {
        configuration.usePlaintext();
      }
      var channel = ZeebeClientImpl.buildChannel(configuration);
      return new Open(channel, new ZeebeClientImpl(configuration, channel));
    }
  }
}
