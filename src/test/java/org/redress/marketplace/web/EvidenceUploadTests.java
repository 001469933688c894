package org.redress.marketplace.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.evidence.EvidenceType;
import org.redress.evidence.UploadedFile;
import org.redress.marketplace.reading.SentEvidence;
import org.redress.shared.FieldProblem;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockPart;

class EvidenceUploadTests {

  private static final String JSON = "{\"party\": \"CUSTOMER\", \"type\": \"RECEIPT\"}";

  @Test
  void readsABodyWithoutAFile() {
    var request = new MockHttpServletRequest("POST", "/v1/cases/1/evidence");
    request.setContentType("application/json");
    request.setContent(bytes(JSON));
    var upload = EvidenceUpload.of(request);
    assertThat(type(upload)).isEqualTo(EvidenceType.RECEIPT);
    assertThat(file(upload)).isNull();
  }

  @Test
  void readsThePartsOfAMultipartBody() {
    var upload = EvidenceUpload.of(multipart(evidence(JSON), file("März.pdf", "%PDF")));
    assertThat(type(upload)).isEqualTo(EvidenceType.RECEIPT);
    assertThat(file(upload))
        .usingRecursiveComparison()
        .isEqualTo(new UploadedFile("März.pdf", "application/pdf", bytes("%PDF")));
  }

  @Test
  void namesThePartsThatAreMissingUnknownOrTooMany() {
    assertThat(wrongParts(file("a.pdf", "a"))).containsExactly("evidence");
    assertThat(wrongParts(evidence(JSON), evidence(JSON))).containsExactly("evidence");
    assertThat(wrongParts(evidence(JSON), file("a", "a"), file("b", "b"))).containsExactly("file");
    assertThat(wrongParts(evidence(JSON), new MockPart("photo", bytes("a"))))
        .containsExactly("photo");
  }

  @Test
  void answersFieldsOfThePartThatAreWrong() {
    var upload = EvidenceUpload.of(multipart(evidence("{\"party\": \"CUSTOMER\"}")));
    assertThat(upload.reply((evidence, file) -> Reply.ok(Map.of())).status()).isEqualTo(422);
    var noJson = EvidenceUpload.of(multipart(evidence("{")));
    assertThat(noJson.reply((evidence, file) -> Reply.ok(Map.of())).status()).isEqualTo(400);
  }

  @Test
  void refusesWhatIsTooLarge() {
    var most = new MockPart("file", "a.jpg", new byte[UploadedFile.LARGEST]);
    assertThat(file(EvidenceUpload.of(multipart(evidence(JSON), most)))).isNotNull();
    var more = new MockPart("file", "a.jpg", new byte[UploadedFile.LARGEST + 1]);
    assertThat(refusal(multipart(evidence(JSON), more)).status())
        .isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
    assertThat(refusal(multipart(evidence(" ".repeat(1024 * 1024 + 1)))).status())
        .isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
    assertThat(refusal(failing(new IllegalStateException("size"))).status())
        .isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
  }

  @Test
  void refusesPartsThatCannotBeToldApart() {
    assertThat(refusal(failing(new ServletException("no parts"))).kind())
        .isEqualTo("not-multipart");
    assertThat(refusal(failing(new IOException("no boundary"))).kind()).isEqualTo("not-multipart");
  }

  @Test
  void knowsTheSameUploadAgainAndEveryOtherAsAnother() {
    var uploads = new ArrayList<byte[]>();
    uploads.add(print(evidence(JSON)));
    uploads.add(print(evidence(JSON + " ")));
    uploads.add(print(evidence(JSON), file("a.pdf", "1")));
    uploads.add(print(evidence(JSON), file("b.pdf", "1")));
    uploads.add(print(evidence(JSON), file("a.pdf", "2")));
    assertThat(uploads).doesNotHaveDuplicates();
    assertThat(print(file("a.pdf", "1"), evidence(JSON))).isEqualTo(uploads.get(2));
  }

  private static List<String> wrongParts(Part... parts) {
    var errors = (List<?>) refusal(multipart(parts)).more().get("errors");
    return errors.stream().map(FieldProblem.class::cast).map(FieldProblem::field).toList();
  }

  private static Problem refusal(MockHttpServletRequest request) {
    return catchThrowableOfType(Refusal.class, () -> EvidenceUpload.of(request)).problem();
  }

  private static byte[] print(Part... parts) {
    return EvidenceUpload.of(multipart(parts)).fingerprint();
  }

  private static EvidenceType type(EvidenceUpload upload) {
    var types = new ArrayList<EvidenceType>();
    upload.reply((SentEvidence evidence, UploadedFile file) -> {
      types.add(evidence.type());
      return Reply.ok(Map.of());
    });
    return types.getFirst();
  }

  private static UploadedFile file(EvidenceUpload upload) {
    var files = new ArrayList<UploadedFile>();
    upload.reply((evidence, file) -> {
      files.add(file);
      return Reply.ok(Map.of());
    });
    return files.getFirst();
  }

  private static MockHttpServletRequest multipart(Part... parts) {
    var request = new MockHttpServletRequest("POST", "/v1/cases/1/evidence");
    request.setContentType("multipart/form-data; boundary=x");
    List.of(parts).forEach(request::addPart);
    return request;
  }

  private static MockHttpServletRequest failing(Exception failure) {
    var request =
        new MockHttpServletRequest("POST", "/v1/cases/1/evidence") {
          @Override
          public Collection<Part> getParts() throws ServletException, IOException {
            switch (failure) {
              case ServletException unreadable -> throw unreadable;
              case IOException unreadable -> throw unreadable;
              default -> throw (RuntimeException) failure;
            }
          }
        };
    request.setContentType("multipart/form-data");
    return request;
  }

  private static MockPart evidence(String json) {
    return new MockPart("evidence", bytes(json));
  }

  private static MockPart file(String name, String content) {
    var part = new MockPart("file", name, bytes(content));
    part.getHeaders().set("Content-Type", "application/pdf");
    return part;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
