package org.redress.desk.cases;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The address names nothing of the viewer's marketplace. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchCase extends RuntimeException {}
