package org.processcontracts.gate.cli;

import org.processcontracts.gate.report.Inventory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what can be found. */
@Command(
    name = "rules",
    description = "Lists every rule and every kind of change.",
    mixinStandardHelpOptions = true)
final class RulesCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().getOut().print(Inventory.text());
    spec.commandLine().getOut().flush();
  }
}
