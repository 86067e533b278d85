package org.processcontracts.gate.report;

/** Foreign text in XML and HTML. */
public final class Xml {

  private Xml() {}

  /** Text that is neither markup nor the end of an attribute's value. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** An attribute and the blank before it; its value is in one line. */
  public static String attribute(String name, String text) {
    return " " + name + "=\"" + escape(Visible.line(text)) + "\"";
  }
}
