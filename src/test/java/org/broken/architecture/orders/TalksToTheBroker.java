package org.broken.architecture.orders;

import io.camunda.zeebe.client.ZeebeClient;
import org.redress.house.Breaks;
import org.redress.house.HouseRule;

@Breaks(HouseRule.ONLY_THE_ENGINE_KNOWS_THE_BROKER)
public record TalksToTheBroker(ZeebeClient client) {}
