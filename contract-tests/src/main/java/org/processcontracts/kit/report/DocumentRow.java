package org.processcontracts.kit.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An element of a document.
 *
 * @param id in the page
 * @param line as the contract cites it: document, table and element, or all of it the element
 * @param place in the contract
 */
record DocumentRow(String id, String line, String place) {

  private static final Pattern LINE = Pattern.compile("(\\S+) \"(.*)\" (.+)");

  String document() {
    return part(1, "");
  }

  String table() {
    return part(2, "");
  }

  String element() {
    return part(3, line);
  }

  private String part(int group, String otherwise) {
    Matcher parts = LINE.matcher(line);
    return parts.matches() ? parts.group(group) : otherwise;
  }
}
