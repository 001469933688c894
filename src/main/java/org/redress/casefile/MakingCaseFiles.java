package org.redress.casefile;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.redress.casefile.content.CaseFile;
import org.redress.casefile.content.ComposingCaseFiles;
import org.redress.casefile.content.EvidenceItem;
import org.redress.evidence.EvidenceItems;
import org.redress.evidence.Visibility;
import org.redress.shared.BusinessClock;
import org.redress.shared.CaseId;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.redress.signing.InstallationKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the signed file of a case, for whoever has to judge it without this installation. Making
 * one leaves no trace in the case: the same state makes the same file, apart from the time of its
 * making.
 */
@Component
public class MakingCaseFiles {

  private final ComposingCaseFiles composing;
  private final EvidenceItems evidence;
  private final InstallationKey key;
  private final BusinessClock clock;
  private final Tenancy tenancy;
  private final TransactionTemplate snapshot;

  MakingCaseFiles(
      ComposingCaseFiles composing,
      EvidenceItems evidence,
      InstallationKey key,
      BusinessClock clock,
      Tenancy tenancy,
      PlatformTransactionManager transactions) {
    this.composing = composing;
    this.evidence = evidence;
    this.key = key;
    this.clock = clock;
    this.tenancy = tenancy;
    this.snapshot = new TransactionTemplate(transactions);
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /** A file that is ready to be written; {@code reference} is the case's. */
  public record Made(String reference, Writing writing) {

    /** How a browser should call it. */
    public String fileName() {
      return "case-file-" + reference + ".zip";
    }

    /** Writes all of it and leaves the stream open. */
    public void writeTo(OutputStream out) throws IOException {
      writing.writeTo(out);
    }
  }

  /** Writes a file to a stream. */
  @FunctionalInterface
  public interface Writing {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * The case as it stands at one moment. Empty where there is no such case.
   *
   * @param scope {@code ALL_PARTIES} leaves out what is kept for staff and guarantor
   */
  public Optional<Made> make(MarketplaceId marketplace, CaseId id, Visibility scope) {
    return Optional.ofNullable(
            snapshot.execute(status ->
                tenancy.in(marketplace, () -> composing.of(marketplace, id, scope).orElse(null))))
        .map(file -> made(marketplace, file));
  }

  private Made made(MarketplaceId marketplace, CaseFile file) {
    var zip = new CaseFileZip(file, clock.now(), item -> bytes(marketplace, item), key);
    return new Made(file.dispute().reference(), zip::writeTo);
  }

  private byte[] bytes(MarketplaceId marketplace, EvidenceItem.FileOfItem item) {
    return evidence.file(marketplace, item.of()).orElseThrow().content();
  }
}
