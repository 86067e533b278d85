package org.processcontracts.gate.yaml;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;
import tools.jackson.databind.JsonNode;

/**
 * Writes a tree as block-style YAML that readers of YAML 1.1 and 1.2 understand alike. The same
 * tree always gives the same bytes: key order is kept, lines end in LF and are never folded.
 */
public final class YamlWriter {

  private static final DumpSettings SETTINGS =
      DumpSettings.builder()
          .setWidth(Integer.MAX_VALUE)
          .setSplitLines(false)
          .setBestLineBreak("\n")
          .setUseUnicodeEncoding(true)
          .setIndicatorIndent(2)
          .setIndentWithIndicator(true)
          .setIndent(2)
          .setMaxSimpleKeyLength(1024)
          .build();

  /** Begins with a letter, so it is no number, date or indicator in any version of YAML. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "[\\p{L}/$_][\\p{L}\\p{N}/$_.,;+*=@()'\\-]*( [\\p{L}\\p{N}/$_.,;+*=@()'\\-]+)*");

  private static final Set<String> RESERVED =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

  /** Line breaks of YAML 1.1 alone, and characters an editor hides: these need escapes. */
  private static final Pattern ODD =
      Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029\\uFEFF&&[^\\n]]|[\\p{Cn}\\p{Co}\\p{Cs}]");

  private final StringBuilder text = new StringBuilder();
  private final Emitter emitter =
      new Emitter(
          SETTINGS,
          new StreamDataWriter() {
            @Override
            public void write(String part) {
              text.append(part);
            }

            @Override
            public void write(String part, int offset, int length) {
              text.append(part, offset, offset + length);
            }
          });

  private YamlWriter() {}

  /** The YAML text of a tree, ending in a line feed. */
  public static String write(JsonNode tree) {
    YamlWriter writer = new YamlWriter();
    writer.emit(new StreamStartEvent());
    writer.emit(new DocumentStartEvent(false, Optional.empty(), Map.of()));
    writer.node(tree);
    writer.emit(new DocumentEndEvent(false));
    writer.emit(new StreamEndEvent());
    // The emitter leaves some of them as they are; they stand in double quotes only.
    return ODD.matcher(writer.text)
        .replaceAll(odd -> "\\\\U%08X".formatted(odd.group().codePointAt(0)));
  }

  private void node(JsonNode node) {
    if (node.isObject()) {
      emit(new MappingStartEvent(Optional.empty(), Optional.empty(), true, style(node)));
      node.forEachEntry(
          (name, value) -> {
            string(name, false);
            node(value);
          });
      emit(new MappingEndEvent());
    } else if (node.isArray()) {
      emit(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, style(node)));
      node.forEach(this::node);
      emit(new SequenceEndEvent());
    } else if (node.isString()) {
      string(node.stringValue(), true);
    } else if (node.isBigDecimal()) {
      // YAML 1.1 takes a number with an exponent and no point for a string.
      scalar(node.decimalValue().toPlainString(), ScalarStyle.PLAIN);
    } else {
      scalar(node.toString(), ScalarStyle.PLAIN);
    }
  }

  private void string(String value, boolean block) {
    boolean plain =
        PLAIN.matcher(value).matches() && !RESERVED.contains(value.toLowerCase(Locale.ROOT));
    if (plain) {
      scalar(value, ScalarStyle.PLAIN);
    } else if (ODD.matcher(value).find()) {
      scalar(value, ScalarStyle.DOUBLE_QUOTED);
    } else if (value.contains("\n")) {
      // A line of blanks, or one that ends in a blank, is too easily lost in a literal block.
      boolean literal = block && !value.matches("(?s)(\\s.*|.*[ \\t]\\n.*|.*[ \\t])");
      scalar(value, literal ? ScalarStyle.LITERAL : ScalarStyle.DOUBLE_QUOTED);
    } else {
      scalar(value, ScalarStyle.SINGLE_QUOTED);
    }
  }

  private void scalar(String value, ScalarStyle style) {
    emit(
        new ScalarEvent(
            Optional.empty(), Optional.empty(), new ImplicitTuple(true, true), value, style));
  }

  private static FlowStyle style(JsonNode node) {
    return node.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK;
  }

  private void emit(Event event) {
    emitter.emit(event);
  }
}
