package org.redress.engine.broker;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.impl.ZeebeClientBuilderImpl;
import io.camunda.zeebe.client.impl.ZeebeClientImpl;
import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The one client of the broker; made without it, so that the application starts while the broker is
 * away.
 */
@Component
@EnableConfigurationProperties(ZeebeSettings.class)
public class BrokerConnection implements AutoCloseable {

  /** Threads for the handlers of all jobs together. */
  public static final int WORKER_THREADS = 4;

  private final ManagedChannel channel;
  private final ZeebeClient client;

  public BrokerConnection(ZeebeSettings settings) {
    var configuration = new ZeebeClientBuilderImpl();
    configuration
        .grpcAddress(settings.grpcAddress())
        .preferRestOverGrpc(false)
        .numJobWorkerExecutionThreads(WORKER_THREADS)
        .defaultRequestTimeout(Duration.ofSeconds(10));
    if ("http".equals(settings.grpcAddress().getScheme())) {
      configuration.usePlaintext();
    }
    channel = ZeebeClientImpl.buildChannel(configuration);
    client = new ZeebeClientImpl(configuration, channel);
  }

  public ZeebeClient client() {
    return client;
  }

  public boolean isAway() {
    return channel.getState(false) == ConnectivityState.TRANSIENT_FAILURE;
  }

  /**
   * Tries again at once: left alone, the channel would let up to two minutes pass between its
   * attempts.
   */
  public void retryIfAway() {
    if (isAway()) {
      channel.resetConnectBackoff();
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
