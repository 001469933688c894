package org.redress.parties.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.casefile.TimelineEntry;
import org.redress.claims.ClaimView;
import org.redress.claims.ClaimView.Word;
import org.redress.parties.Speech;
import org.redress.shared.Party;

/**
 * What happened in a case, as far as it concerns a party: the steps that it can see, with what was
 * written on the occasion.
 */
final class Story {

  /** With which steps the words of {@code claims} come. */
  private static final Map<String, Set<String>> OCCASIONS =
      Map.of(
          "MerchantResponded", Set.of("ACCEPT", "CONTEST"),
          "OfferMade", Set.of("OFFER"),
          "CaseFactsChanged", Set.of("ACCEPT"),
          "CustomerAnswered",
              Set.of(
                  "APPEAL_NEW_EVIDENCE",
                  "APPEAL_ERROR_OF_FACT",
                  "APPEAL_DECIDED_BY_TABLE",
                  "APPEAL_MISSED_FOR_CAUSE",
                  "ESCALATED"),
          "ClaimClosed", Set.of("WITHDRAWN"));

  private final ClaimView claim;
  private final Party reader;
  private final Speech say;
  private final List<Word> unsaid;

  private Story(ClaimView claim, Party reader, Speech say, List<Word> words) {
    this.claim = claim;
    this.reader = reader;
    this.say = say;
    this.unsaid = new ArrayList<>(words);
  }

  /** The last thing first. */
  static List<StoryLine> of(
      ClaimView claim, List<TimelineEntry> timeline, Party reader, Speech say) {
    var words = claim.words().stream().filter(word -> mayRead(word, timeline, reader)).toList();
    return new Story(claim, reader, say, words).tell(timeline);
  }

  private List<StoryLine> tell(List<TimelineEntry> timeline) {
    var lines = new ArrayList<StoryLine>();
    for (var entry : timeline) {
      var what = isOfferTold(entry, timeline) ? null : what(StoryFacts.of(entry));
      if (what != null) {
        lines.add(new StoryLine(entry.at(), say.moment(entry.at()), what, words(entry)));
      }
    }
    for (var word : unsaid) {
      lines.add(
          new StoryLine(
              word.at(), say.moment(word.at()), say.the("story.wrote", who(word)), word.text()));
    }
    lines.sort(Comparator.comparing(StoryLine::at));
    return lines.reversed();
  }

  /** Null for what is no step that a party has to know. */
  private @Nullable String what(StoryFacts facts) {
    return switch (facts.kind()) {
      case "EvidenceAdded" -> added(facts);
      case "EvidenceRequested" -> requested(facts);
      case "MerchantResponded" -> told(facts, "position");
      case "OfferMade" -> told(facts, "remedy");
      case "OfferEnded" -> told(facts, "state");
      case "CustomerAnswered" -> told(facts, "answer");
      case "CaseFactsChanged" -> told(facts, "fact");
      case "ClaimHeld" -> told(facts, "held");
      case "ParcelCameLate" -> told(facts, "action");
      case "CaseEscalated" -> told(facts, "ground");
      case "ObjectionDecided" -> told(facts, "upheld");
      default -> told(facts, null);
    };
  }

  /** A step that has no words, like an answer that another step tells of, is left out. */
  private @Nullable String told(StoryFacts facts, @Nullable String detail) {
    var full =
        "story." + facts.kind() + (detail == null ? "" : "." + facts.text(detail).orElse("NONE"));
    var until = facts.until().map(say::until).orElse("");
    var money = say.money(facts.amount().orElse(claim.claimed()), claim.currency());
    return say.knows(full) || say.knows(full + "." + reader)
        ? say.to(reader, full, money, until)
        : null;
  }

  private @Nullable String added(StoryFacts facts) {
    if (facts.text("visibility").filter("ALL_PARTIES"::equals).isEmpty()) {
      return null;
    }
    var from = facts.party().filter(party -> party == reader);
    return say.the(
        "story.EvidenceAdded." + (from.isPresent() ? "you" : "other"),
        facts.party().map(party -> say.the("who." + party)).orElse(""),
        say.the("evidence." + facts.text("type").orElse("OTHER")));
  }

  private String requested(StoryFacts facts) {
    var until = facts.until().map(say::until).orElse("");
    return say.the(
        "story.EvidenceRequested."
            + (facts.party().filter(party -> party == reader).isPresent() ? "you" : "other"),
        until);
  }

  /** What was written in the same moment and on this occasion. */
  private @Nullable String words(TimelineEntry entry) {
    var objection = claim.objection();
    if (entry.kind().equals("ClaimOpened")) {
      return claim.statement();
    } else if (objection != null && entry.kind().equals("MerchantObjected")) {
      return objection.text();
    } else if (objection != null && entry.kind().equals("ObjectionDecided")) {
      return objection.reason();
    }
    var found =
        unsaid.stream()
            .filter(word -> word.at().equals(entry.at()))
            .filter(word -> OCCASIONS.getOrDefault(entry.kind(), Set.of()).contains(word.kind()))
            .findFirst();
    found.ifPresent(unsaid::remove);
    return found.map(Word::text).orElse(null);
  }

  private String who(Word word) {
    return say.the(word.party() == reader ? "who.you" : "who." + word.party());
  }

  /**
   * An offer is an answer of its own: it does not contest anything. And it ends once, however often
   * what it led to ends it again.
   */
  private static boolean isOfferTold(TimelineEntry entry, List<TimelineEntry> timeline) {
    return switch (entry.kind()) {
      case "MerchantResponded" ->
          timeline.stream()
              .filter(other -> other.kind().equals("OfferMade") && other.at().equals(entry.at()))
              .anyMatch(other -> StoryFacts.of(other).party().equals(Optional.of(Party.MERCHANT)));
      case "OfferEnded" ->
          timeline.stream()
              .filter(other -> other.kind().equals("OfferEnded"))
              .filter(other -> other.sequence() < entry.sequence())
              .anyMatch(other ->
                  StoryFacts.of(other).text("number").equals(StoryFacts.of(entry).text("number")));
      default -> false;
    };
  }

  /** A message of the marketplace is for the party that it asks. */
  private static boolean mayRead(Word word, List<TimelineEntry> timeline, Party reader) {
    return word.party() != Party.MARKETPLACE
        || timeline.stream()
            .filter(entry -> entry.kind().equals("EvidenceRequested"))
            .filter(entry -> entry.at().equals(word.at()))
            .map(StoryFacts::of)
            .map(StoryFacts::party)
            .flatMap(Optional::stream)
            .anyMatch(asked -> asked == reader);
  }
}
