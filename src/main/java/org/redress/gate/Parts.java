package org.redress.gate;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;

/** The parts that a request brings, or why they cannot be told apart. */
sealed interface Parts {

  Parts NONE = new Read(List.of());

  Collection<Part> all();

  record Read(Collection<Part> all) implements Parts {}

  record Unreadable(boolean tooLarge) implements Parts {

    @Override
    public Collection<Part> all() {
      return List.of();
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
      if (tooLarge) {
        Answers.tooLarge(request, response, "10 MiB of file and 1 MiB beside it");
      } else {
        Answers.badRequest(
            request, response, "not-multipart", "The parts of the body cannot be told apart.");
      }
    }
  }

  static Parts of(HttpServletRequest request) throws IOException {
    try {
      return new Read(request.getParts());
    } catch (IllegalStateException e) {
      return new Unreadable(isTooLarge(e));
    } catch (ServletException | IOException | InvalidFileNameException e) {
      return new Unreadable(false);
    }
  }

  private static boolean isTooLarge(IllegalStateException refused) {
    return !(refused instanceof InvalidParameterException invalid)
        || invalid.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
  }
}
