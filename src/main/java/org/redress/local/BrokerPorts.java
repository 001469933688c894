package org.redress.local;

import java.net.URI;
import java.util.Map;

/** Where a local broker listens, all on the loopback address. */
record BrokerPorts(int gateway, int management, int command, int internal, int rest) {

  private static final String LOOPBACK = "127.0.0.1";

  static BrokerPorts free() {
    var ports = FreePorts.find(5);
    return new BrokerPorts(ports.get(0), ports.get(1), ports.get(2), ports.get(3), ports.get(4));
  }

  URI grpcAddress() {
    return URI.create("http://" + LOOPBACK + ":" + gateway);
  }

  URI managementAddress() {
    return URI.create("http://" + LOOPBACK + ":" + management);
  }

  /** In the words of the broker's settings. */
  Map<String, String> settings() {
    return Map.of(
        "SERVER_ADDRESS",
        LOOPBACK,
        "SERVER_PORT",
        Integer.toString(rest),
        "MANAGEMENT_SERVER_ADDRESS",
        LOOPBACK,
        "MANAGEMENT_SERVER_PORT",
        Integer.toString(management),
        "ZEEBE_BROKER_NETWORK_HOST",
        LOOPBACK,
        "ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT",
        Integer.toString(command),
        "ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT",
        Integer.toString(internal),
        "ZEEBE_BROKER_GATEWAY_NETWORK_HOST",
        LOOPBACK,
        "ZEEBE_BROKER_GATEWAY_NETWORK_PORT",
        Integer.toString(gateway),
        "ZEEBE_BROKER_CLUSTER_INITIALCONTACTPOINTS",
        LOOPBACK + ":" + internal);
  }
}
