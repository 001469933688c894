package org.redress.desk;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody else than a supervisor tried what only supervisors do. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public class ForSupervisors extends RuntimeException {}
