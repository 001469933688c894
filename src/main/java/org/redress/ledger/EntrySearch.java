package org.redress.ledger;

import org.jspecify.annotations.Nullable;
import org.redress.shared.CaseId;
import org.redress.shared.OrderId;

/** Which entries are asked for; null asks for all, {@code afterSeq} goes on after that entry. */
public record EntrySearch(
    @Nullable CaseId caseId, @Nullable OrderId order, @Nullable Long afterSeq, int limit) {}
