package org.redress.marketplace.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.redress.evidence.UploadedFile;
import org.redress.marketplace.reading.EvidenceReader;
import org.redress.marketplace.reading.Read;
import org.redress.marketplace.reading.SentEvidence;
import org.redress.marketplace.reading.StrictJson;
import org.redress.shared.FieldProblem;
import org.springframework.http.HttpStatus;

/**
 * Evidence as it comes over the wire: a JSON body, or multipart with that JSON as the part {@code
 * evidence} and a file as the part {@code file}.
 */
public final class EvidenceUpload {

  private static final int LONGEST_JSON = 1024 * 1024;

  private final byte[] json;
  private final @Nullable UploadedFile file;

  private EvidenceUpload(byte[] json, @Nullable UploadedFile file) {
    this.json = json;
    this.file = file;
  }

  /** Refuses what is too large, or not made of these parts; what they say is read later. */
  public static EvidenceUpload of(HttpServletRequest request) {
    return isMultipart(request) ? of(parts(request)) : new EvidenceUpload(Body.of(request), null);
  }

  /** Of what was sent, however its parts were held apart. */
  public byte[] fingerprint() {
    var digest = Fingerprint.digest();
    digest.update(ByteBuffer.allocate(4).putInt(json.length).array());
    digest.update(json);
    if (file != null) {
      var names = file.name() + "\0" + Objects.requireNonNullElse(file.declaredType(), "") + "\0";
      digest.update(names.getBytes(StandardCharsets.UTF_8));
      digest.update(file.content());
    }
    return digest.digest();
  }

  /** Gives what the JSON says, and the file if there is one, to the command. */
  public Reply reply(BiFunction<SentEvidence, @Nullable UploadedFile, Reply> command) {
    return switch (StrictJson.read(json, EvidenceReader::evidence)) {
      case Read.Sound<SentEvidence>(var evidence) -> command.apply(evidence, file);
      case Read.Wrong<SentEvidence>(var fields) -> Problem.invalidFields(fields).toReply();
      case Read.NotJson<SentEvidence>(var why) -> Problem.notJson(why).toReply();
    };
  }

  private static boolean isMultipart(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
  }

  /** The server refuses by itself what is above the limits of application.yaml. */
  private static Collection<Part> parts(HttpServletRequest request) {
    try {
      return request.getParts();
    } catch (IllegalStateException e) {
      throw Body.tooLarge("10 MiB of file and 1 MiB beside it");
    } catch (ServletException | IOException e) {
      throw malformed();
    }
  }

  private static EvidenceUpload of(Collection<Part> parts) {
    var evidence = named("evidence", parts);
    var files = named("file", parts);
    var problems = new ArrayList<FieldProblem>();
    if (evidence.size() != 1) {
      problems.add(new FieldProblem("evidence", "one part with the JSON of the evidence"));
    }
    if (files.size() > 1) {
      problems.add(new FieldProblem("file", "one file; send further ones as further evidence"));
    }
    parts.stream()
        .map(Part::getName)
        .filter(name -> !name.equals("evidence") && !name.equals("file"))
        .forEach(name -> problems.add(new FieldProblem(name, "no such part, only evidence, file")));
    if (!problems.isEmpty()) {
      throw new Refusal(Problem.invalidFields(problems));
    }
    var json = bytes(evidence.getFirst(), LONGEST_JSON, "1 MiB of JSON");
    return new EvidenceUpload(json, files.isEmpty() ? null : file(files.getFirst()));
  }

  private static List<Part> named(String name, Collection<Part> parts) {
    return parts.stream().filter(part -> part.getName().equals(name)).toList();
  }

  private static UploadedFile file(Part part) {
    return new UploadedFile(
        Objects.requireNonNullElse(part.getSubmittedFileName(), ""),
        part.getContentType(),
        bytes(part, UploadedFile.LARGEST, "10 MiB of file"));
  }

  private static byte[] bytes(Part part, int most, String limit) {
    if (part.getSize() > most) {
      throw Body.tooLarge(limit);
    }
    try (var in = part.getInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Refusal malformed() {
    return new Refusal(
        Problem.of(
            HttpStatus.BAD_REQUEST,
            "not-multipart",
            "The body is not multipart",
            "The parts of the body cannot be told apart."));
  }
}
