package org.redress.casefile;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.redress.casefile.content.CaseFile;
import org.redress.casefile.content.EvidenceItem;
import org.redress.casefile.pdf.CaseFilePdf;
import org.redress.casefile.pdf.Making;
import org.redress.signing.InstallationKey;

/**
 * A case file as a ZIP. The evidence is fetched and written one file at a time, so that a large
 * file takes no more memory than its largest item; no thread and no transaction waits for a slow
 * reader meanwhile.
 */
final class CaseFileZip {

  private final CaseFile file;
  private final Instant createdAt;
  private final EvidenceBytes evidence;
  private final InstallationKey key;

  CaseFileZip(CaseFile file, Instant createdAt, EvidenceBytes evidence, InstallationKey key) {
    this.file = file;
    this.createdAt = createdAt;
    this.evidence = evidence;
    this.key = key;
  }

  /** Where the bytes of an item come from, whenever they are asked for. */
  @FunctionalInterface
  interface EvidenceBytes {
    byte[] of(EvidenceItem.FileOfItem file);
  }

  /** The stream stays open. An item whose bytes are not those that were kept is an error. */
  void writeTo(OutputStream out) throws IOException {
    var zip = new SignedZip(out);
    var pdf = new CaseFilePdf(file, new Making(createdAt, key.keyId()), evidence::of);
    zip.add("case-file.pdf", pdf::writeTo);
    zip.add("case.json", json -> CaseFileJson.MAPPER.writeValue(json, file));
    for (var item : file.evidence()) {
      if (item.file() != null) {
        add(zip, item.file());
      }
    }
    var manifest = manifest(zip).bytes();
    zip.finish(manifest, key.sign(manifest));
  }

  private void add(SignedZip zip, EvidenceItem.FileOfItem item) throws IOException {
    var entry = zip.add(item.entry(), out -> out.write(evidence.of(item)));
    if (!entry.sha256().equals(item.sha256())) {
      throw new IllegalStateException("%s was kept as %s".formatted(entry, item.sha256()));
    }
  }

  private Manifest manifest(SignedZip zip) {
    return new Manifest(
        file.format(),
        new Manifest.CaseNamed(file.dispute().id(), file.dispute().reference()),
        file.scope(),
        createdAt,
        Manifest.ALGORITHM,
        key.keyId(),
        zip.entries());
  }
}
