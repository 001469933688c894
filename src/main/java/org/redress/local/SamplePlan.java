package org.redress.local;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.shared.MarketplaceId;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether the sample orders of a marketplace are still to be played, on which day their story began
 * and how far it is told. Kept in the home folder, so that a start goes on with what an earlier one
 * was interrupted in.
 */
record SamplePlan(String marketplace, @Nullable LocalDate firstDay, int daysPlayed, boolean over) {

  private static final JsonMapper JSON = new JsonMapper();

  static SamplePlan of(MarketplaceId marketplace) {
    return new SamplePlan(marketplace.toString(), null, 0, false);
  }

  /** Only in a sandbox, and not if {@code redress.sample} says no. */
  static boolean isWanted(Environment environment) {
    return environment.getProperty("redress.sample", Boolean.class, true)
        && environment.getProperty("redress.sandbox", Boolean.class, false);
  }

  static Optional<SamplePlan> in(HomeFolder home) {
    return new SecretFile(home.sample()).read().map(text -> JSON.readValue(text, SamplePlan.class));
  }

  SamplePlan beginningOn(LocalDate day) {
    return new SamplePlan(marketplace, day, 0, false);
  }

  SamplePlan played(int days) {
    return new SamplePlan(marketplace, firstDay, days, false);
  }

  SamplePlan ended() {
    return new SamplePlan(marketplace, firstDay, daysPlayed, true);
  }

  void writeTo(HomeFolder home) {
    new SecretFile(home.sample()).write(JSON.writeValueAsString(this));
  }
}
