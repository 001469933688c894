package org.redress.parties;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The address names nothing that the link opens. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NothingHere extends RuntimeException {

  public NothingHere() {
    super(null, null, false, false);
  }
}
