package org.redress.policy;

import java.util.Map;
import java.util.TreeMap;

/**
 * The table {@code DelayNotice}: what the customer of a late order is told and what its silence
 * means (16 CFR 435: consent or cancellation).
 */
public record DelayNotice(boolean tell, boolean mayCancel, int answerDays, Silence silenceMeans) {

  public enum Silence {
    KEEP,
    CANCEL
  }

  /**
   * {@code reason} is SHIP_BY_MISSED, DELAY_ANNOUNCED, TRACKING_STANDS_STILL or LOST; {@code
   * noticeIndex} counts the delay notices of the order, this one included, from 1; {@code
   * delayDays} is how many days after the promised day the announced one lies, 0 where none was
   * announced ({@code delayKnown} false).
   */
  public record Asked(String reason, int noticeIndex, boolean delayKnown, int delayDays)
      implements Question<DelayNotice> {

    @Override
    public String table() {
      return "DelayNotice";
    }

    @Override
    public Map<String, Object> inputs() {
      return new TreeMap<>(
          Map.of(
              "reason",
              reason,
              "noticeIndex",
              (long) noticeIndex,
              "delayKnown",
              delayKnown,
              "delayDays",
              (long) delayDays));
    }

    @Override
    public DelayNotice answer(Outputs outputs) {
      return new DelayNotice(
          outputs.flag("tell"),
          outputs.flag("mayCancel"),
          outputs.days("answerDays"),
          outputs.word("silenceMeans", Silence.class));
    }
  }
}
