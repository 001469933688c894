package org.redress.casefile;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes entries one after the other and remembers the hash and size of each. */
final class SignedZip {

  /** The first one that the format knows: when an entry was written says nothing about a case. */
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;
  private final List<Manifest.Entry> entries = new ArrayList<>();

  SignedZip(OutputStream out) {
    this.zip = new ZipOutputStream(out);
  }

  /** Writes what an entry holds; closing the stream does nothing. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  Manifest.Entry add(String name, Content content) throws IOException {
    open(name);
    var counted = new Counted(zip);
    var digest = sha256();
    content.writeTo(new DigestOutputStream(counted, digest));
    zip.closeEntry();
    var entry = new Manifest.Entry(name, counted.count, HexFormat.of().formatHex(digest.digest()));
    entries.add(entry);
    return entry;
  }

  List<Manifest.Entry> entries() {
    return List.copyOf(entries);
  }

  /** The manifest and its signature, and the end; the stream below stays open. */
  void finish(byte[] manifest, byte[] signature) throws IOException {
    open(Manifest.NAME);
    zip.write(manifest);
    zip.closeEntry();
    open(Manifest.SIGNATURE);
    zip.write(signature);
    zip.closeEntry();
    zip.finish();
  }

  private void open(String name) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(ENTRY_TIME);
    zip.putNextEntry(entry);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static final class Counted extends FilterOutputStream {

    private long count;

    Counted(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int one) throws IOException {
      out.write(one);
      count++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      count += length;
    }

    @Override
    public void flush() {
      // a flush in the middle of an entry would change its compressed bytes
    }

    @Override
    public void close() {
      // the ZIP goes on
    }
  }
}
