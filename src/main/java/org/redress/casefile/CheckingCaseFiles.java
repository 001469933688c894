package org.redress.casefile;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.redress.signing.KeySet;

/**
 * Whether a ZIP is a case file as an installation made it, by its public keys alone. The entries
 * are read both by the directory at the end and from the beginning, because programs differ in
 * which of the two they believe.
 */
public final class CheckingCaseFiles {

  /** A manifest of some thousand entries; more is not read into memory. */
  private static final int LONGEST_MANIFEST = 16 * 1024 * 1024;

  private final KeySet keys;

  public CheckingCaseFiles(KeySet keys) {
    this.keys = keys;
  }

  /** What came of it. */
  public sealed interface Verdict {

    /** {@code entries} counts those that the manifest names. */
    record Genuine(String reference, String createdAt, int entries) implements Verdict {}

    /** The first thing that is wrong, in a sentence. */
    record Wrong(String what) implements Verdict {}
  }

  /** IOException only where the file cannot be read at all. */
  public Verdict check(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new IOException("it cannot be read");
    }
    try (var zip = new ZipFile(file.toFile())) {
      return check(file, zip);
    } catch (Found found) {
      return new Verdict.Wrong(found.what);
    } catch (ZipException | EOFException e) {
      return new Verdict.Wrong("it is no whole ZIP file (%s)".formatted(e.getMessage()));
    }
  }

  private Verdict check(Path file, ZipFile zip) throws IOException {
    var names = names(zip);
    var bytes = small(zip, Manifest.NAME);
    var signature = small(zip, Manifest.SIGNATURE);
    var manifest = signed(bytes, signature);
    var expected = new LinkedHashMap<String, Manifest.Entry>();
    manifest.entries().forEach(entry -> expected.put(entry.name(), entry));
    for (var entry : expected.values()) {
      checkEntry(zip, entry);
    }
    expected.put(Manifest.NAME, entry(Manifest.NAME, bytes));
    expected.put(Manifest.SIGNATURE, entry(Manifest.SIGNATURE, signature));
    names.stream()
        .filter(name -> !expected.containsKey(name))
        .findFirst()
        .ifPresent(extra -> {
          throw new Found("the entry %s does not belong to it".formatted(shown(extra)));
        });
    checkFromTheBeginning(file, expected);
    return new Verdict.Genuine(
        manifest.dispute().reference(), manifest.createdAt().toString(), manifest.entries().size());
  }

  private static Manifest.Entry entry(String name, byte[] bytes) {
    var hash = HexFormat.of().formatHex(SignedZip.sha256().digest(bytes));
    return new Manifest.Entry(name, bytes.length, hash);
  }

  private static Set<String> names(ZipFile zip) {
    var names = new LinkedHashSet<String>();
    zip.stream()
        .forEach(entry -> {
          if (!names.add(entry.getName())) {
            throw new Found("the entry %s is there twice".formatted(shown(entry.getName())));
          }
        });
    return names;
  }

  /** Nothing of the manifest is believed but the name of its key, before its signature is right. */
  private Manifest signed(byte[] bytes, byte[] signature) {
    Manifest manifest;
    try {
      manifest = Manifest.read(bytes);
    } catch (IllegalArgumentException e) {
      throw new Found("manifest.json cannot be used: " + e.getMessage());
    }
    var key =
        keys.find(manifest.keyId())
            .orElseThrow(() ->
                new Found(
                    "it is signed with the key %s, which is not among the keys given"
                        .formatted(shown(manifest.keyId()))));
    if (!key.verifies(bytes, signature)) {
      throw new Found("the signature does not fit manifest.json");
    }
    return manifest;
  }

  private static byte[] small(ZipFile zip, String name) throws IOException {
    try (var in = zip.getInputStream(there(zip, name))) {
      var bytes = in.readNBytes(LONGEST_MANIFEST + 1);
      if (bytes.length > LONGEST_MANIFEST) {
        throw new Found("the entry %s is too long".formatted(name));
      }
      return bytes;
    }
  }

  private static ZipEntry there(ZipFile zip, String name) {
    var entry = zip.getEntry(name);
    if (entry == null) {
      throw new Found("the entry %s is missing".formatted(shown(name)));
    }
    return entry;
  }

  private static void checkEntry(ZipFile zip, Manifest.Entry entry) throws IOException {
    try (var in = zip.getInputStream(there(zip, entry.name()))) {
      checkBytes(in, entry);
    } catch (ZipException e) {
      throw changed(entry);
    }
  }

  /** Stops after the size that is expected: what was blown up is not read to its end. */
  private static void checkBytes(InputStream in, Manifest.Entry entry) throws IOException {
    var digest = SignedZip.sha256();
    var buffer = new byte[8192];
    var size = 0L;
    for (var read = in.read(buffer); read >= 0 && size <= entry.size(); read = in.read(buffer)) {
      digest.update(buffer, 0, read);
      size += read;
    }
    if (size != entry.size() || !HexFormat.of().formatHex(digest.digest()).equals(entry.sha256())) {
      throw changed(entry);
    }
  }

  private static void checkFromTheBeginning(Path file, Map<String, Manifest.Entry> expected)
      throws IOException {
    var seen = new TreeSet<String>();
    try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (var at = zip.getNextEntry(); at != null; at = zip.getNextEntry()) {
        var entry = expected.get(at.getName());
        if (entry == null || !seen.add(entry.name())) {
          throw new Found("read from its beginning it holds entries that its directory hides");
        }
        checkBytes(zip, entry);
      }
    }
    if (!seen.equals(expected.keySet())) {
      throw new Found("read from its beginning it lacks entries that its directory names");
    }
  }

  private static Found changed(Manifest.Entry entry) {
    return new Found("the entry %s was changed".formatted(shown(entry.name())));
  }

  /** A name as a stranger wrote it must not play with the terminal. */
  private static String shown(String name) {
    return name.replaceAll("[^\\x20-\\x7e]", "?");
  }

  private static final class Found extends RuntimeException {

    private final String what;

    Found(String what) {
      super(what, null, false, false);
      this.what = what;
    }
  }
}
