package org.processcontracts.reference;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import org.processcontracts.reference.access.Principals;
import org.processcontracts.reference.load.DocumentedCalls;
import org.processcontracts.reference.store.RecordType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the server where it is, and what to try first. */
@Component
@ConditionalOnBooleanProperty(name = "reference.greeting", matchIfMissing = true)
class Greeting {

  private static final String DEMO_TOKEN = "stand-in-for-a-token";

  private final Principals principals;
  private final List<RecordType> types;
  private final String data;
  private final String database;
  private final InetAddress address;

  Greeting(
      Principals principals,
      List<RecordType> types,
      @Value("${reference.data}") String data,
      @Value("${spring.datasource.url}") String database,
      @Value("${server.address}") InetAddress address) {
    this.principals = principals;
    this.types = types;
    this.data = data;
    this.database = database;
    this.address = address;
  }

  @EventListener
  void greet(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof WebServerApplicationContext context
        && context.getWebServer() != null) {
      System.out.println(text("http://%s:%d".formatted(host(), context.getWebServer().getPort())));
    }
  }

  /** As it stands in an address; one that stands for all of this machine is shown as this one. */
  private String host() {
    String host = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
    return address instanceof Inet6Address && !address.isAnyLocalAddress()
        ? "[" + host + "]"
        : host;
  }

  private String text(String base) {
    StringBuilder text = new StringBuilder();
    text.append("The five APIs listen at %s%n".formatted(base));
    text.append("  page        %s/%n".formatted(base));
    text.append("  database    %s%n".formatted(database.replaceAll("[?;].*", "")));
    text.append("  principals  %s/principals.yaml%n".formatted(data));
    text.append("  health      %s/actuator/health%n".formatted(base));
    if (principals.byToken(DEMO_TOKEN).isPresent()) {
      if (!address.isLoopbackAddress()) {
        text.append(
            "%nWARNING: others can reach this server, and all know the demo token.%n".formatted());
      }
      text.append("%nDemo token: %s. One call of each API:%n".formatted(DEMO_TOKEN));
      types.stream()
          .flatMap(type -> DocumentedCalls.of(type.api(), base).stream())
          .forEach(call -> text.append("%n  %s%n".formatted(call)));
    }
    return text.toString();
  }
}
