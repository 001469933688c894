package org.redress.claims;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.refunds.Purse;

/**
 * A ruling by an agent, or an award of the guarantor, as it was stored: what the table had
 * proposed, whether the person departed from it, on which evidence it rests, and what each party is
 * told. {@code dossier} is the state of the dossier that it was made on, {@code confirmedBy} the
 * second person where one was needed.
 */
public record PersonRuling(
    UUID id,
    Instant at,
    String user,
    DecidedBy decidedBy,
    ReviewRuling.Ruling ruling,
    @Nullable Long amount,
    Purse borneBy,
    @Nullable String proposal,
    boolean departs,
    String reason,
    Map<String, String> explanation,
    List<UUID> reliedOn,
    @Nullable Long dossier,
    @Nullable String confirmedBy) {}
