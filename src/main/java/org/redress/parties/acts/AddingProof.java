package org.redress.parties.acts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.access.LinkHolder;
import org.redress.claims.Act;
import org.redress.claims.AddingToClaims;
import org.redress.claims.AddingToClaims.Adding;
import org.redress.claims.FindingClaims;
import org.redress.evidence.EvidenceFacts;
import org.redress.evidence.EvidenceType;
import org.redress.evidence.NewEvidence;
import org.redress.evidence.UploadedFile;
import org.redress.evidence.Visibility;
import org.redress.parties.NothingHere;
import org.redress.parties.Speech;
import org.redress.shared.FieldProblem;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes a party's evidence from a form; what is wrong with it is said beside its fields. */
@Component
class AddingProof {

  private final AddingToClaims adding;
  private final FindingClaims claims;

  AddingProof(AddingToClaims adding, FindingClaims claims) {
    this.adding = adding;
    this.claims = claims;
  }

  /** Fields that the chosen type does not know are passed over: the form may show them to all. */
  Adding add(LinkHolder holder, Speech say, Filled filled, @Nullable MultipartFile file) {
    var claim = claims.find(holder.marketplace(), holder.caseId()).orElseThrow(NothingHere::new);
    var type = type(filled.text("type"));
    var evidence =
        new NewEvidence(
            claim.id(),
            claim.order(),
            holder.party(),
            type,
            facts(type.facts(), filled, say),
            filled.is("evidence") ? filled.optional("text", say) : null,
            upload(file, say, filled),
            Visibility.ALL_PARTIES);
    if (!filled.sound()) {
      return new Adding.Not(new Act.Refused(List.of()));
    }
    var added = adding.add(holder.marketplace(), claim.id(), evidence, holder.actor());
    if (added instanceof Adding.Not(Act.Refused(var wrong))) {
      wrong.forEach(problem -> filled.wrong(field(problem), say.the(words(problem))));
    }
    return added;
  }

  static EvidenceType type(String name) {
    return Arrays.stream(EvidenceType.values())
        .filter(known -> known.name().equals(name))
        .findFirst()
        .orElse(EvidenceType.OTHER);
  }

  private static String field(FieldProblem problem) {
    return problem.field().substring(problem.field().lastIndexOf('.') + 1);
  }

  /** The domain says what is right in the words of the API; here are those of the pages. */
  private static String words(FieldProblem problem) {
    return switch (problem.field()) {
      case "file" -> "wrong.file";
      case "text" -> "wrong.evidence";
      case "facts.deliveredAt" -> "wrong.moment";
      default -> "wrong.line";
    };
  }

  private static EvidenceFacts facts(Set<String> known, Filled filled, Speech say) {
    return new EvidenceFacts(
        fact("carrier", known, filled),
        fact("trackingNumber", known, filled),
        known.contains("deliveredAt") ? moment(filled, say) : null,
        fact("postalCode", known, filled),
        fact("signedBy", known, filled),
        fact("refundReference", known, filled));
  }

  private static @Nullable String fact(String name, Set<String> known, Filled filled) {
    return known.contains(name) && filled.says(name) ? filled.text(name) : null;
  }

  /** As browsers send it, in the marketplace's time. */
  private static @Nullable Instant moment(Filled filled, Speech say) {
    if (!filled.says("deliveredAt")) {
      return null;
    }
    try {
      return LocalDateTime.parse(filled.text("deliveredAt")).atZone(say.zone()).toInstant();
    } catch (DateTimeException e) {
      filled.wrong("deliveredAt", say.the("wrong.moment"));
      return null;
    }
  }

  /** Forms send an empty file where none was chosen. */
  private static @Nullable UploadedFile upload(
      @Nullable MultipartFile file, Speech say, Filled filled) {
    if (file == null || file.isEmpty()) {
      return null;
    }
    if (file.getSize() > UploadedFile.LARGEST) {
      filled.wrong("file", say.the("wrong.size"));
      return null;
    }
    try {
      return new UploadedFile(
          Objects.requireNonNullElse(file.getOriginalFilename(), ""),
          file.getContentType(),
          file.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
