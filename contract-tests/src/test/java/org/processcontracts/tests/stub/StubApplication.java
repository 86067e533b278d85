package org.processcontracts.tests.stub;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.processcontracts.gate.Contracts;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.RequestValidator;
import org.processcontracts.reference.web.StrictJson;
import org.processcontracts.reference.web.StrictParameters;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every API on one port. It implements the generated interfaces and answers every good request with
 * a documented example, every bad one with a documented error.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
// Named one by one: a database or a second web server on the class path is none of its business.
@ImportAutoConfiguration({
  DispatcherServletAutoConfiguration.class,
  ErrorMvcAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  TomcatServletWebServerAutoConfiguration.class,
  ValidationAutoConfiguration.class,
  WebMvcAutoConfiguration.class
})
@Import({ErrorAnswers.class, StrictJson.class, StrictParameters.class})
public class StubApplication {

  private static final Path SPECS = Path.of(System.getProperty("specs.directory"));

  /** A running stub; closing it frees the port. */
  public record Running(ConfigurableApplicationContext context) implements AutoCloseable {

    /** Where it listens, such as {@code http://127.0.0.1:54321}. */
    public URI baseUri() {
      return URI.create(
          "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** The mapper with which it reads and writes bodies. */
    public JsonMapper mapper() {
      return context.getBean(JsonMapper.class);
    }

    /** The request body that the document of an API shows first. */
    JsonNode documentedBody(String api) {
      Contract contract = Contracts.load(SPECS, api);
      return Objects.requireNonNull(
          new RequestValidator(contract).documented(contract.operations().get(0), "").body());
    }

    @Override
    public void close() {
      context.close();
    }
  }

  /** Starts on a free port. */
  public static Running start() {
    return new Running(
        new SpringApplicationBuilder(StubApplication.class)
            // Not "application": a server under test may bring a file of that name.
            .properties("spring.config.name=stub")
            .run());
  }

  @Bean
  List<Contract> contracts() {
    return Contracts.discover(SPECS);
  }

  @Bean
  WebMvcRegistrations registrations(List<Contract> contracts, JsonMapper mapper) {
    return new WebMvcRegistrations() {
      @Override
      public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new DocumentedOperations(contracts, mapper);
      }
    };
  }
}
