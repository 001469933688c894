package org.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.evidence.SampleFiles.*;
import static org.redress.evidence.SampleFiles.lockedPdf;
import static org.redress.evidence.SampleFiles.pdfOf;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileChecksTests {

  @ParameterizedTest
  @EnumSource(FileType.class)
  void takesWholeFilesOfEachType(FileType type) {
    var content = ofEachType().get(type);
    var name = "proof." + type.extensions().getFirst();
    var kept = kept(new UploadedFile(name, type.mediaType(), content));
    assertThat(kept.type()).isEqualTo(type);
    assertThat(kept.name()).isEqualTo(name);
    assertThat(kept.size()).isEqualTo(content.length);
  }

  @Test
  void knowsAFileByItsHash() {
    assertThat(kept(new UploadedFile("a.txt", null, text("abc"))).sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @ParameterizedTest
  @EnumSource(value = FileType.class, mode = EnumSource.Mode.EXCLUDE, names = "TEXT")
  void refusesTruncatedFiles(FileType type) {
    var whole = ofEachType().get(type);
    var half = Arrays.copyOf(whole, whole.length * 2 / 3);
    assertThat(FileChecks.check(new UploadedFile("proof", null, half)))
        .isInstanceOf(FileChecks.Refused.class);
  }

  @ParameterizedTest
  @EnumSource(value = FileType.class, mode = EnumSource.Mode.EXCLUDE, names = "TEXT")
  void refusesFilesThatAreAlsoAnArchive(FileType type) {
    var both = joined(ofEachType().get(type), zip());
    assertThat(FileChecks.check(new UploadedFile("proof", null, both)))
        .isInstanceOf(FileChecks.Refused.class);
  }

  @Test
  void takesPicturesWithWhatCamerasWriteAfterTheirEnd() {
    assertThat(kept(new UploadedFile("20260311_081502.jpg", "image/jpeg", large(5000))).size())
        .isEqualTo(5000);
  }

  @Test
  void refusesNumbersOfCardsAndAccountsInPdfs() {
    assertThat(refused(pdfOf("Paid with 4111 1111 1111 1111, thank you.")))
        .isEqualTo("a PDF without the number of a payment card or a bank account");
    assertThat(refused(pdfOf("DE89 3704 0044 0532 0130 00")))
        .isEqualTo("a PDF without the number of a payment card or a bank account");
    assertThat(kept(new UploadedFile("a.pdf", null, pdfOf("Order 2026-03-02, 44.80 EUR"))).type())
        .isEqualTo(FileType.PDF);
  }

  @Test
  void takesNoPdfThatItCannotRead() {
    assertThat(refused(lockedPdf())).isEqualTo("a PDF that opens without a password");
    assertThat(refused(text("%PDF-1.7\nnothing\n%%EOF\n"))).isEqualTo("a PDF that is not damaged");
  }

  private static String refused(byte[] content) {
    return ((FileChecks.Refused) FileChecks.check(new UploadedFile("a.pdf", null, content)))
        .expected();
  }

  static Stream<Arguments> whatIsNotTaken() {
    return Stream.of(
        Arguments.of("nothing", new byte[0]),
        Arguments.of("an archive", zip()),
        Arguments.of("a page", text("<!DOCTYPE html><html><body>hi</body></html>")),
        Arguments.of("a page in disguise", text("\uFEFF  <script>alert(1)</script>")),
        Arguments.of("a drawing", text("<svg xmlns='http://www.w3.org/2000/svg'/>")),
        Arguments.of("XML", text("<?xml version='1.0'?><a/>")),
        Arguments.of("a server's page", text("<?php system($_GET['c']); ?>")),
        Arguments.of("a script", text("#!/bin/sh\nrm -r /")),
        Arguments.of("a program", joined(text("MZ"), new byte[200])),
        Arguments.of("a program of Linux", joined(text("\u007FELF"), new byte[200])),
        Arguments.of("an old office document", oldOffice()),
        Arguments.of("rich text", text("{\\rtf1\\ansi hello}")),
        Arguments.of("a moving picture", text("GIF89a______________________;")),
        Arguments.of("text of another encoding", new byte[] {'M', (byte) 0xFC, 'l'}),
        Arguments.of("text with zeros", text("a\0b")),
        Arguments.of("text with terminal commands", text("a\u001B[2Jb")),
        Arguments.of("PDF behind something else", joined(text("GIF89a\n"), pdf())),
        Arguments.of("PostScript", text("%!PS-Adobe-3.0\nshowpage")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whatIsNotTaken")
  void refusesWhatCanRunOrHoldOtherFiles(String what, byte[] content) {
    assertThat(FileChecks.check(new UploadedFile("proof", null, content)))
        .isInstanceOf(FileChecks.Refused.class);
  }

  @Test
  void refusesFilesAboveTheLimitOnly() {
    var most = UploadedFile.LARGEST;
    assertThat(kept(new UploadedFile("a.jpg", null, large(most))).size()).isEqualTo(most);
    assertThat(FileChecks.check(new UploadedFile("a.jpg", null, large(most + 1))))
        .isEqualTo(new FileChecks.Refused("a file of 1 to 10485760 bytes"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"proof.pdf", "proof.png", "proof.jpg.exe", "proof.txt", "photo.jpg\u202Epdf.scr"})
  void refusesNamesThatLie(String name) {
    assertThat(FileChecks.check(new UploadedFile(name, null, picture("jpg"))))
        .isEqualTo(new FileChecks.Refused("a file name that ends as JPEG does, like .jpg"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/pdf", "text/html", "image/svg+xml", "nonsense", ""})
  void refusesDeclaredTypesThatLie(String declared) {
    assertThat(FileChecks.check(new UploadedFile("a.jpg", declared, picture("jpg"))))
        .isEqualTo(new FileChecks.Refused("declared as what it is, image/jpeg"));
  }

  @ParameterizedTest
  @CsvSource({"image/JPEG", "image/jpg", "image/pjpeg; q=1", "application/octet-stream", ","})
  void takesDeclaredTypesThatMeanTheSame(String declared) {
    assertThat(kept(new UploadedFile("a.jpg", declared, picture("jpg"))).type())
        .isEqualTo(FileType.JPEG);
  }

  @Test
  void takesACopiedMailAsTheTextItIsCalled() {
    var mail = text("From: shop@example.org\nTo: c77@example.org\nSubject: Parcel\n\nIt was sent.");
    assertThat(kept(new UploadedFile("mail.txt", "text/plain", mail)).type())
        .isEqualTo(FileType.TEXT);
    assertThat(FileChecks.check(new UploadedFile("mail.eml", "message/rfc822", mail)))
        .isInstanceOf(FileChecks.Refused.class);
  }

  private static byte[] oldOffice() {
    var head =
        new byte[] {
          (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
        };
    return Arrays.copyOf(head, 1024);
  }

  private static KeptFile kept(UploadedFile file) {
    return ((FileChecks.Sound) FileChecks.check(file)).file();
  }
}
