package org.redress.access;

/** What a token opens. */
public sealed interface OpenedLink {

  record Open(LinkHolder holder) implements OpenedLink {}

  /** It was a link once; only who had it learns so. */
  record Over(CaseLink.State state) implements OpenedLink {}

  record Unknown() implements OpenedLink {}
}
