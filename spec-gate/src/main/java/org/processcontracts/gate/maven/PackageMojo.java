package org.processcontracts.gate.maven;

import java.io.File;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.processcontracts.gate.Packaging;

/** Writes each contract as one file, its examples inside, to where it gets into the jar. */
@Mojo(name = "package", defaultPhase = LifecyclePhase.PROCESS_RESOURCES, threadSafe = true)
public final class PackageMojo extends GateMojo {

  /** Gets {@code contracts/<api>/openapi.yaml} and {@code contracts/apis.txt}. */
  @Parameter(defaultValue = "${project.build.outputDirectory}", required = true)
  private File outputDirectory = new File("");

  @Override
  void run() {
    Packaging.write(specs(null, null), outputDirectory.toPath());
  }
}
