package org.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.house.Leaks;
import org.redress.house.ProjectFiles;

/**
 * What a stranger clones holds no secret, no place of the machine it was written on and no
 * unfinished work.
 */
class PublishedFilesTests {

  @TempDir private Path folder;

  @Test
  void nothingLeaks() throws IOException {
    assertThat(Leaks.in(ProjectFiles.below(Path.of("")))).isEmpty();
  }

  // The words are torn apart here, or this file would be found as well.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'-----BEGIN RSA PRIVATE' | ' KEY-----' | a private key",
        "'key: AKIA' | 'ABCDEFGHIJKLMNOP' | a cloud key",
        "'token ghp_' | '0123456789abcdefghijABCDEFGHIJ' | a token",
        "'url: postgresql://redress:sec' | 'ret@db/redress' | a password in an address",
        "'see /wo' | 'rk/main/README.md' | a workplace folder",
        "'cd /tmp/' | 'wt/house' | a workplace folder",
        "'python ../sh' | 'ared/tools/replay.py' | a workplace folder",
        "'https://regi' | 'stry.npmjs.org/htmx' | a package registry",
        "'http://localhost.' | 'localdomain:8081/maven' | a package registry",
        "'https://nexus.' | 'example.com/repository' | a package registry",
        "'host: 10.1.' | '2.3' | a private address",
        "'      \"resol' | 'ved\": \"https://example.com/a.tgz\"' | a download address in a lock file",
        "'// TO' | 'DO later' | unfinished work"
      })
  void catches(String start, String end, String what) throws IOException {
    var file = Files.writeString(folder.resolve("file.txt"), "fine\n" + start + end + "\n");
    assertThat(Leaks.in(List.of(file))).containsExactly(file + ":2 " + what);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://localhost:5432/redress",
        "http://127.0.0.1:26500",
        "a homework/workshop",
        "POSTGRES_URL: postgresql://redress:${PASSWORD}@db/redress",
        "image: camunda/zeebe:8.5.8"
      })
  void leavesAlone(String line) throws IOException {
    var file = Files.writeString(folder.resolve("file.txt"), line);
    assertThat(Leaks.in(List.of(file))).isEmpty();
  }

  @Test
  void looksAtNothingBuiltOrInstalled() throws IOException {
    for (var name : List.of("target", "node_modules", ".git", ".redress")) {
      Files.writeString(Files.createDirectory(folder.resolve(name)).resolve("a.txt"), "");
    }
    var kept = Files.writeString(folder.resolve("b.txt"), "");
    assertThat(ProjectFiles.below(folder)).containsExactly(kept);
  }
}
