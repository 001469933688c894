package org.redress.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The unpacked Zeebe distribution, and how it is run on a folder: with the Java that runs this
 * application.
 */
record BrokerProgram(Path distribution, Path folder, Path log) {

  private static final String MAIN_CLASS = "io.camunda.zeebe.broker.StandaloneBroker";

  /**
   * Writes the process number before the broker begins. SIGINT and SIGHUP of the terminal are not
   * for it: it has to outlive the application, which stops it by SIGTERM.
   */
  private static final String SHELL = "trap '' INT HUP; echo $$ > \"$0\"; exec \"$@\"";

  BrokerProgram {
    if (!Files.isDirectory(distribution.resolve("lib"))) {
      throw new StartRefused(
          "There is no Zeebe broker in %s (redress.local.broker-distribution): 'mvn process-resources' unpacks it, or set redress.zeebe.grpc-address to a cluster of yours."
              .formatted(distribution.toAbsolutePath()));
    }
    if (!Files.isExecutable(java())) {
      throw new StartRefused(
          "The Zeebe broker needs a Java of version 21 or newer, and there is no program %s."
              .formatted(java()));
    }
  }

  Process start(BrokerPorts ports) throws IOException {
    rotateLog();
    var builder = new ProcessBuilder("sh", "-c", SHELL, pidFile().toString());
    copyLogging();
    builder.command().addAll(javaCommand());
    configure(builder.environment(), ports);
    return builder
        .redirectErrorStream(true)
        .redirectInput(new File("/dev/null"))
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /** The broker that an earlier start of the application left running on this folder. */
  Optional<ChildProcess> leftover() throws IOException {
    if (!Files.exists(pidFile())) {
      return Optional.empty();
    }
    var number = Files.readString(pidFile()).strip();
    return number.isEmpty()
        ? Optional.empty()
        : ProcessHandle.of(Long.parseLong(number)).filter(this::isOurs).map(ChildProcess::new);
  }

  private boolean isOurs(ProcessHandle process) {
    return process.info().commandLine().filter(line -> line.contains(mark())).isPresent();
  }

  private List<String> javaCommand() {
    var classPath =
        distribution.resolve("config") + File.pathSeparator + distribution.resolve("lib") + "/*";
    return List.of(
        java().toString(),
        mark(),
        "-Dlog4j2.configurationFile=" + logging(),
        "-Xmx512m",
        "-XX:+ExitOnOutOfMemoryError",
        "--enable-native-access=ALL-UNNAMED",
        "-Dfile.encoding=UTF-8",
        "-Dbasedir=" + folder,
        "-Dapp.home=" + folder,
        "-cp",
        classPath,
        MAIN_CLASS);
  }

  /**
   * By this a process is known for the broker of this folder, and never mistaken for another with
   * its number.
   */
  private String mark() {
    return "-Dredress.broker.folder=" + folder;
  }

  private void configure(Map<String, String> environment, BrokerPorts ports) {
    // Settings for the application must not reach the broker, which reads many of the same names.
    environment.keySet().retainAll(List.of("PATH", "HOME", "LANG", "TZ", "TMPDIR"));
    environment.putAll(ports.settings());
    environment.putAll(
        Map.of(
            // its health has been asked for over a connection that is kept: nothing is waited for
            "SERVER_SHUTDOWN", "immediate",
            "LOGGING_CONFIG", logging().toString(),
            "ZEEBE_BROKER_GATEWAY_ENABLE", "true",
            "ZEEBE_CLOCK_CONTROLLED", "true",
            "ZEEBE_BROKER_DATA_DIRECTORY", folder.resolve("data").toString(),
            "ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "32MB",
            "ZEEBE_BROKER_DATA_SNAPSHOTPERIOD", "5m",
            "ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING", "200MB",
            "ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION", "100MB"));
  }

  private Path logging() {
    return folder.resolve("log4j2.xml");
  }

  private void copyLogging() throws IOException {
    try (var resource = BrokerProgram.class.getResourceAsStream("/local/broker-log4j2.xml")) {
      if (resource == null) {
        throw new IllegalStateException("local/broker-log4j2.xml is not on the class path");
      }
      Files.copy(resource, logging(), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void rotateLog() throws IOException {
    if (Files.exists(log) && Files.size(log) > 10L << 20) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private Path pidFile() {
    return folder.resolve("broker.pid");
  }

  private static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }
}
