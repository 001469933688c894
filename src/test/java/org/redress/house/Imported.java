package org.redress.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;

/** The classes of the project, read once for all tests that look at them. */
public final class Imported {

  public static final JavaClasses APPLICATION = read(Predefined.DO_NOT_INCLUDE_TESTS);
  public static final JavaClasses TESTS = read(Predefined.ONLY_INCLUDE_TESTS);

  private Imported() {}

  private static JavaClasses read(ImportOption option) {
    return new ClassFileImporter().withImportOption(option).importPackages("org.redress");
  }
}
