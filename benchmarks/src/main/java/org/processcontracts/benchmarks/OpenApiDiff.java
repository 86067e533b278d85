package org.processcontracts.benchmarks;

import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;

/** Compares two files as the command line of openapi-diff does, and tells the verdict. */
public final class OpenApiDiff {

  private OpenApiDiff() {}

  /** Exit code 3 if callers of the first file are broken by the second; 1 is that of a failure. */
  public static void main(String[] args) {
    ChangedOpenApi changed = OpenApiCompare.fromLocations(args[0], args[1]);
    System.out.println(changed.isChanged().getValue());
    System.out.println(changed.getChangedOperations().size() + " changed operations");
    System.exit(changed.isIncompatible() ? 3 : 0);
  }
}
