package org.redress.policy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The table {@code ContractTerms}: the promise where none is given, claim window and guarantee, in
 * calendar days.
 */
public record ContractTerms(
    int shipWithinDays,
    int deliverWithinDays,
    int claimOpensAfterDays,
    int claimWindowDays,
    int guaranteeDays,
    int trackingStillDays) {

  /**
   * Countries are ISO 3166-1 alpha-2; an unknown destination is {@code ""}, which the table knows.
   */
  public record Asked(
      String shippingMethod,
      List<String> categories,
      String destinationCountry,
      String marketplaceCountry)
      implements Question<ContractTerms> {

    @Override
    public String table() {
      return "ContractTerms";
    }

    @Override
    public Map<String, Object> inputs() {
      return new TreeMap<>(
          Map.of(
              "shippingMethod", shippingMethod,
              "categories", categories,
              "destinationCountry", destinationCountry,
              "marketplaceCountry", marketplaceCountry));
    }

    @Override
    public ContractTerms answer(Outputs outputs) {
      return new ContractTerms(
          outputs.days("shipWithinDays"),
          outputs.days("deliverWithinDays"),
          outputs.days("claimOpensAfterDays"),
          outputs.days("claimWindowDays"),
          outputs.days("guaranteeDays"),
          outputs.days("trackingStillDays"));
    }
  }
}
