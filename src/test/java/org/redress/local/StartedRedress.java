package org.redress.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.redress.testing.Lifeline;

/** The application as a process of its own, as {@code mvn spring-boot:run} starts it. */
final class StartedRedress implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(600);

  private final HomeFolder home;
  private final Path console;
  private final Process process;

  private StartedRedress(HomeFolder home, Path console, Process process) {
    this.home = home;
    this.console = console;
    this.process = process;
  }

  /** {@code settings} are added to the command line. */
  static StartedRedress on(Path folder, int port, String... settings) throws IOException {
    var console = Files.createTempFile("redress", ".console");
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dredress.local.broker-distribution=" + RealBroker.distribution(),
                "-cp",
                applicationClassPath(),
                "org.redress.RedressApplication",
                "--redress.home=" + folder,
                "--redress.sample=false",
                "--server.port=" + port));
    command.addAll(List.of(settings));
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(console.toFile())
            .start();
    Lifeline.afterThisJvm("kill $0 2> /dev/null", process.pid());
    return new StartedRedress(new HomeFolder(folder), console, process);
  }

  /** Without the tests' own classes, which the application would find. */
  private static String applicationClassPath() {
    var whole =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(whole.split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  StartedRedress awaitReady() {
    awaitLine("Redress is ready on");
    return this;
  }

  void awaitLine(String words) {
    await()
        .atMost(START)
        .failFast("it ended", () -> !process.isAlive() && !console().contains(words))
        .untilAsserted(() -> assertThat(console()).contains(words));
  }

  String console() {
    try {
      return Files.readString(console);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int exitCode() throws InterruptedException {
    assertThat(process.waitFor(START.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  ChildProcess broker() {
    return new ChildProcess(
        process
            .toHandle()
            .children()
            .filter(child -> child.info().commandLine().orElse("").contains("StandaloneBroker"))
            .findFirst()
            .orElseThrow());
  }

  ChildProcess postmaster() {
    return Postmaster.on(home.path().resolve("postgres/data")).orElseThrow();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** What a killed application left running on this folder. */
  static void endLeftOnes(Path folder) throws IOException {
    var home = HomeFolder.at(folder);
    Postmaster.on(home.path().resolve("postgres/data"))
        .ifPresent(left -> left.interrupt(Duration.ofSeconds(10)));
    RealBroker.program(home.broker())
        .leftover()
        .ifPresent(left -> left.stop(Duration.ofSeconds(10)));
  }

  /** SIGTERM. */
  void stop() throws InterruptedException {
    process.destroy();
    exitCode();
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    Files.deleteIfExists(console);
  }
}
