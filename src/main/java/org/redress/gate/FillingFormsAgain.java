package org.redress.gate;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Fills the forms of all pages again, whatever template they come from. */
@Component
class FillingFormsAgain extends AbstractDialect implements IPostProcessorDialect {

  private static final int LAST = 1000;

  FillingFormsAgain() {
    super("forms again");
  }

  @Override
  public int getDialectPostProcessorPrecedence() {
    return LAST;
  }

  @Override
  public Set<IPostProcessor> getPostProcessors() {
    return Set.of(new PostProcessor(TemplateMode.HTML, FilledAgain.class, LAST));
  }
}
