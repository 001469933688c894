package org.redress.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.house.Imported;
import org.redress.shared.Actor;
import org.redress.shared.CodeWord;
import org.redress.shared.DomainEvent;
import org.redress.shared.MarketplaceId;
import org.redress.shared.OrderId;
import org.redress.shared.Party;
import org.redress.shared.RecordedEvent;

class FactsTests {

  /** Texts of events that are no words of the code: event and component. */
  private static final Set<String> KEPT_AS_HASH =
      Set.of(
          "SignedIn.from",
          "SignInRefused.username",
          "SignInRefused.from",
          "GuessingBraked.from",
          "PersonChanged.from",
          "MerchantChanged.merchant",
          "MerchantChanged.coverWas",
          "MerchantChanged.coverLevel",
          "GuarantorTermsProposed.terms",
          "CallbackAddressSet.url");

  private static final Instant AT = Instant.parse("2026-03-02T10:16:00.5Z");
  private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
  private static final Actor BY = new Actor(Actor.Kind.USER, "agent-x");

  @Test
  void keepsIdsWordsNumbersAndTimesInClear() {
    var said =
        new Said(
            new MarketplaceId(ID),
            new OrderId(ID),
            AT,
            BY,
            "WORD",
            List.of("A", "B"),
            new OrderId(ID),
            Party.CUSTOMER,
            3,
            1L << 53,
            new Nested(true, LocalDate.parse("2026-03-09")),
            null);
    assertThat(CanonicalJson.text(Facts.of(said)))
        .isEqualTo(
            """
            {"count":3,"from":"CUSTOMER","id":"01890a5d-ac96-774b-bcce-b302099a8057",\
            "large":"9007199254740992","nested":{"day":"2026-03-09","yes":true},"none":null,\
            "word":"WORD","words":["A","B"]}\
            """);
  }

  @Test
  void keepsOfEveryOtherTextItsHashOnly() {
    var event = new Wrote(new MarketplaceId(ID), new OrderId(ID), AT, BY, "abc", List.of("abc"));
    assertThat(CanonicalJson.text(Facts.of(event)))
        .doesNotContain("abc")
        .isEqualTo(
            """
            {"lines":[{"sha256":"%1$s"}],"statement":{"sha256":"%1$s"}}\
            """
                .formatted("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
  }

  @Test
  void refusesWhatItCannotKeepExactly() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Facts.of(new Weighed(new MarketplaceId(ID), new OrderId(ID), AT, BY, 0.1f)));
  }

  /** So that no event breaks the command that tells of it. */
  @ParameterizedTest
  @MethodSource("events")
  void canKeepEveryEventOfTheApplication(Class<? extends Record> type) throws Exception {
    var event = (RecordedEvent) sample(type);
    assertThat(CanonicalJson.text(Facts.of(event))).startsWith("{");
    assertThat(unmarkedTexts(type))
        .as("mark a word of the code as @CodeWord; what people wrote is named above")
        .isSubsetOf(KEPT_AS_HASH);
  }

  static Stream<Class<?>> events() {
    return Imported.APPLICATION.stream()
        .filter(type -> type.isAssignableTo(RecordedEvent.class) && type.isRecord())
        .map(JavaClass::reflect);
  }

  private static List<String> unmarkedTexts(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getGenericType().getTypeName().contains("String"))
        .filter(component -> !component.isAnnotationPresent(CodeWord.class))
        .map(component -> type.getSimpleName() + "." + component.getName())
        .toList();
  }

  private static Object sample(Class<?> type) throws ReflectiveOperationException {
    var components = type.getRecordComponents();
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var values = new Object[components.length];
    for (var i = 0; i < values.length; i++) {
      values[i] = value(components[i].getGenericType());
    }
    var made = type.getDeclaredConstructor(types);
    made.setAccessible(true);
    return made.newInstance(values);
  }

  private static Object value(Type type) throws ReflectiveOperationException {
    if (type instanceof ParameterizedType list) {
      return List.of(value(list.getActualTypeArguments()[0]));
    }
    var known = (Class<?>) type;
    if (known.isEnum()) {
      return known.getEnumConstants()[0];
    }
    if (known.isRecord()) {
      return sample(known);
    }
    return switch (known.getSimpleName()) {
      case "UUID" -> ID;
      case "Instant" -> AT;
      case "String" -> "X";
      case "boolean" -> true;
      case "int" -> 1;
      case "long", "Long" -> 1L;
      default -> throw new IllegalArgumentException("no sample of " + type);
    };
  }

  private record Nested(boolean yes, LocalDate day) {}

  private record Said(
      MarketplaceId marketplace,
      OrderId order,
      Instant at,
      Actor by,
      @CodeWord String word,
      @CodeWord List<String> words,
      OrderId id,
      Party from,
      int count,
      long large,
      Nested nested,
      @Nullable Instant none)
      implements DomainEvent {}

  private record Wrote(
      MarketplaceId marketplace,
      OrderId order,
      Instant at,
      Actor by,
      String statement,
      List<String> lines)
      implements DomainEvent {}

  private record Weighed(
      MarketplaceId marketplace, OrderId order, Instant at, Actor by, float weight)
      implements DomainEvent {}
}
