package org.redress.claims;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redress.policy.Decision.Undecided;

/**
 * A delivered table that one defect keeps from deciding: in the rule that would match, the first
 * column it asks for, or one it answers by.
 */
enum SpoiltTable {
  MERCHANT_RESPONSE("MerchantResponse", "merchantStatus", "Active", "ask"),
  CLAIM_RULING("ClaimRuling", "position", "Silent", "ruling"),
  REFUND_AMOUNT("RefundAmount", "currency", "PayEUR", "items");

  final String table;
  private final String input;
  private final String rule;
  private final String output;

  SpoiltTable(String table, String input, String rule, String output) {
    this.table = table;
    this.input = input;
    this.rule = rule;
    this.output = output;
  }

  /** Its text with the defect that makes it undecided in this way; not for a missing table. */
  String spoilt(String sound, Undecided way) {
    return switch (way) {
      case MISSING_INPUT -> swap(sound, "<text>" + input + "</text>", "<text>null</text>");
      case NO_RULE -> swap(sound, ruleOf(sound), "");
      case SEVERAL_RULES -> swap(sound, ruleOf(sound), ruleOf(sound) + again(ruleOf(sound)));
      case NULL_OUTPUT -> answering(sound, "null");
      case UNUSABLE_OUTPUT -> answering(sound, "7.5");
      case FEEL_WARNING -> answering(sound, "if 1 / 0 > 3 then %1$s else %1$s");
      case FAILED -> answering(sound, "if string(now()) != \"\" then %1$s else %1$s");
      case NO_SUCH_TABLE -> throw new IllegalArgumentException(table + " is there");
    };
  }

  /** Its text with another remark, which decides as before. */
  String sound(String text) {
    return swap(text, "<description>", "<description>Looked through. ");
  }

  private String ruleOf(String text) {
    return found(text, "(?s)<rule id=\"" + rule + "\">.*?</rule>").group();
  }

  private String again(String rules) {
    return rules.replace("\"" + rule, "\"Again" + rule);
  }

  /** {@code %1$s} is the cell's own answer. */
  private String answering(String text, String feel) {
    var cell = found(text, "(?s)(<outputEntry id=\"%s_%s\">\\s*<text>)(.*?)(</text>)");
    var other = feel.formatted(cell.group(2)).replace("<", "&lt;").replace(">", "&gt;");
    return swap(text, cell.group(), cell.group(1) + other + cell.group(3));
  }

  private Matcher found(String text, String pattern) {
    var found = Pattern.compile(pattern.formatted(rule, output)).matcher(text);
    if (!found.find()) {
      throw new IllegalArgumentException(table + " has no " + pattern);
    }
    return found;
  }

  private String swap(String text, String old, String with) {
    var at = text.indexOf(old);
    if (at < 0) {
      throw new IllegalArgumentException(table + " has no " + old);
    }
    return text.substring(0, at) + with + text.substring(at + old.length());
  }
}
