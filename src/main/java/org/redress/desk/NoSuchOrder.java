package org.redress.desk;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The address names no order of the viewer's marketplace. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchOrder extends RuntimeException {}
