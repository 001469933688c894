package org.redress.house.catalogue;

/** A straight part of a flow in a diagram. */
record Segment(double x1, double y1, double x2, double y2) {

  /** Whether the two cross, rather than meet or branch off. */
  boolean crosses(Segment other) {
    return side(other.x1, other.y1) * side(other.x2, other.y2) < 0
        && other.side(x1, y1) * other.side(x2, y2) < 0;
  }

  /** Whether the two lie on each other for a part of their way. */
  boolean covers(Segment other) {
    return side(other.x1, other.y1) == 0
        && side(other.x2, other.y2) == 0
        && (overlap(x1, x2, other.x1, other.x2) > 0 || overlap(y1, y2, other.y1, other.y2) > 0);
  }

  private double side(double x, double y) {
    return Math.signum((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
  }

  private static double overlap(double a1, double a2, double b1, double b2) {
    return Math.min(Math.max(a1, a2), Math.max(b1, b2))
        - Math.max(Math.min(a1, a2), Math.min(b1, b2));
  }
}
