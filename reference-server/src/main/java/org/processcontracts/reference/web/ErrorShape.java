package org.processcontracts.reference.web;

import org.springframework.http.ResponseEntity;

/** How one API words its failures. */
public interface ErrorShape {

  /** The generated interface whose paths are answered so. */
  Class<?> api();

  /** Status and body for a problem. */
  ResponseEntity<Object> answer(Problem problem);
}
