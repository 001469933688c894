create index escalation_to_hand_over on escalation (opened_at)
  where state = 'OPEN' and handed_over_at is null;
