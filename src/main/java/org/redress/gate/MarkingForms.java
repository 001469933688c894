package org.redress.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Puts a mark beside the token of every form that is sent by POST. */
@Component
class MarkingForms implements BeanPostProcessor {

  private final ObjectProvider<FormMarks> marks;

  MarkingForms(ObjectProvider<FormMarks> marks) {
    this.marks = marks;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof RequestDataValueProcessor tokens ? new Marking(tokens, marks) : bean;
  }

  private record Marking(RequestDataValueProcessor tokens, ObjectProvider<FormMarks> marks)
      implements RequestDataValueProcessor {

    @Override
    public String processAction(HttpServletRequest request, String action, String method) {
      return tokens.processAction(request, action, method);
    }

    @Override
    public String processFormFieldValue(
        HttpServletRequest request, @Nullable String name, String value, String type) {
      return tokens.processFormFieldValue(request, name, value, type);
    }

    @Override
    public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
      var fields = tokens.getExtraHiddenFields(request);
      if (fields == null || fields.isEmpty()) {
        return fields;
      }
      var marked = new HashMap<>(fields);
      marks.getObject().of(request).ifPresent(mark -> marked.put(FormMarks.FIELD, mark));
      return marked;
    }

    @Override
    public String processUrl(HttpServletRequest request, String url) {
      return tokens.processUrl(request, url);
    }
  }
}
