package org.processcontracts.gate;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.processcontracts.gate.report.Report;
import org.processcontracts.gate.rule.AddressForm;
import org.processcontracts.gate.rule.AmbiguousScalar;
import org.processcontracts.gate.rule.ArrayItems;
import org.processcontracts.gate.rule.BaselineCompatible;
import org.processcontracts.gate.rule.BaselineCurrent;
import org.processcontracts.gate.rule.BaselinePresent;
import org.processcontracts.gate.rule.BaselineSums;
import org.processcontracts.gate.rule.Bounds;
import org.processcontracts.gate.rule.CallbackExpression;
import org.processcontracts.gate.rule.ChangelogEntry;
import org.processcontracts.gate.rule.ComponentName;
import org.processcontracts.gate.rule.ComponentUsed;
import org.processcontracts.gate.rule.CompositionBounded;
import org.processcontracts.gate.rule.ContractForm;
import org.processcontracts.gate.rule.DecisionCited;
import org.processcontracts.gate.rule.DefaultValid;
import org.processcontracts.gate.rule.DiscriminatorMapping;
import org.processcontracts.gate.rule.DiscriminatorProperty;
import org.processcontracts.gate.rule.DocumentReadable;
import org.processcontracts.gate.rule.EncodingKnown;
import org.processcontracts.gate.rule.EnumMembers;
import org.processcontracts.gate.rule.EnumNamed;
import org.processcontracts.gate.rule.EnumValid;
import org.processcontracts.gate.rule.EnumVarnames;
import org.processcontracts.gate.rule.ExampleIntegerRange;
import org.processcontracts.gate.rule.ExampleObject;
import org.processcontracts.gate.rule.ExamplePresent;
import org.processcontracts.gate.rule.ExampleValid;
import org.processcontracts.gate.rule.ExclusiveKeys;
import org.processcontracts.gate.rule.HeaderIgnored;
import org.processcontracts.gate.rule.IntegerBounds;
import org.processcontracts.gate.rule.KeywordType;
import org.processcontracts.gate.rule.LedgerFormat;
import org.processcontracts.gate.rule.LedgerNode;
import org.processcontracts.gate.rule.LedgerRow;
import org.processcontracts.gate.rule.LinkParameter;
import org.processcontracts.gate.rule.LinkTarget;
import org.processcontracts.gate.rule.MediaTypeKey;
import org.processcontracts.gate.rule.MediaTypeSchema;
import org.processcontracts.gate.rule.MethodBody;
import org.processcontracts.gate.rule.NamePlain;
import org.processcontracts.gate.rule.NullableEnum;
import org.processcontracts.gate.rule.NullableTyped;
import org.processcontracts.gate.rule.NumberExact;
import org.processcontracts.gate.rule.OpenApiValid;
import org.processcontracts.gate.rule.OpenApiVersion;
import org.processcontracts.gate.rule.OperationDescribed;
import org.processcontracts.gate.rule.OperationIdPresent;
import org.processcontracts.gate.rule.OperationIdUnique;
import org.processcontracts.gate.rule.ParameterStyle;
import org.processcontracts.gate.rule.ParameterUnique;
import org.processcontracts.gate.rule.PathAmbiguous;
import org.processcontracts.gate.rule.PathForm;
import org.processcontracts.gate.rule.PathParameter;
import org.processcontracts.gate.rule.PathParameterRequired;
import org.processcontracts.gate.rule.PathUnique;
import org.processcontracts.gate.rule.PatternBounded;
import org.processcontracts.gate.rule.PatternCompiles;
import org.processcontracts.gate.rule.PropertyDescribed;
import org.processcontracts.gate.rule.QueryOnly;
import org.processcontracts.gate.rule.ReferenceCycle;
import org.processcontracts.gate.rule.ReferenceInside;
import org.processcontracts.gate.rule.ReferenceResolves;
import org.processcontracts.gate.rule.ReferenceSiblings;
import org.processcontracts.gate.rule.RequestClosed;
import org.processcontracts.gate.rule.RequiredKnown;
import org.processcontracts.gate.rule.ResponseDefault;
import org.processcontracts.gate.rule.ResponseFailure;
import org.processcontracts.gate.rule.Satisfiable;
import org.processcontracts.gate.rule.SecretFormat;
import org.processcontracts.gate.rule.SecurityKnown;
import org.processcontracts.gate.rule.SecuritySchemeComplete;
import org.processcontracts.gate.rule.SecurityScope;
import org.processcontracts.gate.rule.ServerVariable;
import org.processcontracts.gate.rule.ServerVariableUsed;
import org.processcontracts.gate.rule.StatusBody;
import org.processcontracts.gate.rule.TagKnown;
import org.processcontracts.gate.rule.TagUnique;
import org.processcontracts.gate.rule.WaiverExpired;
import org.processcontracts.gate.rule.WaiverUnused;

/** All rules, and their findings on a specs folder. */
public final class Gate {

  /** The form of a description in OpenAPI 3.0, without which other rules cannot look. */
  private static final List<Rule> FORM =
      List.of(
          new DocumentReadable(),
          ContractForm.knownKey(),
          ContractForm.requiredKey(),
          ContractForm.valueKind(),
          new ExclusiveKeys(),
          new ComponentName(),
          new MediaTypeKey(),
          AmbiguousScalar.plainScalar(),
          AmbiguousScalar.plainDate(),
          AmbiguousScalar.plainExponent(),
          new ReferenceInside(),
          new ReferenceResolves(),
          ReferenceCycle.forced(),
          ReferenceCycle.byAlternatives(),
          ReferenceSiblings.meaning(),
          ReferenceSiblings.text(),
          new CompositionBounded(),
          new ArrayItems(),
          new PatternCompiles(),
          new PatternBounded());

  /** What only a description of the right form can be asked; what it says, and whom it breaks. */
  private static final List<Rule> CONTENT =
      List.of(
          // Whatever can be compared is, even if something else is wrong with it.
          new BaselineCompatible(),
          KeywordType.keyword(),
          KeywordType.format(),
          EnumMembers.fitting(),
          EnumMembers.unique(),
          new Bounds(),
          new Satisfiable(),
          new AddressForm(),
          PathForm.sound(),
          new EncodingKnown(),
          new IntegerBounds(),
          RequiredKnown.misspelt(),
          RequiredKnown.undescribed(),
          new NullableTyped(),
          new DiscriminatorMapping(),
          new SecurityKnown(),
          new SecurityScope(),
          // After all that may lose a reference, and before what a missing one makes wrong.
          new ComponentUsed(),
          new PathUnique(),
          new PathParameter(),
          new PathParameterRequired(),
          new ParameterUnique(),
          new ParameterStyle(),
          new OperationIdUnique(),
          MethodBody.refused(),
          MethodBody.dropped(),
          new SecuritySchemeComplete(),
          new ServerVariable(),
          new TagUnique(),
          new LinkTarget(),
          new CallbackExpression(),
          new EnumValid(),
          new DefaultValid(),
          ExampleValid.accepted(),
          ExampleValid.direction(),
          new ExampleIntegerRange(),
          new OpenApiValid(),
          new PathAmbiguous(),
          new MediaTypeSchema(),
          new ResponseFailure(),
          new ExamplePresent(),
          new OperationDescribed(),
          new OperationIdPresent(),
          new TagKnown(),
          new NamePlain(),
          new HeaderIgnored(),
          PathForm.segments(),
          new LinkParameter(),
          new ServerVariableUsed(),
          new StatusBody(),
          new QueryOnly(),
          new DiscriminatorProperty(),
          new EnumVarnames(),
          new NullableEnum(),
          new NumberExact(),
          new BaselinePresent());

  /** What holds for every description. */
  public static final List<Rule> STANDARD = Stream.of(FORM, CONTENT).flatMap(List::stream).toList();

  /** What a project may ask beyond that; off unless its config names them. */
  public static final List<Rule> POLICY =
      List.of(
          new LedgerFormat(),
          new LedgerRow(),
          new LedgerNode(),
          new DecisionCited(),
          new EnumNamed(),
          new OpenApiVersion(),
          new PropertyDescribed(),
          new SecretFormat(),
          new ResponseDefault(),
          new RequestClosed(),
          new ExampleObject(),
          new BaselineSums(),
          new BaselineCurrent(),
          new ChangelogEntry());

  /** What is asked of a project's config; these look at what the others found. */
  private static final List<Rule> CONFIG = List.of(new WaiverExpired(), new WaiverUnused());

  /** Every rule, in the order in which they look. */
  public static final List<Rule> RULES =
      Stream.of(STANDARD, POLICY, CONFIG).flatMap(List::stream).toList();

  private Gate() {}

  /** What a run over several folders or files finds; a description that is in two counts once. */
  public static Report check(Collection<Specs> all) {
    Set<Path> files = new HashSet<>();
    SortedSet<Finding> findings = new TreeSet<>();
    for (Specs specs : all) {
      specs.apis().forEach(api -> files.add(api.contract().file()));
      findings.addAll(check(specs));
    }
    return new Report(files.size(), List.copyOf(findings));
  }

  /** The findings of every rule that the project wants, in order of file and place. */
  public static SortedSet<Finding> check(Specs specs) {
    return check(specs, RULES);
  }

  /** What is wrong with the form, which keeps a description from being compared. */
  public static SortedSet<Finding> form(Specs specs) {
    return check(specs, FORM);
  }

  private static SortedSet<Finding> check(Specs specs, List<Rule> rules) {
    Findings findings = new Findings(specs);
    rules.forEach(findings::by);
    return findings.remaining();
  }
}
