package org.redress.evidence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of files as they came, made harmless: no path, nothing that a file system, a shell or a
 * header could take for more than a name, nothing that turns the writing direction.
 */
final class FileNames {

  private static final int LONGEST_STEM = 100;
  private static final Pattern HIDDEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]");
  private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ._()+,=@&#-]");
  private static final Pattern EXTENSION = Pattern.compile("(?s).*\\.([^. ]*[^. 0-9][^. ]*)");
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|clock\\$|com[0-9¹²³]|lpt[0-9¹²³])");

  private FileNames() {}

  /** Whether the name ends in no extension, or in one that files of this type have. */
  static boolean fits(String name, FileType type) {
    var extension = EXTENSION.matcher(bare(name));
    return !extension.matches()
        || type.extensions().contains(extension.group(1).toLowerCase(Locale.ROOT));
  }

  /** A name of the same kind that ends in an extension of this type. */
  static String clean(String name, FileType type) {
    var bare = bare(name);
    var extension = EXTENSION.matcher(bare);
    if (!extension.matches()) {
      return stem(bare) + "." + type.extensions().getFirst();
    }
    var end = extension.start(1) - 1;
    return stem(bare.substring(0, end)) + bare.substring(end).toLowerCase(Locale.ROOT);
  }

  /** The last part of a path, without what the eye does not see, and dots or blanks around it. */
  private static String bare(String name) {
    var visible = HIDDEN.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("");
    var part = visible.substring(Math.max(visible.lastIndexOf('/'), visible.lastIndexOf('\\')) + 1);
    return part.replaceAll("[. ]+$", "").strip();
  }

  /** A dot within it stays only where no extension can follow. */
  private static String stem(String stem) {
    var safe = UNSAFE.matcher(stem).replaceAll("_").replaceAll("\\.(?![0-9 ])", "_").strip();
    var end =
        safe.offsetByCodePoints(0, Math.min(LONGEST_STEM, safe.codePointCount(0, safe.length())));
    var shortened = safe.substring(0, end).replaceAll("[. ]+$", "");
    if (shortened.isEmpty()) {
      return "file";
    }
    return RESERVED.matcher(shortened.split("[. ]", 2)[0]).matches() ? "_" + shortened : shortened;
  }
}
