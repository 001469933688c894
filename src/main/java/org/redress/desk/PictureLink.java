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
        picture.processId().startsWith("Refund") ? "Process of the refund" : "Process of the claim",
        "/cases/%s/process?at=%d".formatted(inCase, at),
        "case");
  }
}
