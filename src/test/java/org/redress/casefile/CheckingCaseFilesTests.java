package org.redress.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.casefile.CheckingCaseFiles.Verdict;
import org.redress.evidence.EvidenceType;
import org.redress.evidence.FileType;
import org.redress.signing.InstallationKey;
import org.redress.signing.KeySet;
import org.redress.testing.TestKey;

/** Each way to tamper with a file, done to a genuine one. */
class CheckingCaseFilesTests {

  private static final String RECEIPT = "evidence/1-00000000-0000-0007-0000-000000000001.txt";

  @TempDir private Path folder;

  private final InstallationKey key = TestKey.fresh();
  private byte[] genuine;
  private Map<String, byte[]> entries;

  @BeforeEach
  void make() throws IOException {
    genuine =
        new ACaseFile()
            .with(
                EvidenceType.RECEIPT, "receipt.txt", FileType.TEXT, text("Left with Frau Müller."))
            .zip(key);
    entries = new LinkedHashMap<>();
    try (var zip = new ZipFile(written(genuine).toFile())) {
      for (var entry : zip.stream().toList()) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
  }

  @Test
  void findsAGenuineFileGenuine() throws IOException {
    assertThat(check(genuine))
        .isEqualTo(new Verdict.Genuine("C-000123", "2026-03-20T12:00:00Z", 3));
    assertThat(check(zip(entries))).as("packed anew").isInstanceOf(Verdict.Genuine.class);
  }

  @Test
  void signsWithAKeyThatTheReaderHas() throws IOException {
    var ours = TestKey.fresh().publicKey();
    assertThat(check(genuine, new KeySet(List.of(ours, key.publicKey()))))
        .isInstanceOf(Verdict.Genuine.class);
    assertThat(check(genuine, new KeySet(List.of(ours))))
        .isEqualTo(
            wrong(
                "it is signed with the key %s, which is not among the keys given"
                    .formatted(key.keyId())));
  }

  @Test
  void missesEntries() throws IOException {
    entries.remove(RECEIPT);
    assertThat(tampered()).isEqualTo(wrong("the entry " + RECEIPT + " is missing"));
    entries.remove("manifest.sig");
    assertThat(tampered()).isEqualTo(wrong("the entry manifest.sig is missing"));
    entries.remove("manifest.json");
    assertThat(tampered()).isEqualTo(wrong("the entry manifest.json is missing"));
  }

  @Test
  void findsEntriesThatDoNotBelongThere() throws IOException {
    entries.put("evidence/2-more\u001b[2J.txt", text("And this."));
    assertThat(tampered())
        .isEqualTo(wrong("the entry evidence/2-more?[2J.txt does not belong to it"));
  }

  @Test
  void findsChangedBytesOfEveryEntry() throws IOException {
    for (var name : List.of("case-file.pdf", "case.json", RECEIPT)) {
      var before = entries.get(name);
      var changed = before.clone();
      changed[changed.length / 2] ^= 1;
      for (var after : List.of(changed, Arrays.copyOf(before, before.length + 1), new byte[0])) {
        entries.put(name, after);
        assertThat(tampered()).isEqualTo(wrong("the entry " + name + " was changed"));
      }
      entries.put(name, before);
    }
  }

  @Test
  void findsAManifestThatWasRewritten() throws IOException {
    var manifest = new String(entries.get("manifest.json"), StandardCharsets.UTF_8);
    entries.put("manifest.json", text(manifest.replace("C-000123", "C-000124")));
    assertThat(tampered()).isEqualTo(wrong("the signature does not fit manifest.json"));
    entries.put("manifest.json", text(manifest + " "));
    assertThat(tampered()).isEqualTo(wrong("the signature does not fit manifest.json"));
  }

  @Test
  void findsASignatureOfSomebodyElse() throws IOException {
    entries.put("manifest.sig", TestKey.fresh().sign(entries.get("manifest.json")));
    assertThat(tampered()).isEqualTo(wrong("the signature does not fit manifest.json"));
    entries.put("manifest.sig", text("not even a signature"));
    assertThat(tampered()).isEqualTo(wrong("the signature does not fit manifest.json"));
  }

  @Test
  void takesNothingElseThatTheInstallationSigned() throws IOException {
    var other = text("{\"format\": \"redress-audit/1\", \"keyId\": \"%s\"}".formatted(key.keyId()));
    entries.put("manifest.json", other);
    entries.put("manifest.sig", key.sign(other));
    assertThat(tampered())
        .isEqualTo(
            wrong("manifest.json cannot be used: it is not of the format redress-case-file/1"));
    entries.put("manifest.json", text("[]"));
    assertThat(tampered())
        .isEqualTo(wrong("manifest.json cannot be used: it is no manifest of a case file"));
  }

  @Test
  void findsWhatOnlyAReaderFromTheBeginningWouldSee() throws IOException {
    var joined = new ByteArrayOutputStream();
    joined.write(zip(Map.of("case.json", text("{}"))));
    joined.write(genuine);
    assertThat(check(joined.toByteArray())).isInstanceOf(Verdict.Wrong.class);
  }

  @Test
  void findsAnEntryThatIsThereTwice() throws IOException {
    entries.put("case.jsom", text("{}"));
    var doubled =
        new String(zip(entries), StandardCharsets.ISO_8859_1).replace("case.jsom", "case.json");
    assertThat(check(doubled.getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(Verdict.Wrong.class);
  }

  @Test
  void findsAFileThatIsCutOffOrNoZip() throws IOException {
    for (var bytes :
        List.of(Arrays.copyOf(genuine, genuine.length / 2), text("not a ZIP"), new byte[0])) {
      assertThat(check(bytes))
          .isInstanceOfSatisfying(
              Verdict.Wrong.class,
              wrong -> assertThat(wrong.what()).startsWith("it is no whole ZIP file"));
    }
  }

  private static Verdict wrong(String what) {
    return new Verdict.Wrong(what);
  }

  private Verdict tampered() throws IOException {
    return check(zip(entries));
  }

  private Verdict check(byte[] zip) throws IOException {
    return check(zip, new KeySet(List.of(key.publicKey())));
  }

  private Verdict check(byte[] zip, KeySet keys) throws IOException {
    return new CheckingCaseFiles(keys).check(written(zip));
  }

  private Path written(byte[] zip) throws IOException {
    return Files.write(folder.resolve("file.zip"), zip);
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return out.toByteArray();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
