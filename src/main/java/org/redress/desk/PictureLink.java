package org.redress.desk;

import org.redress.engine.ProcessPicture;
import org.redress.shared.CaseId;
import org.redress.shared.OrderId;

/** A process to be drawn on a page: what it is, and where its picture is fetched. */
public record PictureLink(String id, String title, String address, String subject) {

  static PictureLink of(OrderId order) {
    return new PictureLink("process", "Process", "/orders/" + order + "/process", "order");
  }

  /** {@code at} is its place among the pictures of the case. */
  public static PictureLink of(CaseId inCase, int at, ProcessPicture picture) {
    return new PictureLink(
        at == 0 ? "process" : "process-" + at,
        title(picture.processId()),
        "/cases/%s/process?at=%d".formatted(inCase, at),
        "case");
  }

  private static String title(String process) {
    return switch (process) {
      case "RefundProcess" -> "Process of the refund";
      case "GuarantorProcess" -> "Process of the award";
      case "RecoveryProcess" -> "Process of the recovery";
      default -> "Process of the claim";
    };
  }
}
