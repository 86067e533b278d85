package org.processcontracts.reference.web;

import java.util.stream.Stream;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** The mapper takes nothing for something else: 1.0 is no integer, "1" no number, 1 no text. */
@Component
public class StrictJson implements JsonMapperBuilderCustomizer {

  @Override
  public void customize(JsonMapper.Builder mapper) {
    mapper
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        // Members that the contract does not name keep their digits: 0.10 stays 0.10.
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        // Two members of one name are not JSON that two readers would understand alike.
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        // The switch for scalars leaves this out.
        .withCoercionConfig(
            LogicalType.Textual,
            texts ->
                Stream.of(
                        CoercionInputShape.Integer,
                        CoercionInputShape.Float,
                        CoercionInputShape.Boolean)
                    .forEach(shape -> texts.setCoercion(shape, CoercionAction.Fail)));
  }
}
