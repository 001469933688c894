package org.redress.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.redress.evidence.EvidenceType;
import org.redress.evidence.FileType;
import org.redress.signing.InstallationKey;
import org.redress.testing.TestKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CaseFileZipTests {

  private final InstallationKey key = TestKey.fresh();

  @Test
  void holdsDocumentJsonEvidenceManifestAndSignature() throws IOException {
    assertThat(entries(someFile().zip(key)).keySet())
        .containsExactly(
            "case-file.pdf",
            "case.json",
            "evidence/1-00000000-0000-0007-0000-000000000001.jpg",
            "evidence/2-00000000-0000-0007-0000-000000000002.pdf",
            "manifest.json",
            "manifest.sig");
  }

  @Test
  void keepsTheEvidenceAsItWasSent() throws IOException {
    var picture = APicture.held(6, "taken at home", 80, 60);
    var zip = new ACaseFile().with(EvidenceType.ITEM_PHOTO, "a.jpg", FileType.JPEG, picture);
    assertThat(entries(zip.zip(key)))
        .containsEntry("evidence/1-00000000-0000-0007-0000-000000000001.jpg", picture);
  }

  @Test
  void callsEntriesByNumberIdAndContentWhateverThePartyCalledThem() throws IOException {
    var hostile = "..\\..\\/etc/passwd\u0000\u202Egpj.exe\r\n\"';--.php";
    var zip =
        new ACaseFile()
            .with(EvidenceType.ITEM_PHOTO, hostile, FileType.PNG, APicture.of("png", 8, 8))
            .zip(key);
    assertThat(entries(zip).keySet())
        .contains("evidence/1-00000000-0000-0007-0000-000000000001.png")
        .allMatch(name -> name.matches("[a-z0-9./-]+") && !name.contains(".."));
    assertThat(json(zip, "case.json").at("/evidence/0/file/name").asString()).isEqualTo(hostile);
  }

  @Test
  void makesTheSameBytesOfTheSameCase() {
    assertThat(someFile().zip(key)).isEqualTo(someFile().zip(key));
  }

  @Test
  void namesInTheManifestWhatItHoldsAndWhoSigned() throws IOException {
    var zip = someFile().zip(key);
    var manifest = json(zip, "manifest.json");
    assertThat(manifest.at("/format").asString()).isEqualTo("redress-case-file/1");
    assertThat(manifest.at("/case/reference").asString()).isEqualTo("C-000123");
    assertThat(manifest.at("/createdAt").asString()).isEqualTo("2026-03-20T12:00:00Z");
    assertThat(manifest.at("/keyId").asString()).isEqualTo(key.keyId());
    assertThat(manifest.at("/entries").size()).isEqualTo(4);
    assertThat(manifest.at("/entries/3/size").asInt()).isEqualTo(4);
    assertThat(manifest.at("/entries/3/sha256").asString())
        .isEqualTo("315d429b7714cedb6ad04ac31240145257692630457f3c88253c5beceac76027");
    var entries = entries(zip);
    assertThat(key.publicKey().verifies(entries.get("manifest.json"), entries.get("manifest.sig")))
        .isTrue();
  }

  @Test
  void saysInTheWordsOfTheApiWhatTheCaseIs() throws IOException {
    var json = json(someFile().zip(key), "case.json");
    assertThat(json.at("/case/outcome").asString()).isEqualTo("REFUNDED");
    assertThat(json.at("/case/amount/claimed").asInt()).isEqualTo(4480);
    assertThat(json.at("/order/shipTo/postalCode").asString()).isEqualTo("80331");
    assertThat(json.at("/order/events/0/signedBy").asString()).isEqualTo("H. M.");
    assertThat(json.at("/order/decisions/0/table").asString()).isEqualTo("GuarantorCover");
    assertThat(json.at("/decisions/0/decidedBy").asString()).isEqualTo("POLICY");
    assertThat(json.at("/decisions/1/decidedBy").asString()).isEqualTo("AGENT");
    assertThat(json.at("/evidence/0/file/mediaType").asString()).isEqualTo("image/jpeg");
    assertThat(json.at("/evidence/0/file/entry").asString()).startsWith("evidence/1-");
    assertThat(json.at("/escalation/award/amount").asInt()).isEqualTo(4480);
    assertThat(json.at("/objection/borneBy").asString()).isEqualTo("CARRIER");
    assertThat(json.at("/escalation/answerBy").asString()).isEqualTo("2026-03-10T08:00:00Z");
    assertThat(json.at("/recoveries/0/parts/0/kind").asString()).isEqualTo("SET_OFF");
    assertThat(json.at("/ledger/0/postings/0/amount").asInt()).isEqualTo(4480);
    assertThat(json.at("/timeline/1/kind").asString()).isEqualTo("MerchantAsked");
  }

  @Test
  void refusesToHandOutEvidenceThatIsNotWhatWasKept() {
    var file = someFile().file();
    var zip =
        new CaseFileZip(
            file, ACaseFile.MADE, item -> "other".getBytes(StandardCharsets.US_ASCII), key);
    assertThatIllegalStateException()
        .isThrownBy(() -> zip.writeTo(OutputStream.nullOutputStream()))
        .withMessageContaining("evidence/1-");
  }

  private static ACaseFile someFile() {
    return new ACaseFile()
        .with(EvidenceType.ITEM_PHOTO, "a.jpg", FileType.JPEG, APicture.of("jpg", 80, 60))
        .with(
            EvidenceType.RECEIPT,
            "b.pdf",
            FileType.PDF,
            "%PDF".getBytes(StandardCharsets.US_ASCII));
  }

  private static JsonNode json(byte[] zip, String entry) throws IOException {
    return JsonMapper.shared().readTree(entries(zip).get(entry));
  }

  private static Map<String, byte[]> entries(byte[] zip) throws IOException {
    var entries = new LinkedHashMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }
}
