package org.redress.casefile.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.evidence.EvidenceFacts;
import org.redress.evidence.EvidenceId;
import org.redress.evidence.EvidenceType;
import org.redress.evidence.EvidenceView;
import org.redress.evidence.FileType;
import org.redress.evidence.KeptFile;
import org.redress.evidence.Standing;
import org.redress.evidence.Visibility;
import org.redress.shared.Actor;
import org.redress.shared.Party;

/**
 * An item of evidence, counted from 1 in this file, in the order in which they were added.
 *
 * @param checks how agents verified it, for staff and guarantor only
 */
public record EvidenceItem(
    int number,
    String id,
    Party party,
    EvidenceType type,
    EvidenceFacts facts,
    @Nullable String text,
    @Nullable FileOfItem file,
    Standing standing,
    Visibility visibility,
    Instant at,
    Actor by,
    List<EvidenceView.Check> checks) {

  /**
   * @param name as the party called it, cleaned; never the name of an entry
   * @param sha256 of the bytes, 64 hexadecimal digits in lower case
   * @param entry where it lies in the ZIP
   */
  public record FileOfItem(
      String name,
      String mediaType,
      int size,
      String sha256,
      String entry,
      @JsonIgnore EvidenceId of,
      @JsonIgnore FileType type) {}

  static EvidenceItem of(int number, EvidenceView item, Visibility scope) {
    return new EvidenceItem(
        number,
        item.id().toString(),
        item.party(),
        item.type(),
        item.facts(),
        item.text(),
        file(number, item.id(), item.file()),
        item.standing(),
        item.visibility(),
        item.at(),
        item.by(),
        scope == Visibility.STAFF_AND_GUARANTOR ? item.checks() : List.of());
  }

  private static @Nullable FileOfItem file(int number, EvidenceId id, @Nullable KeptFile file) {
    return file == null
        ? null
        : new FileOfItem(
            file.name(),
            file.type().mediaType(),
            file.size(),
            file.sha256(),
            "evidence/%d-%s.%s".formatted(number, id, extension(file.type())),
            id,
            file.type());
  }

  /** By what the bytes are, whatever the party called them. */
  private static String extension(FileType type) {
    return switch (type) {
      case PDF -> "pdf";
      case JPEG -> "jpg";
      case PNG -> "png";
      case WEBP -> "webp";
      case HEIC -> "heic";
      case TEXT -> "txt";
    };
  }
}
