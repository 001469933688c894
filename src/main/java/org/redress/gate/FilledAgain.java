package org.redress.gate;

import static org.unbescape.html.HtmlEscape.escapeHtml4Xml;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.IText;

/**
 * Writes into the form of a page what its reader had typed there before, and beside the fields what
 * was wrong. Where the form is no more on the page, the words are shown at its end.
 */
public final class FilledAgain extends AbstractTemplateHandler {

  private static final Set<String> NOT_TYPED =
      Set.of("hidden", "submit", "button", "image", "reset", "file", "password");

  private @Nullable KeptForm form;
  private @Nullable IModelFactory models;
  private @Nullable Spoken say;
  private boolean within;
  private boolean found;
  private @Nullable String area;
  private @Nullable String choice;

  @Override
  public void setContext(ITemplateContext context) {
    super.setContext(context);
    models = context.getModelFactory();
    if (context instanceof IWebContext web
        && web.getExchange().getAttributeValue(KeptForm.ATTRIBUTE) instanceof KeptForm kept) {
      form = kept;
      say = context.getVariable("say") instanceof Spoken spoken ? spoken : null;
    }
  }

  @Override
  public void handleOpenElement(IOpenElementTag tag) {
    if (form == null) {
      super.handleOpenElement(tag);
      return;
    }
    switch (tag.getElementCompleteName()) {
      case "form" -> enter(tag);
      case "textarea" -> openArea(tag);
      case "select" -> {
        choice = within ? tag.getAttributeValue("name") : null;
        super.handleOpenElement(tag);
      }
      case "option" -> super.handleOpenElement(chosen(tag));
      case "input" -> openInput(tag);
      case "main" -> {
        super.handleOpenElement(tag);
        paragraph("message", words(form.problems().isEmpty() ? "ended" : "refused"));
      }
      default -> super.handleOpenElement(tag);
    }
  }

  @Override
  public void handleStandaloneElement(IStandaloneElementTag tag) {
    if (form != null && within && tag.getElementCompleteName().equals("input")) {
      super.handleStandaloneElement(filled(tag));
      problem(tag.getAttributeValue("name"));
    } else {
      super.handleStandaloneElement(tag);
    }
  }

  @Override
  public void handleText(IText text) {
    if (area == null) {
      super.handleText(text);
    }
  }

  @Override
  public void handleCloseElement(ICloseElementTag tag) {
    switch (tag.getElementCompleteName()) {
      case "textarea" -> {
        var name = area;
        area = null;
        super.handleCloseElement(tag);
        problem(name);
      }
      case "select" -> {
        var name = choice;
        choice = null;
        super.handleCloseElement(tag);
        problem(name);
      }
      case "form" -> {
        within = false;
        super.handleCloseElement(tag);
      }
      case "main" -> {
        leftover();
        super.handleCloseElement(tag);
      }
      default -> super.handleCloseElement(tag);
    }
  }

  private void enter(IOpenElementTag tag) {
    within = kept().action().equals(tag.getAttributeValue("action"));
    found |= within;
    super.handleOpenElement(tag);
  }

  private void openArea(IOpenElementTag tag) {
    super.handleOpenElement(tag);
    var name = within ? tag.getAttributeValue("name") : null;
    if (name != null && !kept().of(name).isEmpty()) {
      // a line break that begins an area is not part of it
      text("\n" + kept().of(name).getFirst());
      area = name;
    }
  }

  private void openInput(IOpenElementTag tag) {
    super.handleOpenElement(within ? filled(tag) : tag);
    if (within) {
      problem(tag.getAttributeValue("name"));
    }
  }

  private IOpenElementTag chosen(IOpenElementTag tag) {
    if (choice == null || !kept().values().containsKey(choice)) {
      return tag;
    }
    var value = tag.getAttributeValue("value");
    return kept().of(choice).contains(value)
        ? models().setAttribute(tag, "selected", "selected")
        : models().removeAttribute(tag, "selected");
  }

  private <T extends IProcessableElementTag> T filled(T tag) {
    var name = tag.getAttributeValue("name");
    var type = tag.hasAttribute("type") ? tag.getAttributeValue("type") : "text";
    if (name == null || NOT_TYPED.contains(type)) {
      return tag;
    }
    var typed = kept().of(name);
    if (type.equals("checkbox") || type.equals("radio")) {
      return typed.contains(tag.getAttributeValue("value"))
          ? models().setAttribute(tag, "checked", "checked")
          : models().removeAttribute(tag, "checked");
    }
    return typed.isEmpty()
        ? tag
        : models().setAttribute(tag, "value", escapeHtml4Xml(typed.getFirst()));
  }

  private void problem(@Nullable String field) {
    var wrong = form == null || !within || field == null ? null : form.problems().get(field);
    if (wrong != null) {
      paragraph("problem", words(wrong.equals(TextGate.NUMBER) ? "number" : "characters"));
    }
  }

  /** What was decided meanwhile has no form any more: the words are not lost for that. */
  private void leftover() {
    if (form == null || found) {
      return;
    }
    paragraph("message", words("leftover"));
    form.values().values().stream()
        .flatMap(List::stream)
        .filter(value -> value.indexOf(' ') > 0)
        .forEach(value -> paragraph("aside", value));
  }

  private void paragraph(String style, String words) {
    var open = models().createOpenElementTag("p", "class", style);
    super.handleOpenElement(models().setAttribute(open, "role", "status"));
    text(words);
    super.handleCloseElement(models().createCloseElementTag("p"));
  }

  private void text(String words) {
    super.handleText(models().createText(escapeHtml4Xml(words)));
  }

  private String words(String key) {
    if (say != null) {
      return say.the("again." + key);
    }
    return switch (key) {
      case "ended" ->
          "What you had typed stands in its form again. Nothing was done: look at it and send it.";
      case "refused" -> "Nothing was done: see beside the field. All else stands as you typed it.";
      case "number" ->
          "This holds the number of a payment card or a bank account, hidden here: we keep none."
              + " Please leave it out.";
      case "characters" -> "This holds characters that cannot be kept.";
      default -> "Its form is no more on this page. This is what you had typed:";
    };
  }

  private KeptForm kept() {
    return Objects.requireNonNull(form);
  }

  private IModelFactory models() {
    return Objects.requireNonNull(models);
  }
}
