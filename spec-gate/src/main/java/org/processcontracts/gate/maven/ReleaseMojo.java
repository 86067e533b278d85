package org.processcontracts.gate.maven;

import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.processcontracts.gate.Release;
import org.processcontracts.gate.Specs;

/** Checks the contracts and keeps each new version under {@code baselines}. */
@Mojo(name = "release", threadSafe = true)
public final class ReleaseMojo extends GateMojo {

  @Override
  void run() throws IOException, MojoFailureException {
    Specs specs = specs(null, null);
    Release release = Release.of(specs);
    judge(specs, release.report());
    release.kept().forEach(file -> getLog().info("released " + file));
  }
}
