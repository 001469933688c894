package org.redress.engine;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.engine.process.FindingTheWay;
import org.redress.engine.process.Step;
import org.redress.engine.process.Steps;
import org.redress.engine.process.UsedModels;
import org.redress.engine.process.UsedModels.UsedModel;
import org.redress.engine.work.TroubledJobs;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Shows the process of an order with the way it took, from PostgreSQL alone: the broker may be
 * away.
 */
@Component
public class ProcessPictures {

  private final Steps steps;
  private final UsedModels models;
  private final TroubledJobs troubles;
  private final Tenancy tenancy;

  ProcessPictures(Steps steps, UsedModels models, TroubledJobs troubles, Tenancy tenancy) {
    this.steps = steps;
    this.models = models;
    this.troubles = troubles;
    this.tenancy = tenancy;
  }

  /** Empty for an order that has no process, e.g. one that an import brought as history. */
  public Optional<ProcessPicture> of(MarketplaceId marketplace, OrderId order) {
    return tenancy.in(marketplace, () -> picture(marketplace, order));
  }

  private Optional<ProcessPicture> picture(MarketplaceId marketplace, OrderId order) {
    var taken = Steps.onOneModel(steps.of(marketplace, order));
    if (taken.isEmpty()) {
      return Optional.empty();
    }
    var stuckAt = troubles.stuckAt(marketplace, order).orElse(null);
    return Optional.ofNullable(taken.getFirst().modelHash())
        .flatMap(models::find)
        .map(model -> draw(model, taken, stuckAt));
  }

  private static ProcessPicture draw(UsedModel model, List<Step> taken, @Nullable String stuckAt) {
    var way = FindingTheWay.through(model.bpmnXml(), taken, stuckAt);
    return new ProcessPicture(
        model.processId(),
        model.version(),
        model.bpmnXml(),
        List.copyOf(way.visited()),
        List.copyOf(way.flows()),
        way.waitingAt(),
        stuckAt != null);
  }
}
