package org.redress.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.casefile.APicture;
import org.redress.casefile.CheckingCaseFiles;
import org.redress.engine.TimeTravel;
import org.redress.evidence.EvidenceType;
import org.redress.evidence.UploadedFile;
import org.redress.evidence.Visibility;
import org.redress.shared.CaseId;
import org.redress.signing.KeySet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file of a case that went through everything, as the API hands it out. */
@SpringBootTest(
    classes = ApiAlone.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "redress.sandbox=true")
@AutoConfigureMockMvc
@Import(DisputedCase.class)
class CaseFileApiModuleTests {

  private static final String REASON = "The photo shows another door.";

  @TempDir private Path folder;

  @Autowired private Clients clients;
  @Autowired private DisputedCase disputed;
  @MockitoBean private TimeTravel time;
  private Client client;

  @BeforeEach
  void open() {
    client = clients.next();
  }

  @Test
  void handsOutAFileThatAnyoneCanVerifyWithThePublishedKeys() throws Exception {
    var id = settled();

    var answer = file(client, id);

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentType()).isEqualTo("application/zip");
    assertThat(answer.getHeader("Content-Disposition"))
        .matches("attachment; filename=\"case-file-C-\\d{6}\\.zip\"");
    var keys = KeySet.read(client.get("/v1/keys").body().toString());
    var zip = Files.write(folder.resolve("case.zip"), answer.getContentAsByteArray());
    assertThat(new CheckingCaseFiles(keys).check(zip))
        .isInstanceOf(CheckingCaseFiles.Verdict.Genuine.class);
  }

  @Test
  void saysEverythingThatTheApiSaysOfTheCase() throws Exception {
    var id = settled();
    var json = json(file(client, id));
    var shown = client.get("/v1/cases/" + id).body();
    for (var field :
        List.of(
            "id", "reference", "stage", "status", "statement", "outcome", "decidedBy", "lines")) {
      assertThat(json.at("/case").path(field)).as(field).isEqualTo(shown.path(field));
    }
    assertThat(json.at("/words")).isEqualTo(shown.at("/words"));
    var order = client.get("/v1/orders/" + shown.at("/orderId").asString()).body();
    for (var field : List.of("lines", "amounts", "disclosures", "events", "payment", "promise")) {
      assertThat(json.at("/order").path(field)).as(field).isEqualTo(order.path(field));
    }
    var decisions = client.get("/v1/cases/" + id + "/decisions").body().at("/items");
    assertThat(json.at("/decisions").size()).isEqualTo(decisions.size());
    for (var at = 0; at < decisions.size(); at++) {
      assertThat(json.at("/decisions/" + at + "/explanation"))
          .isEqualTo(decisions.at("/" + at + "/explanation"));
    }
    assertThat(json.at("/order/decisions").findValuesAsString("table")).contains("GuarantorCover");
    var books = client.get("/v1/ledger/entries?caseId=" + id).body().at("/items");
    assertThat(json.at("/ledger").size()).isEqualTo(books.size()).isPositive();
    assertThat(json.at("/refunds/0/amount").asInt()).isEqualTo(4480);
    assertThat(json.at("/timeline").findValuesAsString("kind"))
        .contains("OrderRegistered", "PromiseBroken", "ClaimOpened", "MerchantResponded");
    assertThat(json.at("/evidence/0/file/name").asString()).isEqualTo("door.jpg");
  }

  @Test
  void isReadableAsADocument() throws Exception {
    var pdf = entries(file(client, settled())).get("case-file.pdf");
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Still nothing here.", "the neighbour has it", "LED torch", REASON)
          .contains("Colours differ on screens.", "door.jpg", "Refund of 44.80 EUR: confirmed");
    }
  }

  @Test
  void tellsNobodyWhoTheCustomerIs() throws Exception {
    var id = settled();
    for (var entry : entries(file(client, id)).entrySet()) {
      var content = entry.getValue();
      var text =
          entry.getKey().endsWith(".pdf")
              ? new PDFTextStripper().getText(Loader.loadPDF(content))
              : new String(content, StandardCharsets.UTF_8);
      assertThat(text)
          .as(entry.getKey())
          .doesNotContain("Verschwiegen", "Geheimgasse", "verschwiegen@");
    }
    assertThat(json(file(client, id)).at("/order/customer/reference").asString()).isEqualTo("c-77");
  }

  @Test
  void keepsFromThePartiesWhatIsForStaffAndGuarantor() throws Exception {
    var id = disputed.contested(client, "Still nothing here.");
    disputed.add(client, id, EvidenceType.OTHER, null, Visibility.STAFF_AND_GUARANTOR);
    var seen = disputed.add(client, id, EvidenceType.OTHER, null, Visibility.ALL_PARTIES);

    var json = json(file(client, id));

    assertThat(json.at("/scope").asString()).isEqualTo("ALL_PARTIES");
    assertThat(json.at("/evidence").size()).isEqualTo(1);
    assertThat(json.at("/evidence/0/id").asString()).isEqualTo(seen.id().toString());
    assertThat(json.at("/evidence/0/number").asInt()).isEqualTo(1);
    assertThat(json.at("/timeline").findValuesAsString("kind"))
        .filteredOn("EvidenceAdded"::equals)
        .hasSize(1);
  }

  @Test
  void makesTheSameFileOfTheSameStateAndLeavesNoTraceInTheCase() throws Exception {
    var id = settled();
    var first = file(client, id).getContentAsByteArray();
    assertThat(file(client, id).getContentAsByteArray()).isEqualTo(first);
  }

  @Test
  void knowsNoOtherCases() throws Exception {
    var id = disputed.contested(client, "Still nothing here.");
    assertThat(client.get("/v1/cases/" + UUID.randomUUID() + "/file").status()).isEqualTo(404);
    assertThat(client.get("/v1/cases/nonsense/file").status()).isEqualTo(404);
    var stranger = clients.next().get("/v1/cases/" + id + "/file");
    assertThat(stranger.status()).isEqualTo(404);
    assertThat(stranger.at("/type")).isEqualTo("/problems/not-found");
    assertThat(stranger.response().getContentType()).isEqualTo("application/problem+json");
  }

  @Test
  void hidesFromTheGuarantorCasesThatDidNotComeToIt() {
    var id = disputed.contested(client, "Still nothing here.");
    var guarantor = clients.guarantorOf(client);
    assertThat(guarantor.get("/v1/cases/" + id + "/file").status()).isEqualTo(404);
    assertThat(guarantor.get("/v1/cases/" + id).status()).isEqualTo(403);
  }

  private CaseId settled() {
    var id = disputed.contested(client, "Still nothing here.");
    var photo = new UploadedFile("../../door.jpg", "image/jpeg", APicture.of("jpg", 64, 48));
    var shown =
        disputed.add(client, id, EvidenceType.DELIVERY_PHOTO, photo, Visibility.ALL_PARTIES);
    disputed.ruleAndPay(client, id, List.of(shown.id()), REASON);
    return id;
  }

  private static MockHttpServletResponse file(Client client, CaseId id) throws Exception {
    return client
        .mvc()
        .perform(get("/v1/cases/" + id + "/file").header("Authorization", "Bearer " + client.key()))
        .andReturn()
        .getResponse();
  }

  private static JsonNode json(MockHttpServletResponse answer) throws IOException {
    return JsonMapper.shared().readTree(entries(answer).get("case.json"));
  }

  private static Map<String, byte[]> entries(MockHttpServletResponse answer) throws IOException {
    var entries = new LinkedHashMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }
}
