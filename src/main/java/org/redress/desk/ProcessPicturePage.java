package org.redress.desk;

import java.util.List;
import org.redress.access.StaffMember;
import org.redress.engine.ProcessPicture;
import org.redress.engine.ProcessPictures;
import org.redress.shared.CaseId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The processes of an order or a case for the viewer in the browser: the model and the way taken.
 */
@RestController
class ProcessPicturePage {

  private final ProcessPictures pictures;

  ProcessPicturePage(ProcessPictures pictures) {
    this.pictures = pictures;
  }

  @GetMapping("/orders/{id}/process")
  Picture picture(@AuthenticationPrincipal StaffMember viewer, @PathVariable String id) {
    return OrderAddress.parse(id)
        .flatMap(order -> pictures.of(viewer.marketplace(), order))
        .map(Picture::of)
        .orElse(Picture.NONE);
  }

  /** {@code at} counts from 0: the claim's process, then those of its refunds. */
  @GetMapping("/cases/{id}/process")
  Picture picture(
      @AuthenticationPrincipal StaffMember viewer,
      @PathVariable String id,
      @RequestParam(defaultValue = "0") int at) {
    return WrittenId.parse(id, CaseId::new)
        .map(claim -> pictures.of(viewer.marketplace(), claim))
        .flatMap(all -> all.stream().skip(Math.max(0, at)).findFirst())
        .map(Picture::of)
        .orElse(Picture.NONE);
  }

  /** Element ids of the model; {@code xml} is empty where there is no process. */
  record Picture(
      String xml,
      List<String> visited,
      List<String> takenFlows,
      List<String> waitingAt,
      boolean stuck) {

    static final Picture NONE = new Picture("", List.of(), List.of(), List.of(), false);

    static Picture of(ProcessPicture picture) {
      return new Picture(
          picture.bpmnXml(),
          picture.visited(),
          picture.takenFlows(),
          picture.waitingAt(),
          picture.stuck());
    }
  }
}
