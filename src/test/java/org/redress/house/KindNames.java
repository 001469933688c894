package org.redress.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** Where sources name a kind of case, or say a word that only one kind knows; not in comments. */
public final class KindNames {

  private static final Pattern NAMES =
      Pattern.compile(
          "\\b((REFUND_)?NOT_RECEIVED|NOT_AS_DESCRIBED|\\w*NotReceived\\w*|\\w*NotAsDescribed\\w*"
              + "|ParcelState|DeliveryProof|MerchantResponse|DeliveryPut|\\w*WAIT_DECLINED"
              + "|CONFIRM_DELIVERY|DELIVERY_CONFIRMED|WAIT_FOR_DELIVERY|WAITING_DELIVERY)\\b");

  private KindNames() {}

  /** The names by the file, with its path below the root; files without any are left out. */
  public static Map<String, SortedSet<String>> in(Path root, Collection<Path> files)
      throws IOException {
    var found = new TreeMap<String, SortedSet<String>>();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      var sources = manager.getJavaFileObjectsFromPaths(files);
      var task = (JavacTask) compiler.getTask(null, manager, null, null, null, sources);
      for (var unit : task.parse()) {
        var names = new TreeSet<String>();
        new Named(names).scan(unit, null);
        if (!names.isEmpty()) {
          found.put(path(root, unit), names);
        }
      }
    }
    return found;
  }

  private static String path(Path root, CompilationUnitTree unit) {
    var file = Path.of(unit.getSourceFile().toUri());
    return root.toAbsolutePath().relativize(file).toString().replace('\\', '/');
  }

  private static final class Named extends TreeScanner<Void, Void> {

    private final SortedSet<String> names;

    Named(SortedSet<String> names) {
      this.names = names;
    }

    @Override
    public Void visitIdentifier(IdentifierTree identifier, Void none) {
      return look(identifier.getName());
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree select, Void none) {
      look(select.getIdentifier());
      return super.visitMemberSelect(select, none);
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void none) {
      return literal.getValue() instanceof String text ? look(text) : null;
    }

    @Override
    public Void visitVariable(VariableTree variable, Void none) {
      look(variable.getName());
      return super.visitVariable(variable, none);
    }

    @Override
    public Void visitClass(ClassTree type, Void none) {
      look(type.getSimpleName());
      return super.visitClass(type, none);
    }

    private Void look(CharSequence text) {
      NAMES.matcher(text).results().forEach(name -> names.add(name.group()));
      return null;
    }
  }
}
