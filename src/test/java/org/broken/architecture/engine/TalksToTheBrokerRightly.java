package org.broken.architecture.engine;

import io.camunda.zeebe.client.ZeebeClient;

public record TalksToTheBrokerRightly(ZeebeClient client) {}
