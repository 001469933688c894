package org.redress.evidence;

final class TrackingForms {
  private TrackingForms() {}

  static TrackingNumbers.Form check(
      @org.jspecify.annotations.Nullable String carrier, String number) {
    return new TrackingNumbers.Form.UnknownForm();
  }
}
