package org.processcontracts.gate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class JunitReportTest {

  private static final Path SCHEMA = Path.of("src/test/resources/report/junit.xsd");

  private static Document valid(Report report) throws Exception {
    String xml = Reports.written(Format.JUNIT, report);
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(SCHEMA.toFile())
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static List<Element> elements(Document document, String name) {
    List<Element> elements = new ArrayList<>();
    NodeList nodes = document.getElementsByTagName(name);
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  @Test
  void shouldFailOnErrorsAndSkipWarnings() throws Exception {
    Document document = valid(Reports.MIXED);

    assertThat(elements(document, "testcase"))
        .extracting(it -> it.getAttribute("name"))
        .containsExactly(
            "keyword-type /paths/~1a/get",
            "response-member-added /paths/~1a/get",
            "component-used /paths/~1a/get");
    assertThat(elements(document, "failure"))
        .singleElement()
        .satisfies(
            it -> assertThat(it.getAttribute("message")).isEqualTo(Reports.ERROR.message()),
            it ->
                assertThat(it.getTextContent())
                    .isEqualTo(
                        "specs/a b/openapi.yaml:7:5: pattern means nothing for type integer\n"
                            + "fix: mend it"));
    assertThat(elements(document, "skipped")).hasSize(1);
    Element all = document.getDocumentElement();
    assertThat(List.of(all.getAttribute("tests"), all.getAttribute("failures")))
        .containsExactly("3", "1");
    assertThat(all.getAttribute("skipped")).isEqualTo("1");
  }

  @Test
  void shouldHoldOnePassingTestWhenAllIsWell() throws Exception {
    Document document = valid(Reports.NOTHING);

    assertThat(elements(document, "testcase"))
        .singleElement()
        .satisfies(
            it -> assertThat(it.getAttribute("name")).isEqualTo("3 files, 0 errors, 0 warnings"),
            it -> assertThat(it.getChildNodes().getLength()).isZero());
  }

  @Test
  void shouldReplaceWhatXmlForbids() throws Exception {
    assertThat(elements(valid(Reports.HOSTILE), "failure"))
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.getAttribute("message"))
                    .contains("]]>&<b>\"'\\u{1b}[31m\\u{9b}2J\\u{0}\\u{7}\\u{7f}\\u{2028}\\u{202e}")
                    .contains("\ud800\udc00x\\u{dc00}\\u{d800}\\u{fffe}\\u{ffff}"));
  }

  @Test
  void shouldTellFindingsAlikeApart() throws Exception {
    assertThat(elements(valid(Reports.MANY), "testcase"))
        .extracting(it -> it.getAttribute("name"))
        .doesNotHaveDuplicates()
        .contains("bounds /paths/~1a/get", "bounds /paths/~1a/get (10000)");
  }
}
