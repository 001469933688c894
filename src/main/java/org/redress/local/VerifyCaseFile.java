package org.redress.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.redress.casefile.CheckingCaseFiles;
import org.redress.casefile.CheckingCaseFiles.Verdict;
import org.redress.signing.KeySet;

/**
 * The command {@code verify-case-file}, which does not start Redress: verifies the ZIP of a case
 * with the public keys of the installation that made it. Exit code 0: all is right; 1: it names
 * what is not; 2: it could not look.
 */
public final class VerifyCaseFile {

  public static final String COMMAND = "verify-case-file";

  static final String USAGE = COMMAND + " <file.zip> --key <keys.json>";

  private VerifyCaseFile() {}

  /** {@code args} begin with the word itself. */
  public static void main(String[] args) {
    System.exit(run(List.of(args).subList(1, args.length), System.out));
  }

  static int run(List<String> args, PrintStream out) {
    try {
      return print(verify(args), out);
    } catch (IOException e) {
      out.println("not verified: " + e);
    } catch (IllegalArgumentException e) {
      out.println("not verified: " + e.getMessage());
    }
    return 2;
  }

  private static Verdict verify(List<String> args) throws IOException {
    var option = args.indexOf("--key");
    if (args.size() != 3 || option < 0 || option == 2) {
      throw new IllegalArgumentException("use it as " + USAGE);
    }
    var file = path(args.get(option == 0 ? 2 : 0));
    var keys = KeySet.read(Files.readString(path(args.get(option + 1))));
    return new CheckingCaseFiles(keys).check(file);
  }

  private static Path path(String written) {
    try {
      return Path.of(written);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("no path: " + e.getMessage(), e);
    }
  }

  private static int print(Verdict verdict, PrintStream out) {
    return switch (verdict) {
      case Verdict.Genuine(var reference, var createdAt, var entries) -> {
        out.println("ok: case %s, made %s, %d entries".formatted(reference, createdAt, entries));
        yield 0;
      }
      case Verdict.Wrong(var what) -> {
        out.println("not genuine: " + what);
        yield 1;
      }
    };
  }
}
